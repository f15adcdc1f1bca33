import { all, type Awaitable, then } from "../../async/awaitable.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { type SkillGap, skillGap } from "../gap/skill-gap.js";
import { type NamedWishes, wishesOf } from "../gap/wishes.js";
import type { CareerGraph } from "../graph.js";
import { competencyGraph } from "../model/competency-graph.js";
import { heldId } from "../model/held-competency.js";
import { profileOf } from "../model/profile.js";
import { type EasedGap, easedGap, easeOfSteps } from "../path/ease.js";
import { withoutAvoided } from "./no-way.js";
import { COMPETENCY_IDS, resolveIds, ROLE_IDS } from "./resolve-ids.js";

export interface SkillGapQuestion extends NamedWishes {
  readonly from: string | null;
  readonly have: readonly string[];
  readonly to: string;
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

function gapIn(part: GuideIndex, question: SkillGapQuestion): SkillGap {
  const { from, have, to } = question;
  const model = competencyGraph(part);
  const profile = profileOf(model, from, have);
  return withoutAvoided(to, question.avoid ?? [], (ids) =>
    skillGap(model, profile, to, wishesOf(model, profile, { ...question, avoid: ids })),
  );
}
