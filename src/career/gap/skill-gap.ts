import { row, rowsToCsr } from "../../algorithms/csr.js";
import { topologicalOrder } from "../../algorithms/topological-order.js";
import { coverage, isChoiceMet } from "./coverage.js";
import type { Competency, HoursRange } from "../../guide/guide.js";
import type { Profile } from "../model/profile.js";
import { hoursToRaise, sumHours } from "../../guide/hours.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { type LeastGap, leastGap, raises } from "./least-gap.js";
import { type RoleRequirement, requirementsOf } from "../model/requirements.js";
import type { Importance } from "../../guide/vocabulary.js";

export interface SkillGap {
  readonly coverage: number;
  readonly missing: readonly GapItem[];
  readonly raised: readonly GapItem[];
  readonly kept: readonly Competency[];
  readonly dropped: readonly Competency[];
  readonly hours: HoursRange;
  readonly unknownHours: number;
  readonly optimal: boolean;
}

export interface GapItem {
  readonly competency: Competency;
  readonly importance: Importance;
  readonly direct: boolean;
  readonly fromLevel: number | null;
  readonly toLevel: number | null;
  readonly requiredFor: readonly Competency[];
  readonly alternatives: readonly Competency[];
  readonly hours: HoursRange | null;
}

/**
 * What a profile lacks for a role: the set with the fewest typical hours that meets the essential requirements and is closed under
 * prerequisites, without `excluded` (see `leastClosure` for exactness, ties and cost); besides it the optional requirements that are not
 * met, and what of the profile is kept and dropped. Null when the role cannot be reached without `excluded`.
 */
export function skillGap(
  model: CompetencyGraph,
  profile: Profile,
  role: string,
  excluded: Uint8Array | null = null,
): SkillGap | null {
  const requirements = requirementsOf(model, role);
  const gap = leastGap(model, profile, requirements, excluded);
  return gap && describeGap(model, profile, requirements, gap);
}

/** A gap with its competencies in learning order, each with what it is required for. */
export function describeGap(
  model: CompetencyGraph,
  profile: Profile,
  requirements: readonly RoleRequirement[],
  { learned, optimal }: LeastGap,
): SkillGap {
  const missing = [
    ...describeLearned(model, profile, requirements, learned),
    ...optionalItems(model, profile, requirements, learned),
  ];
  const raised = raisedItems(model, profile, requirements);
  const counted = [...missing, ...raised].filter(({ importance }) => importance === "ESSENTIAL");
  return {
    coverage: coverage(model, profile, requirements),
    missing,
    raised,
    ...keptAndDropped(model, profile, requirements),
    ...sumHours(counted.map(({ hours }) => hours)),
    optimal,
  };
}

/** The learned competencies in learning order, each with what it is required for and what could replace it. */
function describeLearned(
  model: CompetencyGraph,
  profile: Profile,
  requirements: readonly RoleRequirement[],
  learned: readonly number[],
): GapItem[] {
  const place = new Map(learned.map((item, i) => [item, i]));
  const openChoices = (choices: readonly number[]): number[] =>
    choices.filter((choice) => !isChoiceMet(model, profile, choice));
  const choicesBelow = learned.map((item) => openChoices([...row(model.choiceNeeds, item)]));
  const restsOn = learned.map((item, i) =>
    [
      ...row(model.needs, item),
      ...choicesBelow[i]!.flatMap((choice) => [...row(model.options, choice)]),
    ].flatMap((below) => place.get(below) ?? []),
  );
  const asked = requirements.filter(({ importance }) => importance === "ESSENTIAL");
  const choiceOf = openChoices([...asked.flatMap(({ choice }) => choice ?? []), ...choicesBelow.flat()]);
  const direct = learned.map(
    (item) => requirements.find((requirement) => requirement.options.includes(item)) ?? null,
  );
  const servedBy = serves(restsOn, direct.map(Boolean));
  const order =
    topologicalOrder(rowsToCsr(restsOn.map((below) => [...new Set(below)]))) ?? learned.map((_, i) => i);
  return order.map((i) => {
    const item = learned[i]!;
    const competency = model.competencies[item]!;
    const others = choiceOf
      .map((choice) => row(model.options, choice))
      .filter((options) => options.includes(item))
      .flatMap((options) => [...options]);
    return {
      competency,
      importance: "ESSENTIAL",
      direct: direct[i] !== null,
      fromLevel: null,
      toLevel: direct[i]?.level ?? null,
      requiredFor: competenciesAt(
        model,
        servedBy[i]!.map((j) => learned[j]!),
      ),
      alternatives: competenciesAt(
        model,
        others.filter((other) => !place.has(other) && profile.items[other] !== 1),
      ),
      hours: competency.hours,
    };
  });
}

