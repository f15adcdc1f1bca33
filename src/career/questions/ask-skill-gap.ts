import { type Awaitable, then } from "../../async/awaitable.js";
import { remembered } from "../../async/remembered.js";
import { lazy } from "../../async/lazy.js";
import type { Steps } from "../../async/steps.js";
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
    return then(graph.part(ids), (part) =>
      then(
        remembered(graph, "skillGap", known, () => graph.turn.run(gapIn(part, known))),
        (gap) => {
          if (from === null) return easedGap(gap, null);
          // Asked of the store only when it is read: most who ask for a gap do not ask how hard it is.
          const stepEase = lazy(() =>
            then(graph.medianEssentials(), (median) =>
              graph.turn.do(() => easeOfSteps(competencyGraph(part), have, median)(from, to)),
            ),
          );
          return {
            ...gap,
            get ease() {
              return then(stepEase(), ({ ease }) => ease);
            },
            get easeReasons() {
              return then(stepEase(), ({ easeReasons }) => easeReasons);
            },
          };
        },
      ),
    );
  });
}

function* gapIn(part: GuideIndex, question: SkillGapQuestion): Steps<SkillGap> {
  const { from, have, to } = question;
  const model = competencyGraph(part);
  const profile = profileOf(model, from, have);
  // eslint-disable-next-line require-yield -- a single gap is a short step
  return yield* withoutAvoided(to, question.avoid ?? [], function* (ids) {
    return skillGap(model, profile, to, wishesOf(model, profile, { ...question, avoid: ids }));
  });
}
