import type { ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";

import type { RequestContext } from "./request-context.js";

/** Errors are formatted, and data written, without the request at hand, so it is remembered here. */
const metBy = new WeakMap<object, string>();

/** The id of the request that met an unexpected error, or that asked for this data; null outside of HTTP. */
export function requestIdOf(cause: unknown): string | null {
  return (typeof cause === "object" && cause !== null ? metBy.get(cause) : undefined) ?? null;
}

/** Remembers which request asked for this data. */
export function askedBy(data: object, requestId: string): void {
  metBy.set(data, requestId);
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
        if (body.kind !== "single") return Promise.resolve();
        if (body.singleResult.data) askedBy(body.singleResult.data, requestId);
        if (body.singleResult.errors)
          body.singleResult.errors = body.singleResult.errors.map((error) => ({
            ...error,
            extensions: { ...error.extensions, requestId },
          }));
        return Promise.resolve();
      },
    });
  },
};
