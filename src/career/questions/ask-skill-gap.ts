import { type Awaitable, then } from "../../async/awaitable.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { type SkillGap, skillGap } from "../gap/skill-gap.js";
import type { CareerGraph } from "../graph.js";
import { competencyGraph } from "../model/competency-graph.js";
import { profileOf } from "../model/profile.js";
import { COMPETENCY_IDS, resolveIds, ROLE_IDS } from "./resolve-ids.js";

export interface SkillGapQuestion {
  readonly from: string | null;
  readonly have: readonly string[];
  readonly to: string;
}

const IDS = { from: ROLE_IDS, have: COMPETENCY_IDS, to: ROLE_IDS };

/** What someone in `from` who holds `have` lacks for `to`. */
export function askSkillGap(graph: CareerGraph, question: SkillGapQuestion): Awaitable<SkillGap> {
  return then(resolveIds(graph, question, IDS), (known) => {
    const { from, have, to } = known;
    const ids = [...(from === null ? [] : [from]), ...have, to];
    return then(graph.part(ids), (part) => gapIn(part, known));
  });
}

function gapIn(part: GuideIndex, { from, have, to }: SkillGapQuestion): SkillGap {
  const model = competencyGraph(part);
  return skillGap(model, profileOf(model, from, have), to)!;
}
