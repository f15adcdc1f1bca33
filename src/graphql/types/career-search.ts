import { Field, Float, ObjectType } from "type-graphql";

import type { CareerPath } from "../../career/path/career-path.js";
import type { Role } from "../../guide/guide.js";
import type { NoPath } from "../../career/path/no-path.js";
import { PATH_WORK } from "../../career/path/path-search.js";
import { CareerPathType } from "./career-path.js";
import { NoPathReasonEnum } from "./enums.js";
import { CompetencyInterface, RoleType } from "./nodes.js";

@ObjectType("NoPath", { description: "Why there is no path, and what can be reached instead." })
export class NoPathType {
  @Field(() => NoPathReasonEnum, { description: "In one word." })
  reason!: NoPath["reason"];

  @Field(() => String, { description: "In one sentence, naming the argument that excludes." })
  message!: string;

  @Field(() => [RoleType], {
    description:
      "Up to three roles within reach that ask for the most alike (see `similarRoles`); the most similar first.",
  })
  closest!: readonly Role[];
}

@ObjectType("CareerPathSearch", { description: "What a search for paths found." })
export class CareerPathSearchType {
  @Field(() => [CareerPathType], { description: "Best first." })
  paths!: readonly CareerPath[];

  @Field(() => Boolean, {
    description: `No better path exists: proved, not assumed. False when the search was stopped after going on from ${PATH_WORK} paths, or a gap at its bound.`,
  })
  optimal!: boolean;

  @Field(() => NoPathType, {
    nullable: true,
    description: "Null when there are paths, or the search was stopped first.",
  })
  noPath!: NoPath | null;
}

@ObjectType("ReachableRole", { description: "A role within reach, and how to get there." })
export class ReachableRoleType {
  @Field(() => RoleType, { description: "The role." })
  role!: Role;

  @Field(() => CareerPathType, {
    description: "The path with the least hours if they are bounded, else the fewest steps.",
  })
  path!: CareerPath;

  @Field(() => Boolean, {
    description: "The search came to its end: no path is better, and no role is left out.",
  })
  optimal!: boolean;
}

@ObjectType("SimilarRole", { description: "A role that asks for much the same." })
export class SimilarRoleType {
  @Field(() => RoleType, { description: "The role." })
  role!: Role;

  @Field(() => Float, {
    description:
      "Weighted Jaccard of what the two ask for, 0–1: sum of the lesser weights over sum of the greater. Optional requirements count half; each option of a choice counts its share, pick / options.",
  })
  similarity!: number;

  @Field(() => [CompetencyInterface], { description: "Asked for by both, the weightiest first, then by id." })
  shared!: readonly CompetencyInterface[];
}
