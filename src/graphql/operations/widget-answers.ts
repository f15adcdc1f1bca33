import type {
  WidgetCompetenciesAnswer,
  WidgetPathAnswer,
  WidgetRolesAnswer,
  WidgetWay,
} from "./generated.js";

/** The JSON of GET /widget/recommendations.json: roles, or competencies if the question names a role to learn toward. */
export type RecommendationsAnswer = WidgetRolesAnswer | WidgetCompetenciesAnswer;

/** The JSON of GET /widget/path.json. */
export interface PathAnswer extends Pick<WidgetPathAnswer, "guide" | "from" | "to"> {
  /** The way that the explorer shows first, or the one that was asked for; null if there is none that people would take. */
  readonly path: WidgetWay | null;
  /** Without a path: what is missing straight there. Else null. */
  readonly straight: WidgetPathAnswer["straight"] | null;
}

/** The JSON of both when there is no answer. */
export interface WidgetFailure {
  readonly error: { readonly code: string; readonly message: string; readonly requestId: string };
}
