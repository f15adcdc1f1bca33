import type { ApolloServerPlugin } from "@apollo/server";

import { MOST_ERRORS } from "../text/bounds.js";
import type { RequestContext } from "./request-context.js";

/** Reports at most MOST_ERRORS errors of an operation, and how many there are besides: where the time ends, every open field fails. */
export const fewErrors: ApolloServerPlugin<RequestContext> = {
  requestDidStart() {
    return Promise.resolve({
      willSendResponse({ response: { body } }) {
        if (body.kind !== "single") return Promise.resolve();
        const { errors = [] } = body.singleResult;
        const leftOut = errors.length - MOST_ERRORS;
        if (leftOut <= 0) return Promise.resolve();
        const message = `There are ${leftOut} further errors, which are not listed.`;
        body.singleResult.errors = [
          ...errors.slice(0, MOST_ERRORS),
          { message, extensions: { code: "MORE_ERRORS", leftOut } },
        ];
        return Promise.resolve();
      },
    });
  },
};
