import { ArgsType, Field, ID, InputType, Int } from "type-graphql";

import type { CompetencyFilter, RoleFilter } from "../../career/graph.js";
import type { CompetencyKind, NodeKind, Origin } from "../../guide/vocabulary.js";
import { NodeKindEnum, OriginEnum } from "./enums.js";

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many, 1–100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "A cursor: go on behind it." })
  after?: string | null;
}

@InputType("RoleFilter", { description: "Every condition given must hold." })
export class RoleFilterInput {
  @Field(() => String, {
    nullable: true,
    description: "Part of the name or an alternative name, case ignored.",
  })
  text?: string;

  @Field(() => [Int], { nullable: true, description: "One of these levels." })
  levels?: number[];

  @Field(() => [ID], {
    nullable: true,
    description: "Asks for every one of these competencies, plainly or as an option.",
  })
  requires?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: "In one of these role groups, or in one that they take in.",
  })
  groups?: string[];

  @Field(() => OriginEnum, { nullable: true, description: "Has a citation of this origin." })
  origin?: Origin;
}

@InputType("CompetencyFilter", { description: "Every condition given must hold." })
export class CompetencyFilterInput {
  @Field(() => String, {
    nullable: true,
    description: "Part of the name or an alternative name, case ignored.",
  })
  text?: string;

  @Field(() => [ID], {
    nullable: true,
    description: "In one of these skill groups, or in one that they take in.",
  })
  groups?: string[];

  @Field(() => [NodeKindEnum], { nullable: true, description: "SKILL, TECHNOLOGY or both." })
  kinds?: CompetencyKind[];

  @Field(() => [ID], {
    nullable: true,
    description: "Asked for by one of these roles, plainly or as an option.",
  })
  requiredBy?: string[];

  @Field(() => OriginEnum, { nullable: true, description: "Has a citation of this origin." })
  origin?: Origin;
}

@ArgsType()
export class RolesArgs extends PageArgs {
  @Field(() => RoleFilterInput, { nullable: true, description: "Which roles; all without it." })
  filter?: RoleFilter | null;
}

@ArgsType()
export class CompetenciesArgs extends PageArgs {
  @Field(() => CompetencyFilterInput, { nullable: true, description: "Which competencies; all without it." })
  filter?: CompetencyFilter | null;
}

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description: "Words of a name, as typed: a typo in a word and an unfinished last word are forgiven.",
  })
  text!: string;

  @Field(() => [NodeKindEnum], { nullable: true, description: "Only these kinds; all without it." })
  kinds?: NodeKind[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 10, description: "How many, 1–100." })
  first!: number | null;
}
