import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";

import { type CareerErrorCode, RETRY_AFTER_S } from "../career/errors.js";
import type { RequestContext } from "./request-context.js";

/**
 * Answers a request that found no place, or came before there was a guide, with 503, the time after which to ask again, and a single error
 * instead of one for each field.
 */
export const askAgain: ApolloServerPlugin<RequestContext> = {
  requestDidStart() {
    return Promise.resolve({
      willSendResponse({ response: { http, body } }) {
        if (body.kind !== "single") return Promise.resolve();
        const passing = body.singleResult.errors?.find(isPassing);
        if (passing === undefined) return Promise.resolve();
        const { message, extensions = {} } = passing;
        body.singleResult = { errors: [{ message, extensions }] };
        http.status = 503;
        http.headers.set("retry-after", String(RETRY_AFTER_S));
        return Promise.resolve();
      },
    });
  },
};

const BUSY: CareerErrorCode = "SERVER_BUSY";

function isPassing({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.["code"] === BUSY || extensions?.["retryAfter"] !== undefined;
}
