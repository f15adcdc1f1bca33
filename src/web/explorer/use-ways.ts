import { PATHS, type PathsAnswer } from "../../graphql/operations/generated.js";
import { REALISTIC } from "../../graphql/operations/offered-paths.js";
import { type Answer, useAnswer } from "./api/use-answer.js";
import type { PathQuestion } from "./path-question.js";
import { waysOf } from "./ways.js";

export interface WaysFound extends Answer<PathsAnswer> {
  /** The hardest step of the ways in `data`; null if any step is allowed. */
  readonly easeAtMost: typeof REALISTIC | null;
  /**
   * Whether realistic ways were wanted and all were answered: because there is none ("NONE"), or because the chosen way is none of
   * them ("CHOSEN"). Null otherwise.
   */
  readonly unrealistic: "NONE" | "CHOSEN" | null;
}

/** The ways between two roles: realistic ones if they are wanted, unless there is none or the chosen way is none of them; else all. */
export function useWays({ from, to, have, learn, way, realistic }: PathQuestion): WaysFound {
  const asked = { from, to, have: [...have, ...learn] };
  const limited = useAnswer(PATHS, realistic ? { ...asked, easeAtMost: REALISTIC } : null);
  const ways = limited.data === null || limited.waiting ? null : waysOf(limited.data);
  const isChosenThere = way === null || (ways ?? []).some(({ key }) => key === way.join());
  const isNone = ways?.length === 0;
  const isAll = !realistic || isNone || (ways !== null && !isChosenThere);
  const all = useAnswer(PATHS, isAll ? asked : null);
  if (!isAll) return { ...limited, easeAtMost: REALISTIC, unrealistic: null };
  return { ...all, easeAtMost: null, unrealistic: !realistic ? null : isNone ? "NONE" : "CHOSEN" };
}
