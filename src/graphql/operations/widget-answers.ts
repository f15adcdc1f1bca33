import type { WidgetCompetenciesAnswer, WidgetPathAnswer, WidgetRolesAnswer } from "./generated.js";

/** The JSON of GET /widget/recommendations.json: roles, or competencies if the question names a role to learn toward. */
export type RecommendationsAnswer = WidgetRolesAnswer | WidgetCompetenciesAnswer;

/** The JSON of GET /widget/path.json. */
export type PathAnswer = WidgetPathAnswer;

/** The JSON of both when there is no answer. */
export interface WidgetFailure {
  readonly error: { readonly code: string; readonly message: string; readonly requestId: string };
}
