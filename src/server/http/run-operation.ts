import type { ApolloServer } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";

import type { Operation } from "../../graphql/operations/operation.js";
import type { RequestContext } from "../../graphql/request-context.js";
import type { KnownLane } from "./known-answers.js";

export type Answer<T> =
  { readonly data: T; readonly error: null } | { readonly data: null; readonly error: WidgetError };

export interface WidgetError {
  readonly status: 400 | 404 | 500 | 503;
  readonly code: string;
  readonly message: string;
}

/** Asks the public API in the context of a request, as a page of this server does. */
export type RunOperation = <T, Variables extends Readonly<Record<string, unknown>>>(
  query: Operation<T, Variables>,
  variables: NoInfer<Variables>,
  context: RequestContext,
) => Promise<Answer<T>>;

/** All errors of an operation count: a page is shown whole or not at all. */
export function runOperation(
  apollo: ApolloServer<RequestContext>,
  { documents, onAnswer }: KnownLane,
): RunOperation {
  return async function run<T, Variables extends Readonly<Record<string, unknown>>>(
    query: Operation<T, Variables>,
    variables: NoInfer<Variables>,
    contextValue: RequestContext,
  ): Promise<Answer<T>> {
    const known = await documents.answer({ query, variables, operationName: null }, contextValue);
    if (known) {
      onAnswer("OK");
      return { data: known as T, error: null };
    }
    const { body } = await apollo.executeOperation<T, Variables>({ query, variables }, { contextValue });
    if (body.kind !== "single") throw new Error("The operations of pages have single results.");
    const { data, errors } = body.singleResult;
    if (data && !errors) return { data, error: null };
    return { data: null, error: errorOf(errors?.[0] ?? { message: "There is no answer." }) };
  };
}

/** Names in a language come with those of the guide's own beside them. */
export function inLanguage(lang: string | null) {
  return { lang, inLanguage: lang !== null };
}

function errorOf({ message, extensions }: GraphQLFormattedError): WidgetError {
  const code = typeof extensions?.["code"] === "string" ? extensions["code"] : "INTERNAL_SERVER_ERROR";
  return { status: STATUS[code] ?? 500, code, message };
}

const STATUS: Record<string, WidgetError["status"]> = {
  UNKNOWN_ID: 404,
  WRONG_KIND: 400,
  BAD_USER_INPUT: 400,
  QUERY_TOO_COMPLEX: 400,
  QUERY_TOO_EXPENSIVE: 503,
  SERVER_BUSY: 503,
  STORE_UNAVAILABLE: 503,
};