/** For each vertex the roots from which it is reached; a root reaches itself. */
function serves(restsOn: readonly (readonly number[])[], isRoot: readonly boolean[]): number[][] {
  const roots: number[][] = restsOn.map(() => []);
  isRoot.forEach((direct, root) => {
    if (!direct) return;
    const reached = new Set([root]);
    for (const v of reached) {
      roots[v]!.push(root);
      for (const below of restsOn[v]!) reached.add(below);
    }
  });
  return roots;
}

/** The optional requirements that neither the profile nor the learned set meets; of a choice the options that are quickest to learn. */
function optionalItems(
  model: CompetencyGraph,
  profile: Profile,
  requirements: readonly RoleRequirement[],
  learned: readonly number[],
): GapItem[] {
  const has = new Set(learned);
  const items: GapItem[] = [];
  for (const { importance, item, choice, options, pick, level } of requirements) {
    const open = options.filter((option) => profile.items[option] !== 1 && !has.has(option));
    const want = pick - (options.length - open.length);
    if (importance !== "OPTIONAL" || want <= 0 || (choice !== null && profile.met[choice] === 1)) continue;
    const chosen = open.sort((a, b) => model.cost[a]! - model.cost[b]! || a - b).slice(0, want);
    for (const option of chosen) {
      has.add(option);
      const competency = model.competencies[option]!;
      items.push({
        competency,
        importance,
        direct: true,
        fromLevel: null,
        toLevel: level,
        requiredFor: [competency],
        alternatives:
          item === null
            ? competenciesAt(
                model,
                open.filter((other) => !chosen.includes(other)),
              )
            : [],
        hours: competency.hours,
      });
    }
  }
  return items;
}

function raisedItems(
  model: CompetencyGraph,
  profile: Profile,
  requirements: readonly RoleRequirement[],
): GapItem[] {
  return raises(profile, requirements).map(({ item, fromLevel, requirement: { importance, level } }) => {
    const competency = model.competencies[item]!;
    return {
      competency,
      importance,
      direct: true,
      fromLevel,
      toLevel: level,
      requiredFor: [competency],
      alternatives: [],
      hours: hoursToRaise(competency, fromLevel, level!),
    };
  });
}

/** The held competencies, by id: those that the role requires or that its requirements rest on, and the others. */
function keptAndDropped(
  model: CompetencyGraph,
  profile: Profile,
  requirements: readonly RoleRequirement[],
): Pick<SkillGap, "kept" | "dropped"> {
  const wanted = new Set(requirements.flatMap(({ options }) => options));
  for (const item of wanted) for (const below of row(model.needs, item)) wanted.add(below);
  const kept: Competency[] = [];
  const dropped: Competency[] = [];
  profile.items.forEach((has, item) => {
    if (has === 1) (wanted.has(item) ? kept : dropped).push(model.competencies[item]!);
  });
  return { kept, dropped };
}

function competenciesAt(model: CompetencyGraph, items: readonly number[]): Competency[] {
  return [...new Set(items)].sort((a, b) => a - b).map((item) => model.competencies[item]!);
}
