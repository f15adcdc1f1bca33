import type { ApolloServerPlugin } from "@apollo/server";

import { type CareerErrorCode, RETRY_AFTER_S } from "../career/errors.js";
import type { RequestContext } from "./request-context.js";

const BUSY: CareerErrorCode = "SERVER_BUSY";

/** Answers a request that found no place with 503, the time after which to ask again, and a single error instead of one for each field. */
export const serverBusyStatus: ApolloServerPlugin<RequestContext> = {
  requestDidStart() {
    return Promise.resolve({
      willSendResponse({ response: { http, body } }) {
        if (body.kind !== "single") return Promise.resolve();
        const busy = body.singleResult.errors?.find(({ extensions }) => extensions?.["code"] === BUSY);
        if (busy === undefined) return Promise.resolve();
        const { message, extensions = {} } = busy;
        body.singleResult = { errors: [{ message, extensions }] };
        http.status = 503;
        http.headers.set("retry-after", String(RETRY_AFTER_S));
        return Promise.resolve();
      },
    });
  },
};
