import { Field, Int, ObjectType } from "type-graphql";

import type { CareerStep } from "../../career/path/career-path.js";
import type { Citation, Competency, HoursRange, Role } from "../../guide/guide.js";
import type { SkillGap } from "../../career/gap/skill-gap.js";
import type { TransitionKind } from "../../guide/vocabulary.js";
import { TransitionKindEnum } from "./enums.js";
import { CompetencyInterface, RoleType } from "./nodes.js";
import { SkillGapType } from "./skill-gap.js";
import { CitationType, HoursRangeType } from "./statement.js";

@ObjectType("CareerStep", { description: "One move along a path." })
export class CareerStepType {
  @Field(() => Int, { description: "1 for the first." })
  index!: number;

  @Field(() => RoleType, { description: "The role left." })
  from!: Role;

  @Field(() => RoleType, { description: "The role taken." })
  to!: Role;

  @Field(() => TransitionKindEnum, {
    description: "What sort of move; of parallel transitions the first kind.",
  })
  kind!: TransitionKind;

  @Field(() => String, { nullable: true, description: "Why people make this move." })
  reason!: string | null;

  @Field(() => [CitationType], { description: "Who says so." })
  citations!: readonly Citation[];

  @Field(() => SkillGapType, { description: "What it takes, given everything learned on the steps before." })
  gap!: SkillGap;
}

@ObjectType("CareerPath", { description: "A way from one role to another, walked step by step." })
export class CareerPathType {
  @Field(() => Int, { description: "Number of steps; 0 when the roles are one." })
  length!: number;

  @Field(() => [RoleType], { description: "From the first to the last; one more than there are steps." })
  roles!: readonly Role[];

  @Field(() => [CareerStepType], { description: "In order." })
  steps!: readonly CareerStep[];

  @Field(() => [CompetencyInterface], {
    description: "Over the whole path, each once, in the order first needed; without the optional ones.",
  })
  newCompetencies!: readonly Competency[];

  @Field(() => HoursRangeType, { description: "Over the whole path, each competency counted once." })
  hours!: HoursRange;

  @Field(() => Int, { description: "How many of them have no hours." })
  unknownHours!: number;

  @Field(() => String, { description: "The path as a Mermaid flowchart." })
  mermaid!: string;
}
