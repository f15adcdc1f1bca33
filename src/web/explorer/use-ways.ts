import { PATHS, type PathsAnswer } from "../../graphql/operations/generated.js";
import { type Answer, useAnswer } from "./api/use-answer.js";
import type { PathQuestion } from "./path-question.js";
import { waysOf } from "./ways.js";

/** The hardest step of a realistic way. */
const REALISTIC = "STRETCH";

export interface WaysFound extends Answer<PathsAnswer> {
  /** The hardest step of the ways in `data`; null if any step is allowed. */
  readonly easeAtMost: typeof REALISTIC | null;
  /** False if it is known that there is no realistic way. */
  readonly mayBeRealistic: boolean;
}

/** The ways between two roles: realistic ones if they are wanted, unless there is none or the chosen way is none of them; else all. */
export function useWays({ from, to, have, learn, way, realistic }: PathQuestion): WaysFound {
  const asked = { from, to, have: [...have, ...learn] };
  const limited = useAnswer(PATHS, realistic ? { ...asked, easeAtMost: REALISTIC } : null);
  const ways = limited.data === null || limited.waiting ? null : waysOf(limited.data);
  const isChosenThere = way === null || (ways ?? []).some(({ key }) => key === way.join());
  const isAll = !realistic || (ways !== null && (ways.length === 0 || !isChosenThere));
  const all = useAnswer(PATHS, isAll ? asked : null);
  const mayBeRealistic = ways?.length !== 0;
  return isAll
    ? { ...all, easeAtMost: null, mayBeRealistic }
    : { ...limited, easeAtMost: REALISTIC, mayBeRealistic };
}
