import { Field, Float, Int, ObjectType } from "type-graphql";

import type { Prerequisite, Requirement } from "../../career/questions/ask-requirements.js";
import type { Demand, Importance } from "../../guide/vocabulary.js";
import { DemandEnum, ImportanceEnum } from "./enums.js";
import { CompetencyInterface } from "./nodes.js";
import { CitationType } from "./statement.js";

@ObjectType("Requirement", {
  description:
    "One thing that a role asks for: any `pick` of the `options`. A plain requirement has one option; with more options it is a choice.",
})
export class RequirementType implements Omit<Requirement, "from" | "to"> {
  @Field(() => Int, { description: "How many of the options the role asks for." })
  pick!: number;

  @Field(() => [CompetencyInterface], {
    description: "The competencies to pick from, sorted by id; never empty.",
  })
  options!: readonly CompetencyInterface[];

  @Field(() => ImportanceEnum, {
    description: "Whether the role insists on the requirement or only values it.",
  })
  importance!: Importance;

  @Field(() => Float, {
    nullable: true,
    description: "How much the requirement matters to the role, 0–1. Null if it is not known.",
  })
  weight!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "How well the competency must be known, 0–1. Null if it is not known.",
  })
  level!: number | null;

  @Field(() => DemandEnum, {
    nullable: true,
    description: "What the source says of the labour market for it. Null if no source says anything.",
  })
  demand!: Demand | null;

  @Field(() => String, {
    nullable: true,
    description: "Why the role asks for it, in the words of the guide. Null if it gives no reason.",
  })
  reason!: string | null;

  @Field(() => [CitationType], { description: "The sources that state this requirement." })
  citations!: readonly CitationType[];
}

@ObjectType("Prerequisite", {
  description:
    "What comes before a competency: any `pick` of the `options` must be learned first. In `benefitsFrom`, they only help.",
})
export class PrerequisiteType implements Omit<Prerequisite, "from" | "to"> {
  @Field(() => Int, { description: "How many of the options are needed." })
  pick!: number;

  @Field(() => [CompetencyInterface], {
    description: "The competencies to pick from, sorted by id; never empty.",
  })
  options!: readonly CompetencyInterface[];

  @Field(() => String, {
    nullable: true,
    description: "Why it comes before, in the words of the guide. Null if it gives no reason.",
  })
  reason!: string | null;

  @Field(() => [CitationType], { description: "The sources that state this relation." })
  citations!: readonly CitationType[];
}
