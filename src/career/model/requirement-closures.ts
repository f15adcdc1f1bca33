import { type Csr, rowsToCsr } from "../../algorithms/csr.js";
import type { Steps } from "../../async/steps.js";
import { guideTooLarge } from "../errors.js";
import type { CompetencyGraph } from "./competency-graph.js";
import { onceFor } from "../../async/once-for.js";
import { type RoleRequirement, requirementsOf } from "./requirements.js";

/** What the roles, in id order, essentially come down to. */
export interface RequirementClosures {
  /** Role → the competencies that it cannot be had without, as far as single prerequisites say; ascending. */
  readonly needed: Csr;
  /** Role → the competencies that it can have any use for, every option of its choices among them; ascending. */
  readonly useful: Csr;
  /** 1 where no choice comes into it: what is needed is all that it takes. */
  readonly isPlain: Uint8Array;
}

/** Beyond so many the table takes minutes and gigabytes. */
export const MOST_ROLES = 100_000;

/** Worked out once for a guide: O(roles × closure). Throws GUIDE_TOO_LARGE for more than MOST_ROLES. */
export const requirementClosures = onceFor(workOut);

function* workOut(model: CompetencyGraph): Steps<RequirementClosures> {
  const roles = model.index.guide.nodes.filter(({ kind }) => kind === "ROLE");
  if (roles.length > MOST_ROLES)
    throw guideTooLarge("What whole paths take in hours or competencies", `${roles.length} roles`);
  const needed: number[][] = [];
  const useful: number[][] = [];
  const plain = new Uint8Array(roles.length);
  for (const [role, { id }] of roles.entries()) {
    const requirements = requirementsOf(model, id).filter(({ importance }) => importance === "ESSENTIAL");
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
    needed.every((item) => choiceNeeds.offsets[item] === choiceNeeds.offsets[item + 1])
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
  for (const item of reached) {
    for (let k = below.offsets[item]!; k < below.offsets[item + 1]!; k++) reached.add(below.targets[k]!);
  }
  return [...reached].sort((a, b) => a - b);
}
