import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, type GraphQLSchema } from "graphql";
// Its ES module build brings a second copy of graphql, which refuses our schema; its CommonJS build shares ours.
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity/cjs";

import { complete } from "./argument-defaults.js";
import type { RequestContext } from "./request-context.js";
import { areVariablesValid } from "./valid-variables.js";

/** The most fields that an operation may return. A page of 100 roles with all transitions and gaps comes to about a quarter of it. */
export const MAX_COMPLEXITY = 200_000;

/** The length that is assumed for a list without `first`. */
const SMALL_LIST = 5;

/** Refuses an operation before it runs if it could return more than MAX_COMPLEXITY fields. */
export function queryComplexityLimit(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart() {
      return Promise.resolve({
        didResolveOperation({ request, document, operation }) {
          if (!operation || !areVariablesValid(schema, operation, request.variables))
            return Promise.resolve();
          const complexity = getComplexity({
            schema,
            query: document,
            estimators: [estimate],
            ...(request.operationName && { operationName: request.operationName }),
            variables: request.variables ?? {},
          });
          if (complexity <= MAX_COMPLEXITY) return Promise.resolve();
          throw new GraphQLError(
            `This operation could return ${complexity} fields; at most ${MAX_COMPLEXITY} are allowed. Ask for fewer nested lists or for smaller pages.`,
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

/** A field costs 1, and its children as often as its list is long: `first` on a page, SMALL_LIST in another list. */
const estimate: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  if (type.name.startsWith("__") || field.name.startsWith("__")) return 1;
  const { first } = complete(field.args, args);
  const isList = String(field.type).startsWith("[");
  const isPage = type.name.endsWith("Connection");
  return 1 + childComplexity * (typeof first === "number" ? first : isList && !isPage ? SMALL_LIST : 1);
};
