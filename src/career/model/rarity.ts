import { onceInSteps } from "../../async/once-for.js";
import type { Steps } from "../../async/steps.js";
import type { CompetencyGraph } from "./competency-graph.js";
import { requirementIndex } from "./requirement-index.js";
import { requirementsOf, type RoleRequirement } from "./requirements.js";

/** What an optional requirement without a known weight counts of an essential one. */
const OPTIONAL_SHARE = 0.5;
/** In a guide that knows weights, one that is not known counts this much, and for an optional requirement this much of it again. */
const UNKNOWN_WEIGHT = 0.05;

/** What the requirements of all roles say of a guide's competencies. */
export interface Rarities {
  /** Competency → ln(roles ÷ sum of its emphasis over the roles, 1 where the weight is not known); 0 if nobody or everybody asks for it. */
  readonly rarity: Float64Array;
  /** Competency → the sum of its emphasis over the roles: roughly how many ask for it. */
  readonly asked: Float64Array;
  /** The rarity of a requirement: of a choice the mean of its options, less what each gained because it has only a share of the choice. */
  readonly rarityOf: (requirement: RoleRequirement) => number;
  /** How much a requirement says about its role, 0–1. */
  readonly emphasis: (requirement: RoleRequirement) => number;
}

/**
 * The rarity of every competency (inverse document frequency, Spärck Jones 1972, weighted) and the emphasis of any requirement: its weight
 * times its level; where the level is not known, the weight stands for it. Computed once for each guide: O(requirements and their options).
 */
export const rarities = onceInSteps(function* (model: CompetencyGraph): Steps<Rarities> {
  const roles = model.index.guide.nodes.filter(({ kind }) => kind === "ROLE");
  const knowsWeights = model.index.allRequirements.some(({ weight }) => weight !== null);
  const asked = new Float64Array(model.competencies.length);
  for (const { id } of roles) {
    for (const requirement of requirementsOf(model, id)) {
      const { options, pick, weight } = requirement;
      const emphasis = weight === null ? optionalShare(requirement, OPTIONAL_SHARE) : known(requirement);
      for (const option of options) asked[option]! += (emphasis * pick) / options.length;
    }
    yield;
  }
  const unknown = knowsWeights ? UNKNOWN_WEIGHT : 1;
  const optional = knowsWeights ? UNKNOWN_WEIGHT : OPTIONAL_SHARE;
  const rarity = asked.map((sum) => (sum === 0 ? 0 : Math.max(0, Math.log(roles.length / sum))));
  return {
    rarity,
    asked,
    rarityOf: ({ options, pick }) => {
      const mean = options.reduce((sum, option) => sum + rarity[option]!, 0) / options.length;
      return Math.max(0, mean - Math.log(options.length / pick));
    },
    emphasis: (requirement) =>
      requirement.weight === null ? unknown * optionalShare(requirement, optional) : known(requirement),
  };
});

function known({ weight, level }: RoleRequirement): number {
  return weight! * (level ?? weight!);
}

function optionalShare({ importance }: RoleRequirement, share: number): number {
  return importance === "OPTIONAL" ? share : 1;
}

/** Essential requirement, in the order of `requirementIndex` → its weight × its rarity: how much it tells about its role. */
export const tellingWeights = onceInSteps(function* (model: CompetencyGraph): Steps<Float64Array> {
  const { rarityOf } = rarities(model);
  const { roles, requirements, offsets, weight } = requirementIndex(model);
  const telling = new Float64Array(requirements.length);
  for (let role = 0; role < roles.length; role++) {
    for (let r = offsets[role]!; r < offsets[role + 1]!; r++)
      telling[r] = weight[r]! * rarityOf(requirements[r]!);
    yield;
  }
  return telling;
});

/** A competency is common if more than this share of the roles asks for it, and more than so many. */
const COMMON_SHARE = 1 / 8;
const COMMON_COUNT = 4;

/** Whether many roles ask for a competency; see COMMON_SHARE. */
export function commonCompetencies(model: CompetencyGraph): (item: number) => boolean {
  const { asked } = rarities(model);
  const bound = Math.max(COMMON_COUNT, requirementIndex(model).roles.length * COMMON_SHARE);
  return (item) => asked[item]! > bound;
}
