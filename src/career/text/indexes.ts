import { type Csr, toCsr } from "../../algorithms/csr.js";
import { onceInSteps } from "../../async/once-for.js";
import type { Steps } from "../../async/steps.js";
import { type Competency, isCompetency, type Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { indexNames, type TextIndex } from "./text-index.js";

/** The competencies of a guide as texts are compared with them. */
export interface CompetencyTexts extends TextIndex {
  readonly competencies: readonly Competency[];
  /** Competency → the roles that require it, plainly or as an option. */
  readonly requiredBy: Csr;
  readonly roleCount: number;
}

/** Computed once for each guide: O(words of names and descriptions + requirements). */
export const competencyTexts = onceInSteps(function* (index: GuideIndex): Steps<CompetencyTexts> {
  const competencies = index.guide.nodes.filter(isCompetency);
  const texts = yield* indexNames(competencies);
  const roles = rolesOf(index);
  const numberOf = new Map(competencies.map(({ id }, number) => [id, number]));
  const [tails, heads]: [number[], number[]] = [[], []];
  for (const [role, { id }] of roles.entries()) {
    for (const { to } of index.requirements(id)) {
      for (const option of index.options(to)) {
        tails.push(numberOf.get(option.id)!);
        heads.push(role);
      }
    }
    yield;
  }
  const requiredBy = toCsr(competencies.length, tails, heads);
  return { ...texts, competencies, requiredBy, roleCount: roles.length };
});

/** The roles of a guide as texts are compared with them. */
export interface RoleTexts extends TextIndex {
  readonly roles: readonly Role[];
}

/** Computed once for each guide: O(words of names and summaries). */
export const roleTexts = onceInSteps(function* (index: GuideIndex): Steps<RoleTexts> {
  const roles = rolesOf(index);
  return { ...(yield* indexNames(roles)), roles };
});

function rolesOf({ guide }: GuideIndex): Role[] {
  return guide.nodes.filter((node) => node.kind === "ROLE");
}
