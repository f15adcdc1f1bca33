import { PLAN, type Path, type PlanAnswer } from "../../graphql/operations/generated.js";
import type { Question } from "./address.js";
import { type Answer, useAnswer } from "./api/use-answer.js";
import { today } from "./plan-dates.js";

export interface PlanQuestion extends Question {
  readonly to: string;
}

export interface PlanFound extends Answer<PlanAnswer> {
  /** Whether the plan is for every role of the way, not the goal alone. */
  readonly isWholeWay: boolean;
  /** The day on which it starts, as 2026-11-30. */
  readonly start: string;
}

/** What to learn for the roles of a way, or for the goal alone; without a way straight for the goal. */
export function usePlan(
  { from, to, also, have, learn, pace, start, plan }: PlanQuestion,
  path: Path | null,
): PlanFound {
  const isWholeWay = path !== null && path.length > 1 && plan === "way";
  const answer = useAnswer(PLAN, {
    to: [...(isWholeWay ? path.roles.slice(1).map(({ id }) => id) : [to]), ...(also === null ? [] : [also])],
    from,
    have: [...have, ...learn],
    pace,
  });
  return { ...answer, isWholeWay, start: start ?? today() };
}
