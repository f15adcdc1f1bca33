import type { PlanAnswer, PlanStep } from "../../graphql/operations/generated.js";
import { moreYearsText, type Years, yearsRange } from "../../text/preparation.js";
import { dayAfter, monthText } from "./plan-dates.js";

type LearningPlan = PlanAnswer["learningPlan"];
type PlanPhase = LearningPlan["phases"][number];

/** What is learned for one role of a plan, and what may be done then. */
export interface Phase {
  readonly role: PlanPhase["role"];
  readonly steps: readonly PlanStep[];
  /** The last day of the phase, as 2026-11-30; null if the plan has no dates. */
  readonly end: string | null;
  /** "By March 2028 you can apply for ", to be followed by the role's name. */
  readonly promise: string;
  /** ", if you have 2–6 more years of experience by then", or "". */
  readonly condition: string;
}

/** The phases of a plan in order. Those of a plan without known hours have no dates. */
export function phasesOf(plan: LearningPlan, start: string): Phase[] {
  const isDated = isTimedPlan(plan);
  // Each phase counts the years beyond the phases before it; by its end, all of them are needed.
  let years: Years = { min: 0, typical: 0, max: 0 };
  return plan.phases.map(({ role, steps, endWeek, experience }) => {
    const end = isDated && endWeek !== null ? dayAfter(start, endWeek) : null;
    if (experience !== null) years = sum(years, experience);
    return {
      role,
      steps: plan.steps.filter(({ index }) => steps.includes(index)),
      end,
      promise: promiseOf(end === start ? null : end, steps.length > 0),
      condition: conditionOf(years, end !== null),
    };
  });
}

/** Whether anything of a plan has known hours, so that it has weeks and dates. */
export function isTimedPlan({ weeks }: LearningPlan): boolean {
  return weeks !== null && weeks > 0;
}

function promiseOf(end: string | null, isLearned: boolean): string {
  if (end !== null) return `By ${monthText(end)} you can apply for `;
  return isLearned ? "To apply for " : "Nothing is left to learn to apply for ";
}

function conditionOf(years: Years, isDated: boolean): string {
  if (yearsRange(years) === "0") return "";
  return isDated ? `, if you have ${moreYearsText(years)} by then` : `, with ${moreYearsText(years)}`;
}

function sum(a: Years, b: Years): Years {
  return { min: a.min + b.min, typical: a.typical + b.typical, max: a.max + b.max };
}
