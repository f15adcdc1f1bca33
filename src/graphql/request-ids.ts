import type { ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";

import type { RequestContext } from "./request-context.js";

/** Errors are formatted without the request that met them at hand, so it is remembered here. */
const metBy = new WeakMap<object, string>();

/** The id of the request that met an unexpected error; null outside of HTTP. */
export function requestIdOf(error: unknown): string | null {
  return (typeof error === "object" && error !== null ? metBy.get(error) : undefined) ?? null;
}

/** Adds the id of the request to each error in its answer, as `extensions.requestId`. */
export const requestIds: ApolloServerPlugin<RequestContext> = {
  requestDidStart({ contextValue: { requestId } }) {
    if (requestId === null) return Promise.resolve();
    return Promise.resolve({
      didEncounterErrors({ errors }) {
        for (const error of errors) {
          const cause = unwrapResolverError(error);
          if (typeof cause === "object" && cause !== null) metBy.set(cause, requestId);
        }
        return Promise.resolve();
      },
      willSendResponse({ response: { body } }) {
        if (body.kind === "single" && body.singleResult.errors)
          body.singleResult.errors = body.singleResult.errors.map((error) => ({
            ...error,
            extensions: { ...error.extensions, requestId },
          }));
        return Promise.resolve();
      },
    });
  },
};
