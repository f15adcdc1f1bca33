import type { ApolloServer } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";

import type { CareerGraph } from "../../career/graph.js";
import { CareerError } from "../../career/errors.js";
import { type RequestContext, requestContext } from "../../graphql/request-context.js";
import {
  PATH_OPERATION,
  type PathAnswer,
  RECOMMENDATIONS_OPERATION,
  type RecommendationsAnswer,
  TOWARD_OPERATION,
} from "./widget-operations.js";

/** The few questions that the widget and the embedded pages ask, answered by the public API itself. */
export interface WidgetAnswers {
  /** The same as long as every answer is; null while the store cannot be reached. */
  readonly version: () => Promise<string | null>;
  readonly recommendations: (question: RecommendationsQuestion) => Promise<Answer<RecommendationsAnswer>>;
  readonly path: (question: PathQuestion) => Promise<Answer<PathAnswer>>;
}

export interface RecommendationsQuestion {
  readonly from: string | null;
  readonly have: readonly string[];
  readonly toward: string | null;
  readonly first: number;
}

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly have: readonly string[];
}

export type Answer<T> =
  { readonly data: T; readonly error: null } | { readonly data: null; readonly error: WidgetError };

export interface WidgetError {
  readonly status: 400 | 404 | 500 | 503;
  readonly code: string;
  readonly message: string;
}

export function widgetAnswers(
  apollo: ApolloServer<RequestContext>,
  graph: CareerGraph,
  build: string,
): WidgetAnswers {
  async function run<T>(query: string, variables: Record<string, unknown>): Promise<Answer<T>> {
    const contextValue = await requestContext(graph);
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== "single") throw new Error("The widget's operations have single results.");
    const { data, errors } = body.singleResult;
    const [error] = errors ?? [];
    return error ? { data: null, error: widgetError(error) } : { data: data as T, error: null };
  }

  return {
    async version() {
      try {
        const { contentHash } = await graph.info();
        return `${contentHash.slice(0, 16)}-${build}`;
      } catch (error) {
        if (error instanceof CareerError) return null;
        throw error;
      }
    },
    recommendations: ({ from, have, toward, first }) =>
      toward === null
        ? run(RECOMMENDATIONS_OPERATION, { from, have, first, hasFrom: from !== null, fromId: from ?? "" })
        : run(TOWARD_OPERATION, { from, have, first, toward, hasFrom: from !== null, fromId: from ?? "" }),
    path: ({ from, to, have }) => run(PATH_OPERATION, { from, to, have }),
  };
}

function widgetError({ message, extensions }: GraphQLFormattedError): WidgetError {
  const code = typeof extensions?.["code"] === "string" ? extensions["code"] : "INTERNAL_SERVER_ERROR";
  return { status: STATUS[code] ?? 500, code, message };
}

const STATUS: Record<string, WidgetError["status"]> = {
  UNKNOWN_ID: 404,
  WRONG_KIND: 400,
  BAD_USER_INPUT: 400,
  STORE_UNAVAILABLE: 503,
};
