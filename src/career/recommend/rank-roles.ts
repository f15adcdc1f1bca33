import { bestByBound, type Valued } from "../../algorithms/best-by-bound.js";
import { cosinesWith, unitVectors, vectorAt } from "../../algorithms/sparse-cosine.js";
import type { Steps } from "../../async/steps.js";
import type { Role } from "../../guide/guide.js";
import { spend } from "../../async/work.js";
import { WORK } from "../model/work.js";
import { parseHeld } from "../model/held-competency.js";
import { leastGapTo } from "../gap/least-gap.js";
import { metShare } from "../gap/coverage.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import type { Profile } from "../model/profile.js";
import { commonCompetencies, rarities, tellingWeights } from "../model/rarity.js";
import { requirementIndex } from "../model/requirement-index.js";
import { requirementVectors } from "../model/requirement-vectors.js";
import { type RoleGraph, roleGraph } from "../model/role-graph.js";
import { prepareSimilarities, similarities } from "../model/role-similarity.js";
import { thinRoles } from "../model/thin-roles.js";
import { type Ease, type EaseOf, easesOfMoves } from "../path/ease.js";
import { rareCoverages } from "./rare-coverages.js";
import { roleScore, type RoleTerms } from "./role-score.js";
import { type TransitionEvidence, transitionEvidence } from "./transition-evidence.js";

/** Who asks, in the terms of one guide. */
export interface Asker {
  readonly model: CompetencyGraph;
  readonly from: string | null;
  readonly have: readonly string[];
  readonly profile: Profile;
  readonly easeOf: EaseOf;
}

/** Higher roles are left out from this many levels above the current one. */
const TOO_HIGH = 2;

const NEVER = -1;

/** The best roles, and what speaks for any. */
export interface RankedRoles {
  readonly graph: RoleGraph;
  readonly best: readonly Valued[];
  readonly likeness: Float64Array;
  /** Null without a current role. */
  readonly evidence: TransitionEvidence | null;
}

/**
 * The `first` roles with the greatest score that suit someone, then by id; see ROLE_SCORE and `roleTerms`. O(requirements + transitions +
 * similarities), and a gap for each role whose upper bound puts it among the best.
 */
export function* rankRoles(asker: Asker, first: number): Steps<RankedRoles> {
  const graph = roleGraph(asker.model.index, null);
  const { termsOf, ...evidence } = yield* roleTerms(asker, graph);
  const atMost = new Float64Array(graph.roles.length);
  for (let role = 0; role < atMost.length; role++) {
    const terms = termsOf(role);
    atMost[role] = terms ? roleScore(terms) : NEVER;
  }
  const valueOf = (role: number): number => {
    const terms = termsOf(role);
    return terms ? roleScore({ ...terms, hours: hoursOf(asker, graph.roles[role]!.id) }) : NEVER;
  };
  const best = yield* bestByBound(atMost, valueOf, first);
  return { ...evidence, graph, best: best.filter(({ value }) => value >= 0) };
}

interface TermsOfRoles extends Pick<RankedRoles, "likeness" | "evidence"> {
  /** The terms of a role, without the hours of its gap; null if it is left out. */
  readonly termsOf: (role: number) => RoleTerms | null;
}

/**
 * The terms of every role. Left out are the current role, roles more than one level above it, roles without known essential requirements,
 * and if `have` alone is given those of which nothing is met, or one common competency alone.
 */
function* roleTerms(asker: Asker, graph: RoleGraph): Steps<TermsOfRoles> {
  const { model, from, have, profile } = asker;
  yield* prepareSimilarities(model);
  yield* requirementIndex.inSteps(model);
  yield* tellingWeights.inSteps(model);
  const evidence = from === null ? null : transitionEvidence(model.index, graph, from);
  const likeness = from === null ? likenessWithHeld(asker) : similarities(model, from);
  spend(WORK.comparedRole * graph.roles.length + WORK.ranked * model.index.allRequirements.length);
  yield;
  const coverage = rareCoverages(model, profile);
  const isOut = from === null && have.length > 0 ? weaklyMet(asker) : null;
  yield;
  const easeTo = easeFrom(asker);
  const levelOf = levelsFrom(asker);
  const termsOf = (role: number): RoleTerms | null => {
    const each = graph.roles[role]!;
    const levels = levelOf(each.level);
    const isKnown = coverage.essentials[role]! > 0;
    if (!isKnown || each.id === from || levels === null || isOut?.[role] === 1) return null;
    return {
      transition: evidence?.strength[role] ?? 0,
      coverage: coverage.shares[role]!,
      likeness: likeness[role]!,
      hours: 0,
      ease: easeTo(each, coverage.plain[role]!),
      levels,
    };
  };
  return { termsOf, likeness, evidence };
}

function hoursOf({ model, profile }: Asker, role: string): number {
  return leastGapTo(model, profile, role)!.hours;
}

function easeFrom({ model, from }: Asker): (role: Role, covered: number) => Ease | null {
  if (from === null) return ({ id }) => (thinRoles(model).has(id) ? "UNKNOWN" : null);
  return easesOfMoves(model, from);
}

/** How many levels to count for a role of some level; null if it is too high. Without a current role those above the lowest. */
function levelsFrom({ model, from }: Asker): (level: number | null) => number | null {
  const held = from === null ? null : model.index.role(from).level;
  return (level) => {
    if (level === null) return 0;
    if (from === null) return level - 1;
    if (held === null) return 0;
    return level - held >= TOO_HIGH ? null : Math.max(0, held - level);
  };
}

/** What is held only because something that is named in `have` rests on it counts this much of what is named. */
const PREREQUISITE_SHARE = 0.25;

/** The cosine of what is held with what each role requires, by rarity. */
function likenessWithHeld({ model, have, profile }: Asker): Float64Array {
  const { rarity } = rarities(model);
  const named = new Set(have.map((text) => numberOf(model, text)));
  const held = [...profile.items.keys()].filter((item) => profile.items[item] === 1);
  const shareOf = (item: number): number => (named.has(item) ? 1 : PREREQUISITE_SHARE);
  const vector = held.map((item): [number, number] => [item, rarity[item]! * shareOf(item)]);
  return cosinesWith(requirementVectors(model).stated, vectorAt(unitVectors([vector], rarity.length), 0));
}

function numberOf(model: CompetencyGraph, text: string): number {
  return model.competencyAt.get(parseHeld(text)!.id)!;
}

/** 1 for each role of which nothing is met, or nothing but one requirement for a common competency. */
function weaklyMet({ model, profile, have }: Asker): Uint8Array {
  const { roles, requirements, roleOf } = requirementIndex(model);
  const isCommon = commonCompetencies(model);
  const stated = have.map((text) => numberOf(model, text));
  // Whoever names one common competency holds its prerequisites too: that is still one.
  const isOneCommon = stated.length === 1 && isCommon(stated[0]!);
  const count = new Int32Array(roles.length);
  const hasRare = new Uint8Array(roles.length);
  requirements.forEach((requirement, r) => {
    if (metShare(model, profile, requirement) === 0) return;
    count[roleOf[r]!]!++;
    if (!requirement.options.some((option) => profile.items[option] === 1 && isCommon(option)))
      hasRare[roleOf[r]!] = 1;
  });
  return Uint8Array.from(roles, (_, role) =>
    count[role] === 0 || isOneCommon || (count[role] === 1 && hasRare[role] === 0) ? 1 : 0,
  );
}
