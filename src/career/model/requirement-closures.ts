import { type Csr, outDegree, row, rowsToCsr } from "../../algorithms/csr.js";
import type { Steps } from "../../async/steps.js";
import { guideTooLarge } from "../errors.js";
import type { CompetencyGraph } from "./competency-graph.js";
import { onceInSteps } from "../../async/once-for.js";
import { isEssential, requirementsOf, type RoleRequirement } from "./requirements.js";

/** The competencies behind the essential requirements of each role; roles in id order. */
export interface RequirementClosures {
  /** Role → the competencies that it requires for certain: those required as such, with their single prerequisites; ascending. */
  readonly needed: Csr;
  /** Role → the competencies that can serve it: the options of its choices as well, with all that they rest on; ascending. */
  readonly useful: Csr;
  /** 1 for a role without choices: it takes exactly what is in `needed`. */
  readonly isPlain: Uint8Array;
}

/** For 200,000 roles the tables take a minute and a gigabyte, and no path was proved within 10 s. */
export const MOST_ROLES = 100_000;

/** Computed once for each guide: O(roles × closure). Throws GUIDE_TOO_LARGE for more than MOST_ROLES. */
export const requirementClosures = onceInSteps(compute);

function* compute(model: CompetencyGraph): Steps<RequirementClosures> {
  const roles = model.index.guide.nodes.filter(({ kind }) => kind === "ROLE");
  if (roles.length > MOST_ROLES)
    throw guideTooLarge("What whole paths take in hours or competencies", `${roles.length} roles`);
  const needed: number[][] = [];
  const useful: number[][] = [];
  const plain = new Uint8Array(roles.length);
  for (const [role, { id }] of roles.entries()) {
    const requirements = requirementsOf(model, id).filter(isEssential);
    needed.push(needClosure(model, requirements));
    plain[role] = isPlain(model, requirements, needed[role]!) ? 1 : 0;
    useful.push(plain[role] === 1 ? needed[role]! : useClosure(model, requirements));
    yield;
  }
  return { needed: rowsToCsr(needed), useful: rowsToCsr(useful), isPlain: plain };
}

function isPlain(
  { choiceNeeds }: CompetencyGraph,
  requirements: readonly RoleRequirement[],
  needed: readonly number[],
): boolean {
  return (
    requirements.every(({ choice }) => choice === null) &&
    needed.every((item) => outDegree(choiceNeeds, item) === 0)
  );
}

function needClosure({ needs }: CompetencyGraph, requirements: readonly RoleRequirement[]): number[] {
  return closure(
    requirements.flatMap(({ item }) => item ?? []),
    needs,
  );
}

function useClosure({ restsOn }: CompetencyGraph, requirements: readonly RoleRequirement[]): number[] {
  return closure(
    requirements.flatMap(({ options }) => options),
    restsOn,
  );
}

function closure(items: readonly number[], below: Csr): number[] {
  const reached = new Set(items);
  for (const item of reached) for (const under of row(below, item)) reached.add(under);
  return [...reached].sort((a, b) => a - b);
}
