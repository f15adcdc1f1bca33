import { all, type Awaitable, then } from "../../async/awaitable.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { badInput } from "../errors.js";
import { type SkillGap, skillGap } from "../gap/skill-gap.js";
import type { CareerGraph } from "../graph.js";
import { competencyGraph } from "../model/competency-graph.js";
import { heldId } from "../model/held-competency.js";
import { profileOf } from "../model/profile.js";
import { type EasedGap, easedGap, easeOfSteps } from "../path/ease.js";
import { COMPETENCY_IDS, resolveIds, ROLE_IDS } from "./resolve-ids.js";

export interface SkillGapQuestion {
  readonly from: string | null;
  readonly have: readonly string[];
  readonly to: string;
  /** Competencies not to learn. Default none. */
  readonly avoid?: readonly string[];
  /** Competencies to take before the other options of their choice. Default none. */
  readonly prefer?: readonly string[];
}

const IDS = {
  from: ROLE_IDS,
  have: COMPETENCY_IDS,
  to: ROLE_IDS,
  avoid: COMPETENCY_IDS,
  prefer: COMPETENCY_IDS,
};

/** What someone in `from` who holds `have` lacks for `to`. Throws BAD_USER_INPUT if there is no way without what `avoid` names. */
export function askSkillGap(graph: CareerGraph, question: SkillGapQuestion): Awaitable<EasedGap> {
  return then(resolveIds(graph, question, IDS), (known) => {
    const { from, have, to } = known;
    const ids = [...(from === null ? [] : [from]), ...have.map(heldId), to];
    return then(all([graph.part(ids), graph.medianEssentials()]), ([part, median]) => {
      const easeOf = easeOfSteps(competencyGraph(part), have, median);
      return easedGap(gapIn(part, known), from === null ? null : easeOf(from, to));
    });
  });
}

function gapIn(part: GuideIndex, { from, have, to, avoid = [], prefer = [] }: SkillGapQuestion): SkillGap {
  const model = competencyGraph(part);
  const profile = profileOf(model, from, have);
  const gapWithout = (ids: readonly string[]): SkillGap | null =>
    skillGap(model, profile, to, marked(ids), prefer.length > 0 ? marked(prefer) : null);
  /** Marks competencies; what the part of the guide lacks has no use for the role. */
  const marked = (ids: readonly string[]): Uint8Array => {
    const marks = new Uint8Array(model.competencies.length);
    for (const item of ids.flatMap((id) => model.competencyAt.get(id) ?? []))
      if (profile.items[item] !== 1) marks[item] = 1;
    return marks;
  };
  const gap = gapWithout(avoid);
  if (gap !== null) return gap;
  const single = avoid.find((id) => gapWithout([id]) === null);
  const needed = single === undefined ? `one of ${avoid.join(", ")}` : single;
  throw badInput("avoid", `leaves no way: the requirements of ${to} cannot be met without ${needed}.`);
}
