import type { Awaitable } from "../awaitable.js";
import { then } from "../awaitable.js";
import type { CareerGraph } from "../career-graph.js";
import { hold } from "../held.js";
import { competencyIds, roleIds, withKnownIds } from "../known-ids.js";
import { learningModel } from "../learning-model.js";
import { type SkillGap, skillGap } from "../skill-gap.js";

export interface SkillGapQuestion {
  readonly from: string | null;
  readonly have: readonly string[];
  readonly to: string;
}

/** What someone in `from`, holding `have`, lacks for `to`. */
export function askSkillGap(graph: CareerGraph, { from, have, to }: SkillGapQuestion): Awaitable<SkillGap> {
  const ids = [roleIds("from", from), competencyIds("have", have), roleIds("to", to)];
  return withKnownIds(graph, ids, () =>
    then(graph.part(ids.flatMap((argument) => argument.ids)), (part) => {
      const model = learningModel(part);
      return skillGap(model, hold(model, from, have), to)!;
    }),
  );
}
