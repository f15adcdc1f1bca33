import type { Steps } from "../../async/steps.js";
import type { LeadsTo } from "../../guide/guide.js";
import { hoursToRaise, sumHours } from "../../guide/hours.js";
import { coverage } from "../gap/coverage.js";
import { leastGapTo } from "../gap/least-gap.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { type Profile, profileOf } from "../model/profile.js";
import { requirementsOf } from "../model/requirements.js";
import { type Ease, easeOfCovered } from "./ease.js";

/** What a move asks of someone who holds only what the role left grants. */
export interface TransitionFacts {
  readonly transition: LeadsTo;
  /** Typical hours to learn and to raise what the role entered requires; those that are not known count as 0. */
  readonly hours: number;
  /** Of how many competencies to learn or to raise the hours are not known. */
  readonly unknownHours: number;
  readonly coverage: number;
  readonly ease: Ease;
}

/** The facts of some transitions of a whole guide. They are the fastest to find if those from one role come one after the other. */
export function* transitionFacts(
  model: CompetencyGraph,
  transitions: readonly LeadsTo[],
): Steps<TransitionFacts[]> {
  const facts: TransitionFacts[] = [];
  let left = null as { readonly role: string; readonly profile: Profile } | null;
  for (const transition of transitions) {
    yield;
    const { from, to } = transition;
    if (left?.role !== from) left = { role: from, profile: profileOf(model, from, []) };
    const { profile } = left;
    const gap = leastGapTo(model, profile, to)!;
    const covered = coverage(model, profile, requirementsOf(model, to));
    const { hours, unknownHours } = sumHours([
      ...gap.learned.map((item) => model.competencies[item]!.hours),
      ...gap.raised.map(({ item, fromLevel, requirement: { level } }) =>
        hoursToRaise(model.competencies[item]!, fromLevel, level!),
      ),
    ]);
    facts.push({
      transition,
      hours: hours.typical,
      unknownHours,
      coverage: covered,
      ease: easeOfCovered(model, from)(from, to, covered).ease,
    });
  }
  return facts;
}
