import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";

import type { RequestContext } from "./request-context.js";

/** The answer to an operation, as far as it tells how the operation ended. */
export interface Ended {
  readonly errors?: readonly Pick<GraphQLFormattedError, "extensions">[] | undefined;
}

/** OK, or the code of the first error. */
export function outcomeOf({ errors = [] }: Ended): string {
  const [first] = errors;
  if (first === undefined) return "OK";
  const code = first.extensions?.["code"];
  return typeof code === "string" ? code : "UNKNOWN";
}

/** Tells how operations end that are not written as the answer to a request; how others end is known once they are written. */
export function tellOutcome(onAnswer: (outcome: string) => void): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: ({ request: { http } }) =>
      Promise.resolve(
        http === undefined
          ? {
              willSendResponse({ response: { body } }) {
                if (body.kind === "single") onAnswer(outcomeOf(body.singleResult));
                return Promise.resolve();
              },
            }
          : {},
      ),
  };
}
