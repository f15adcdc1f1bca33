import { Field, Float, ObjectType } from "type-graphql";

import type { CareerPath } from "../../career/path/career-path.js";
import type { Competency, GuideNode, HoursRange, Role } from "../../guide/guide.js";
import type { Reason } from "../../career/recommend/reason.js";
import { COMPETENCY_SCORE } from "../../career/recommend/recommend-competencies.js";
import { ROLE_SCORE } from "../../career/recommend/recommend-roles.js";
import type { SkillGap } from "../../career/gap/skill-gap.js";
import { CareerPathType } from "./career-path.js";
import { CompetencyInterface, GuideNodeInterface, RoleType } from "./nodes.js";
import { SkillGapType } from "./skill-gap.js";
import { HoursRangeType } from "./statement.js";

@ObjectType("Reason", { description: "Why something is recommended, or what stands in its way." })
export class ReasonType {
  @Field(() => String, { description: "One plain sentence." })
  text!: string;

  @Field(() => [GuideNodeInterface], { description: "The nodes behind it." })
  nodes!: readonly GuideNode[];
}

@ObjectType("RoleRecommendation", { description: "A role that suits someone now." })
export class RoleRecommendationType {
  @Field(() => RoleType, { description: "The role." })
  role!: Role;

  @Field(() => Float, { description: `0–1: ${ROLE_SCORE}.` })
  score!: number;

  @Field(() => SkillGapType, { description: "What is still missing." })
  gap!: SkillGap;

  @Field(() => CareerPathType, {
    nullable: true,
    description: "The path with the fewest steps from `from`; null without it, or where none leads there.",
  })
  path!: CareerPath | null;

  @Field(() => [ReasonType], { description: "What is held already, how to get there, what to learn." })
  reasons!: readonly Reason[];

  @Field(() => ReasonType, {
    nullable: true,
    description:
      "The biggest: that no path leads there, else what takes the most hours; null when nothing is missing.",
  })
  obstacle!: Reason | null;
}

@ObjectType("CompetencyRecommendation", { description: "Something worth learning next." })
export class CompetencyRecommendationType {
  @Field(() => CompetencyInterface, { description: "What to learn." })
  competency!: Competency;

  @Field(() => Float, { description: `${COMPETENCY_SCORE[0]!.toUpperCase()}${COMPETENCY_SCORE.slice(1)}.` })
  score!: number;

  @Field(() => HoursRangeType, { nullable: true, description: "To learn it from its prerequisites." })
  hours!: HoursRange | null;

  @Field(() => [RoleType], { description: "Roles for which it is the last thing missing, by id." })
  unlocks!: readonly Role[];

  @Field(() => [ReasonType], { description: "What it opens, and what it takes." })
  reasons!: readonly Reason[];
}
