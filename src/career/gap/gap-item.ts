import type { Competency, HoursRange } from "../../guide/guide.js";
import type { Importance } from "../../guide/vocabulary.js";

/** The rules by which sets of competencies are compared, the strongest first; REQUIRED if there is nothing to compare. */
export const CHOICE_RULES = ["REQUIRED", "PREFERENCE", "HOURS", "DEMAND", "FEWEST", "ID"] as const;
export type ChoiceRule = (typeof CHOICE_RULES)[number];

export interface GapItem {
  readonly competency: Competency;
  readonly importance: Importance;
  readonly direct: boolean;
  readonly fromLevel: number | null;
  readonly toLevel: number | null;
  readonly requiredFor: readonly Competency[];
  readonly alternatives: readonly Competency[];
  readonly hours: HoursRange | null;
  /** The rule by which this item was chosen. It takes a second search, so it is computed when it is read. */
  readonly decidedBy: ChoiceRule;
}
