import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

import type { RequestContext } from "./request-context.js";

const OURS = "INTERNAL_SERVER_ERROR";
const BAD_REQUEST = "BAD_REQUEST";

/**
 * An error that GraphQL itself raised before it asked any resolver: the request's fault, such as a variable of a wrong type, an unknown
 * operation name or an operation that the schema does not have. It keeps its sentence and gets a code. Null for every other error.
 */
export function requestFault(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError | null {
  if (!(error instanceof GraphQLError) || error.path !== undefined) return null;
  if (error.originalError !== undefined && !(error.originalError instanceof GraphQLError)) return null;
  if (formatted.extensions?.["code"] !== OURS) return formatted;
  return { ...formatted, extensions: { ...formatted.extensions, code: BAD_REQUEST } };
}

/** Answers a request that did not get as far as execution with a status below 500, unless the fault is the server's. */
export const requestFaultStatus: ApolloServerPlugin<RequestContext> = {
  requestDidStart() {
    return Promise.resolve({
      willSendResponse({ response: { http, body } }) {
        if (body.kind === "single") {
          const { data, errors = [] } = body.singleResult;
          const isOurs = errors.some(({ extensions }) => extensions?.["code"] === OURS);
          if (errors.length > 0 && !data && !isOurs && errors.every(({ path }) => path === undefined)) {
            delete body.singleResult.data;
            if (http.status === undefined || http.status >= 500) http.status = 400;
          }
        }
        return Promise.resolve();
      },
    });
  },
};
