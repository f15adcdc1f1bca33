import { CareerError } from "../../career/errors.js";
import type { CareerSource } from "../../career/source.js";
import type { RequestContext } from "../../graphql/request-context.js";
import { WIDGET_COMPETENCIES, WIDGET_PATH, WIDGET_ROLES } from "../../graphql/operations/generated.js";
import { type Answer, inLanguage, type RunOperation } from "../http/run-operation.js";
import { choosePath } from "./choose-path.js";
import type { PathAnswer, RecommendationsAnswer } from "../../graphql/operations/widget-answers.js";

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

export function widgetAnswers(run: RunOperation, source: CareerSource, build: string): WidgetAnswers {
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
