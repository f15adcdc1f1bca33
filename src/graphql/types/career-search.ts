import { Field, Float, ObjectType } from "type-graphql";

import { missingOfRole } from "../../career/expected-work.js";
import type { SimilarRole } from "../../career/questions/ask-recommendations.js";
import type { CareerPathSearch, ReachableRole } from "../../career/questions/path-answers.js";
import type { NoPath } from "../../career/path/no-path.js";
import { CareerPathType } from "./career-path.js";
import { NoPathReasonEnum } from "./enums.js";
import { Priced } from "../field-price.js";
import { CompetencyInterface, RoleType } from "./nodes.js";

@ObjectType("NoPath", {
  description: "Why no path was found, and which similar roles can be reached instead.",
})
export class NoPathType implements NoPath {
  @Field(() => NoPathReasonEnum, { description: "The reason as a code for programs." })
  reason!: NoPath["reason"];

  @Field(() => String, {
    description:
      "The reason in one sentence for people; it names the argument that excludes every path, if there is one.",
  })
  message!: string;

  @Field(() => [RoleType], {
    description:
      "Up to three roles that can be reached with these `avoid`, `kinds` and `maxSteps` and ask for much the same as the target; the most similar first (see `similarRoles`), then by id. Empty if there are none.",
  })
  closest!: readonly RoleType[];
}

@ObjectType("CareerPathSearch", {
  description: "The paths that a search found, and whether it proved them to be the best.",
})
export class CareerPathSearchType implements CareerPathSearch {
  @Field(() => [CareerPathType], {
    description:
      "The paths found, best first. Empty if there is none, or if the search stopped before it found one.",
  })
  paths!: readonly CareerPathType[];

  @Field(() => Boolean, {
    description:
      "True if the search proved that no better path exists. False if it stopped early, at its limit of work or of time or at the limit of a skill gap; `CareerPath.proved` and `gapAtMost` then say what it proved all the same.",
  })
  optimal!: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      "By how much at most a path that is missing here could be better than one of these, in what `minimize` names: hours or new competencies. 0 if the search proved the paths; null where it does not know, as for trade-offs.",
  })
  gapAtMost!: number | null;

  @Field(() => NoPathType, {
    nullable: true,
    description:
      "Why there is no path. Null if there are paths, or if the search stopped before it could tell.",
  })
  noPath!: NoPathType | null;
}

@ObjectType("ReachableRole", { description: "A role that can be reached, with the best path to it." })
export class ReachableRoleType implements ReachableRole {
  @Field(() => RoleType, { description: "The role that can be reached." })
  role!: RoleType;

  @Field(() => CareerPathType, {
    description:
      "The path to the role with the fewest hours if `maxHours` is given, else the one with the fewest steps.",
  })
  path!: CareerPathType;

  @Field(() => Boolean, {
    description:
      "True if the search proved that no path in the answer could be better and that no role before the last of the answer is missing. False if it stopped early, at its work limit.",
  })
  optimal!: boolean;
}

@ObjectType("SimilarRole", {
  description:
    "A role that is much like another: in what it asks for, in what it is called and in its field.",
})
export class SimilarRoleType implements SimilarRole {
  @Field(() => RoleType, { description: "The role that was compared." })
  role!: RoleType;

  @Field(() => Float, {
    description:
      "From 0 to 1: 0.4 × the cosine of what the two roles require, where each competency counts its weight × level × rarity (see the semantics in the documentation), + 0.57 × the cosine of the words in their names, alternative names and summaries, + 0.03 × the share of groups (role groups, or groups of the SOC code) that both are in. Transitions play no part.",
  })
  similarity!: number;

  @Priced({ items: missingOfRole })
  @Field(() => [CompetencyInterface], {
    description:
      "The competencies that both roles ask for; first those that distinguish the two from other roles, by what they add to the similarity, then by id.",
  })
  shared!: readonly CompetencyInterface[];
}
