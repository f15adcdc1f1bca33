import { GraphQLError } from "graphql";

/** The most fields that an operation may return. A page of 100 roles with all transitions and gaps comes to about a quarter of it. */
export const MAX_COMPLEXITY = 200_000;

export function tooManyFields(complexity: number): GraphQLError {
  return new GraphQLError(
    `This operation could return ${complexity} fields; at most ${MAX_COMPLEXITY} are allowed. Ask for fewer nested lists or for smaller pages.`,
    {
      extensions: { code: "QUERY_TOO_COMPLEX", complexity, limit: MAX_COMPLEXITY, http: { status: 400 } },
    },
  );
}
