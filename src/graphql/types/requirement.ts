import { Field, Float, Int, ObjectType } from "type-graphql";

import type { Citation, Competency } from "../../guide/guide.js";
import type { Importance } from "../../guide/vocabulary.js";
import { ImportanceEnum } from "./enums.js";
import { CompetencyInterface } from "./nodes.js";
import { CitationType } from "./statement.js";

@ObjectType("Requirement", {
  description: "One thing a role asks for: `pick` of the `options`. A plain requirement has one option.",
})
export class RequirementType {
  @Field(() => Int, { description: "How many of the options are asked for." })
  pick!: number;

  @Field(() => [CompetencyInterface], { description: "By id." })
  options!: readonly Competency[];

  @Field(() => ImportanceEnum, { description: "Whether the role insists." })
  importance!: Importance;

  @Field(() => Float, { nullable: true, description: "How much it matters, 0–1; null = not known." })
  weight!: number | null;

  @Field(() => Float, { nullable: true, description: "How well it must be known, 0–1; null = not known." })
  level!: number | null;

  @Field(() => String, { nullable: true, description: "Why the role asks for it." })
  reason!: string | null;

  @Field(() => [CitationType], { description: "Who says so." })
  citations!: readonly Citation[];
}

@ObjectType("Prerequisite", {
  description:
    "`pick` of the `options` must be known before; where something only benefits from them, they help.",
})
export class PrerequisiteType {
  @Field(() => Int, { description: "How many of the options must be known." })
  pick!: number;

  @Field(() => [CompetencyInterface], { description: "By id." })
  options!: readonly Competency[];

  @Field(() => String, { nullable: true, description: "Why it comes before." })
  reason!: string | null;

  @Field(() => [CitationType], { description: "Who says so." })
  citations!: readonly Citation[];
}
