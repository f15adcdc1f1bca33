import { row, rowsToCsr } from "../../algorithms/csr.js";
import { topologicalOrder } from "../../algorithms/topological-order.js";
import { onceFor } from "../../async/once-for.js";
import { essentialPart, type RoleRequirement } from "../model/requirements.js";
import { replacements } from "./alternatives.js";
import { isChoiceMet } from "./coverage.js";
import { decidingRule } from "./decided-by.js";
import type { GapItem } from "./gap-item.js";
import { competenciesAt, type GapProblem } from "./gap-problem.js";
import { setRanking } from "./set-ranking.js";

/** The essential competencies to learn in learning order, each with what it is required for and what could replace it. */
export function learnedItems(problem: GapProblem, learned: readonly number[]): GapItem[] {
  const { model, profile, requirements, excluded, preferred } = problem;
  const restsOn = belowAmong(problem, learned);
  const requirementFor = firstRequirements(requirements);
  const direct = learned.map((item) => requirementFor.get(item) ?? null);
  const servedBy = serves(restsOn, direct.map(Boolean));
  const alternativesTo = replacements(
    model,
    profile,
    essentialPart(requirements).requirements,
    learned,
    excluded,
  );
  const order = topologicalOrder(rowsToCsr(restsOn)) ?? learned.map((_, i) => i);
  return order.map((i) => {
    const item = learned[i]!;
    const competency = model.competencies[item]!;
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
      alternatives: competenciesAt(model, alternativesTo(item)),
      hours: competency.hours,
      get decidedBy() {
        const ranking = setRanking(model, requirements, preferred);
        return decidingRule(ranking, profile, requirements, learned, item, excluded);
      },
    };
  });
}

/** For each competency the first requirement that it could meet. */
const firstRequirements = onceFor(
  (requirements: readonly RoleRequirement[]): ReadonlyMap<number, RoleRequirement> => {
    const first = new Map<number, RoleRequirement>();
    for (const requirement of requirements)
      for (const option of requirement.options) if (!first.has(option)) first.set(option, requirement);
    return first;
  },
);

/** For each learned item the places of those that it rests on: its prerequisites, and all options of its unmet choices. */
function belowAmong({ model, profile }: GapProblem, learned: readonly number[]): number[][] {
  const place = new Map(learned.map((item, i) => [item, i]));
  return learned.map((item) => {
    const open = [...row(model.choiceNeeds, item)].filter((choice) => !isChoiceMet(model, profile, choice));
    const below = [...row(model.needs, item), ...open.flatMap((choice) => [...row(model.options, choice)])];
    return [...new Set(below.flatMap((each) => place.get(each) ?? []))];
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
