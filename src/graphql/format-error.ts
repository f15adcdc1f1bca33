import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

import { CareerError } from "../career/errors.js";
import { shorten } from "../text/shorten.js";
import { depthFault } from "./operation-bounds.js";
import { requestFault } from "./request-faults.js";

/** The most characters of a sentence of GraphQL itself, which repeats names and values of the request. */
const MOST_SAID = 300;

/**
 * What a client sees of an error: a CareerError keeps its code and details but not its cause, which is reported, an error of GraphQL itself stays as it is, shortened, and any other
 * error is reported to `onUnexpectedError` and hidden from the client.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  onUnexpectedError: (error: unknown) => void,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof CareerError) {
    // Why a store cannot be reached is for the log alone.
    if (cause.cause !== undefined) onUnexpectedError(cause);
    return { ...formatted, message: cause.message, extensions: { code: cause.code, ...cause.details } };
  }
  const theirs = requestFault(formatted, error);
  if (theirs) return { ...theirs, message: depthFault(error) ?? shorten(theirs.message, MOST_SAID) };
  if (cause instanceof GraphQLError && formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR")
    return { ...formatted, message: shorten(formatted.message, MOST_SAID) };
  onUnexpectedError(cause);
  return {
    ...formatted,
    message: "The server could not answer because of an internal error. The query is not at fault.",
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}
