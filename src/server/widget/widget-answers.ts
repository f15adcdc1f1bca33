import type { ApolloServer } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";

import { CareerError } from "../../career/errors.js";
import type { CareerSource } from "../../career/source.js";
import type { RequestContext } from "../../graphql/request-context.js";
import { WIDGET_COMPETENCIES, WIDGET_PATH, WIDGET_ROLES } from "../../graphql/operations/generated.js";
import type { Answer, WidgetError } from "./answer.js";
import { choosePath } from "./choose-path.js";
import type { KnownLane } from "../http/known-answers.js";
import type { Operation } from "../../graphql/operations/operation.js";
import type { PathAnswer, RecommendationsAnswer } from "../../graphql/operations/widget-answers.js";

export type { Answer, WidgetError } from "./answer.js";

/** The questions of the widget and the embedded pages. The public API answers them. */
export interface WidgetAnswers {
  /** Changes with the guide and with the program, and so whenever an answer may; null while the store cannot be reached. */
  readonly version: () => Promise<string | null>;
  readonly recommendations: Ask<RecommendationsQuestion, RecommendationsAnswer>;
  readonly path: Ask<PathQuestion, PathAnswer>;
}

/** Asks in the context of a request. */
export type Ask<Q, T> = (question: Q, context: RequestContext) => Promise<Answer<T>>;

export interface RecommendationsQuestion {
  readonly from: string | null;
  readonly have: readonly string[];
  readonly toward: string | null;
  readonly first: number;
  /** The language of the names; null for the guide's own. */
  readonly lang: string | null;
}

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly have: readonly string[];
  /** Ids of the roles between the ends of the way to show; null for the explorer's default. */
  readonly way: readonly string[] | null;
  /** Whether ways with leaps may be shown though there are others. */
  readonly anySteps: boolean;
  /** Hours of study per week. */
  readonly pace: number;
  readonly lang: string | null;
}

export function widgetAnswers(
  apollo: ApolloServer<RequestContext>,
  { documents, onAnswer }: KnownLane,
  source: CareerSource,
  build: string,
): WidgetAnswers {
  async function run<T, Variables extends Readonly<Record<string, unknown>>>(
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
    if (body.kind !== "single") throw new Error("The widget's operations have single results.");
    const { data, errors } = body.singleResult;
    if (data && !errors) return { data, error: null };
    return { data: null, error: widgetError(errors?.[0] ?? { message: "There is no answer." }) };
  }

  return {
    async version() {
      try {
        const { inMemory, status } = source.current();
        const { contentHash, trouble } = await status();
        // Of a store that is asked each time, the hash is that of what is stored only while nothing is wrong.
        if (trouble !== null && !inMemory) return null;
        return `${contentHash.slice(0, 16)}-${build}`;
      } catch (error) {
        if (error instanceof CareerError) return null;
        throw error;
      }
    },
    recommendations({ from, have, toward, first, lang }, context) {
      const variables = {
        from,
        have,
        first,
        hasFrom: from !== null,
        fromId: from ?? "",
        ...inLanguage(lang),
      };
      if (toward === null) return run(WIDGET_ROLES, variables, context);
      return run(WIDGET_COMPETENCIES, { ...variables, toward }, context);
    },
    path: ({ from, to, have, way, anySteps, lang }, context) => {
      const variables = { from, to, have, ...inLanguage(lang) };
      return choosePath(
        (easeAtMost) => run(WIDGET_PATH, { ...variables, easeAtMost }, context),
        way,
        anySteps,
      );
    },
  };
}

/** Names in a language come with those of the guide's own beside them. */
function inLanguage(lang: string | null) {
  return { lang, inLanguage: lang !== null };
}

function widgetError({ message, extensions }: GraphQLFormattedError): WidgetError {
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
