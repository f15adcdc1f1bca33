import { isOptional, type RoleRequirement } from "../model/requirements.js";
import { replacements } from "./alternatives.js";
import type { ChoiceRule, GapItem } from "./gap-item.js";
import { competenciesAt, type GapProblem } from "./gap-problem.js";
import { itemsInDemand } from "./set-ranking.js";

/** A competency chosen for an optional requirement. */
interface Chosen {
  readonly item: number;
  readonly requirement: RoleRequirement;
  readonly decidedBy: ChoiceRule;
}

/**
 * What would meet the optional requirements that neither the profile nor the learned set meets. Of a choice the best options that may be
 * learned, by preference, hours, demand and id; prerequisites are not looked at. A requirement that cannot be met is left out.
 */
export function optionalItems(problem: GapProblem, learned: readonly number[]): GapItem[] {
  const { model, profile, requirements, excluded } = problem;
  const optional = requirements.filter(isOptional);
  const chosen = chooseOptional(problem, optional, learned);
  const list = [...learned, ...chosen.map(({ item }) => item)];
  const alternativesTo = replacements(model, profile, optional, list, excluded);
  return chosen.map(({ item, requirement: { importance, level }, decidedBy }) => {
    const competency = model.competencies[item]!;
    return {
      competency,
      importance,
      direct: true,
      fromLevel: null,
      toLevel: level,
      requiredFor: [competency],
      alternatives: competenciesAt(model, alternativesTo(item)),
      hours: competency.hours,
      decidedBy,
    };
  });
}

function chooseOptional(
  problem: GapProblem,
  optional: readonly RoleRequirement[],
  learned: readonly number[],
): Chosen[] {
  const { model, profile, requirements, excluded } = problem;
  const has = new Set(learned);
  const demandedPlainly = itemsInDemand(model, requirements, []);
  return optional.flatMap((requirement) => {
    const { choice, options, pick } = requirement;
    const open = options.filter((option) => profile.items[option] !== 1 && !has.has(option));
    const want = pick - (options.length - open.length);
    const allowed = open.filter((option) => excluded?.[option] !== 1);
    if (want <= 0 || allowed.length < want || (choice !== null && profile.met[choice] === 1)) return [];
    const compare = optionOrder(problem, choice, demandedPlainly);
    const ranked = allowed.sort((a, b) => compare(a, b).difference);
    const next = ranked[want];
    return ranked.slice(0, want).map((item) => {
      has.add(item);
      return { item, requirement, decidedBy: next === undefined ? "REQUIRED" : compare(item, next).rule };
    });
  });
}

/** Compares two options of a choice, and names the rule that tells them apart. */
function optionOrder(
  { model, preferred }: GapProblem,
  choice: number | null,
  demandedPlainly: ReadonlySet<number>,
): (a: number, b: number) => { readonly difference: number; readonly rule: ChoiceRule } {
  const offered = itemsInDemand(model, [], choice === null ? [] : [choice]);
  const inDemand = (item: number): number => (demandedPlainly.has(item) || offered.has(item) ? 1 : 0);
  const isPreferred = (item: number): number => preferred?.[item] ?? 0;
  return (a, b) => {
    const rules: [ChoiceRule, number][] = [
      ["PREFERENCE", isPreferred(b) - isPreferred(a)],
      ["HOURS", model.cost[a]! - model.cost[b]!],
      ["DEMAND", inDemand(b) - inDemand(a)],
    ];
    const [rule, difference] = rules.find(([, each]) => each !== 0) ?? ["ID", a - b];
    return { rule, difference };
  };
}
