import { row } from "../../algorithms/csr.js";
import { getOrCompute, onceFor } from "../../async/once-for.js";
import type { CompetencyGraph } from "./competency-graph.js";
import type { Demand, Importance } from "../../guide/vocabulary.js";

/** One requirement of a role, in the numbers of a competency graph: a competency (`item`) or a choice. */
export interface RoleRequirement {
  readonly item: number | null;
  readonly choice: number | null;
  readonly options: readonly number[];
  readonly pick: number;
  readonly importance: Importance;
  readonly weight: number | null;
  readonly level: number | null;
  readonly demand: Demand | null;
}

export function isEssential({ importance }: { readonly importance: Importance }): boolean {
  return importance === "ESSENTIAL";
}

export function isOptional({ importance }: { readonly importance: Importance }): boolean {
  return importance === "OPTIONAL";
}

/** The essential ones of some requirements, which are always the same array, and what they name. */
export interface EssentialPart {
  readonly requirements: readonly RoleRequirement[];
  readonly items: readonly number[];
  readonly choices: readonly number[];
}

export const essentialPart = onceFor((all: readonly RoleRequirement[]): EssentialPart => {
  const requirements = all.filter(isEssential);
  return {
    requirements,
    items: requirements.flatMap(({ item }) => item ?? []),
    choices: requirements.flatMap(({ choice }) => choice ?? []),
  };
});

const compiledRoles = onceFor<CompetencyGraph, Map<string, readonly RoleRequirement[]>>(() => new Map());

/** The requirements of a role in the order of `requirementOrder`; compiled once for each role. */
export function requirementsOf(model: CompetencyGraph, role: string): readonly RoleRequirement[] {
  return getOrCompute(compiledRoles(model), role, () => compile(model, role));
}

function compile(model: CompetencyGraph, role: string): RoleRequirement[] {
  return [...model.index.requirements(role)]
    .sort(requirementOrder)
    .map(({ to, importance, weight, level, demand }) => {
      const item = model.competencyAt.get(to) ?? null;
      const choice = model.choiceAt.get(to) ?? null;
      return {
        item,
        choice,
        options: choice === null ? [item!] : [...row(model.options, choice)],
        pick: choice === null ? 1 : model.pick[choice]!,
        importance,
        weight,
        level,
        demand,
      };
    });
}

/** Essential requirements first, then by weight, the heaviest first and unknown ones last, then by id. */
export function requirementOrder(
  a: { importance: Importance; weight: number | null; to: string },
  b: { importance: Importance; weight: number | null; to: string },
): number {
  if (a.importance !== b.importance) return a.importance === "ESSENTIAL" ? -1 : 1;
  return (b.weight ?? -1) - (a.weight ?? -1) || (a.to < b.to ? -1 : 1);
}
