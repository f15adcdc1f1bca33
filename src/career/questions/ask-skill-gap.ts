import type { Awaitable } from "../../async/awaitable.js";
import { then } from "../../async/awaitable.js";
import type { CareerGraph } from "../graph.js";
import { profileOf } from "../model/profile.js";
import { COMPETENCY_IDS, ROLE_IDS, withKnownIds } from "./known-ids.js";
import { competencyGraph } from "../model/competency-graph.js";
import { type SkillGap, skillGap } from "../gap/skill-gap.js";

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
      const model = competencyGraph(part);
      return skillGap(model, profileOf(model, from, have), to)!;
    }),
  );
}
