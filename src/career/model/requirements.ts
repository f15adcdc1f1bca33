import type { CompetencyGraph } from "./competency-graph.js";
import type { Importance } from "../../guide/vocabulary.js";

/** One requirement of a role on dense integers: a competency (`item`) or a choice. */
export interface RoleRequirement {
  readonly item: number | null;
  readonly choice: number | null;
  readonly options: readonly number[];
  readonly pick: number;
  readonly importance: Importance;
  readonly weight: number | null;
  readonly level: number | null;
}

const known = new WeakMap<CompetencyGraph, Map<string, readonly RoleRequirement[]>>();

/** The requirements of a role in the order of `requirementOrder`; compiled once for each role. */
export function requirementsOf(model: CompetencyGraph, role: string): readonly RoleRequirement[] {
  const requirements = known.get(model) ?? new Map<string, readonly RoleRequirement[]>();
  known.set(model, requirements);
  let found = requirements.get(role);
  if (!found) requirements.set(role, (found = compile(model, role)));
  return found;
}

function compile(model: CompetencyGraph, role: string): RoleRequirement[] {
  return [...model.index.requirements(role)]
    .sort(requirementOrder)
    .map(({ to, importance, weight, level }) => {
      const item = model.competencyAt.get(to) ?? null;
      const choice = model.choiceAt.get(to) ?? null;
      return {
        item,
        choice,
        options:
          choice === null
            ? [item!]
            : [
                ...model.options.targets.subarray(
                  model.options.offsets[choice],
                  model.options.offsets[choice + 1],
                ),
              ],
        pick: choice === null ? 1 : model.pick[choice]!,
        importance,
        weight,
        level,
      };
    });
}

/** Essential first, then the heavier (unknown last), then by id. */
export function requirementOrder(
  a: { importance: Importance; weight: number | null; to: string },
  b: { importance: Importance; weight: number | null; to: string },
): number {
  if (a.importance !== b.importance) return a.importance === "ESSENTIAL" ? -1 : 1;
  return (b.weight ?? -1) - (a.weight ?? -1) || (a.to < b.to ? -1 : 1);
}
