import type { Awaitable } from "../awaitable.js";
import { then } from "../awaitable.js";
import type { CareerGraph } from "../career-graph.js";
import { hold } from "../held.js";
import { COMPETENCY_IDS, ROLE_IDS, withKnownIds } from "../known-ids.js";
import { learningModel } from "../learning-model.js";
import { type SkillGap, skillGap } from "../skill-gap.js";

export interface SkillGapQuestion {
  readonly from: string | null;
  readonly have: readonly string[];
  readonly to: string;
}

/** What someone in `from`, holding `have`, lacks for `to`. */
export function askSkillGap(graph: CareerGraph, question: SkillGapQuestion): Awaitable<SkillGap> {
  const kinds = { from: ROLE_IDS, have: COMPETENCY_IDS, to: ROLE_IDS };
  return withKnownIds(graph, question, kinds, ({ from, have, to }) =>
    then(graph.part([...(from === null ? [] : [from]), ...have, to]), (part) => {
      const model = learningModel(part);
      return skillGap(model, hold(model, from, have), to)!;
    }),
  );
}
