import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

import { CareerError } from "../career/errors.js";

/** Our errors keep their code and details, GraphQL's own stay as they are, and all others say nothing of our insides. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  onUnexpectedError: (error: unknown) => void,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof CareerError) {
    return { ...formatted, message: cause.message, extensions: { code: cause.code, ...cause.details } };
  }
  if (cause instanceof GraphQLError && formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR")
    return formatted;
  onUnexpectedError(cause);
  return {
    ...formatted,
    message: "The server failed to answer this; the fault is not in the query.",
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}
