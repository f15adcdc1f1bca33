import { type Csr, row, rowsToCsr } from "../../algorithms/csr.js";
import { onceFor } from "../../async/once-for.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { requirementClosures } from "../model/requirement-closures.js";
import { isEssential, requirementsOf, type RoleRequirement } from "../model/requirements.js";
import { roleGraph } from "../model/role-graph.js";
import type { TargetProblem } from "./path-problem.js";

/**
 * The graph of roles, where a role with choices stands there several times: once for each way to meet them. Every variant needs one set of
 * competencies for certain. The first variant of a role has its number.
 */
export interface RoleVariants {
  readonly out: Csr;
  readonly needs: Csr;
  readonly roleOf: (variant: number) => number;
}

/** A choice that would give a role more variants than this is left out: then its variants need less than the role. */
const MOST_VARIANTS = 12;

/** O(transitions × variants). `weight` is 0 for what is paid for in any case. */
export function roleVariants(problem: TargetProblem, weight: Float64Array): RoleVariants {
  const { model, profile, graph, from, to, excluded } = problem;
  const { needed } = requirementClosures(model);
  const { roles, forward } = graph;
  const added: number[][] = [];
  const roleOf: number[] = [];
  const variantsOf = new Map<number, number[]>();
  const firstOf = new Map<number, number[]>();
  for (const [role, choices] of openChoices(model)) {
    if (role === from || role === to) continue;
    const unmet = choices.filter(({ choice }) => profile.met[choice!] === 0);
    const [first, ...others] = waysToMeet(unmet, weight, excluded);
    if (first!.length > 0) firstOf.set(role, first!);
    if (others.length === 0) continue;
    variantsOf.set(role, [role, ...others.map((_, i) => roles.length + roleOf.length + i)]);
    for (const way of others) {
      roleOf.push(role);
      added.push(way);
    }
  }
  if (firstOf.size === 0) return { out: forward, needs: needed, roleOf: (variant) => variant };
  const all = [...roles.keys(), ...roleOf];
  const needs = all.map((role, variant) => {
    const way = variant < roles.length ? firstOf.get(role) : added[variant - roles.length];
    return way === undefined ? row(needed, role) : [...row(needed, role), ...way];
  });
  const out = all.map((role) => {
    const heads = row(forward, role);
    return heads.some((next) => variantsOf.has(next))
      ? [...heads].flatMap((next) => variantsOf.get(next) ?? next)
      : heads;
  });
  return { out: rowsToCsr(out), needs: rowsToCsr(needs), roleOf: (variant) => all[variant]! };
}

/** The essential choices of each role that its certain needs do not meet. */
const openChoices = onceFor((model: CompetencyGraph): ReadonlyMap<number, readonly RoleRequirement[]> => {
  const { needed, isPlain } = requirementClosures(model);
  const open = new Map<number, readonly RoleRequirement[]>();
  for (const [role, { id }] of roleGraph(model.index, null).roles.entries()) {
    if (isPlain[role] === 1) continue;
    const certain = new Set(row(needed, role));
    const choices = requirementsOf(model, id).filter(
      (each) =>
        isEssential(each) && each.choice !== null && !each.options.some((option) => certain.has(option)),
    );
    if (choices.length > 0) open.set(role, choices);
  }
  return open;
});

/** Sets of options that meet some choices, beside what is free; every set that meets them holds one of these. */
function waysToMeet(
  choices: readonly RoleRequirement[],
  weight: Float64Array,
  excluded: Uint8Array | null,
): number[][] {
  let ways: number[][] = [[]];
  for (const { options, pick } of choices) {
    const left = pick - options.filter((item) => weight[item] === 0).length;
    if (left !== 1) continue;
    const open = options.filter((item) => weight[item] !== 0 && excluded?.[item] !== 1);
    const more = ways.flatMap((way) =>
      open.some((item) => way.includes(item)) ? [way] : open.map((item) => [...way, item]),
    );
    if (more.length > 0 && more.length <= MOST_VARIANTS) ways = more;
  }
  return ways;
}
