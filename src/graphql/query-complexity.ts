import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, type GraphQLSchema } from "graphql";
// Its ES module build brings a second copy of graphql, which refuses our schema; its CommonJS build shares ours.
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity/cjs";

import type { RequestContext } from "./request-context.js";

/** Fields times page sizes. The widest list of roles with every transition and gap is about a quarter of it. */
export const MAX_COMPLEXITY = 200_000;

const SMALL_LIST = 5;

/** Refuses, before running it, an operation that could come to more than MAX_COMPLEXITY fields. */
export function queryComplexityLimit(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart() {
      return Promise.resolve({
        didResolveOperation({ request, document }) {
          const complexity = getComplexity({
            schema,
            query: document,
            estimators: [estimate],
            ...(request.operationName !== undefined && { operationName: request.operationName }),
            variables: request.variables ?? {},
          });
          if (complexity <= MAX_COMPLEXITY) return Promise.resolve();
          throw new GraphQLError(
            `This operation could come to ${complexity} fields; at most ${MAX_COMPLEXITY} are allowed. Ask for fewer levels or smaller pages.`,
            {
              extensions: {
                code: "QUERY_TOO_COMPLEX",
                complexity,
                limit: MAX_COMPLEXITY,
                http: { status: 400 },
              },
            },
          );
        },
      });
    },
  };
}

/** A page counts `first` times, another list a few times, a field once and its children with it. */
const estimate: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  if (type.name.startsWith("__") || field.name.startsWith("__")) return 1;
  const { first } = args as { first?: number };
  const isList = String(field.type).startsWith("[");
  const isPage = type.name.endsWith("Connection");
  return 1 + childComplexity * (typeof first === "number" ? first : isList && !isPage ? SMALL_LIST : 1);
};
