import { Field, Float, Int, ObjectType } from "type-graphql";

import type { Competency, Credential, HoursRange, Role } from "../../guide/guide.js";
import type { LearningStep } from "../../career/plan/learning-plan.js";
import type { CredentialOffer } from "../../career/questions/ask-learning-plan.js";
import { CompetencyInterface, CredentialType, RoleType } from "./nodes.js";
import { HoursRangeType } from "./statement.js";

@ObjectType("LearningStep", { description: "One thing to learn, at its place in the plan." })
export class LearningStepType {
  @Field(() => Int, { description: "1 for the first." })
  index!: number;

  @Field(() => Int, {
    description: "Length of the longest chain of the plan below it; 0 for what can be begun at once.",
  })
  layer!: number;

  @Field(() => CompetencyInterface, { description: "What to learn." })
  competency!: Competency;

  @Field(() => HoursRangeType, {
    nullable: true,
    description: "To learn it, or to raise it to the level asked for.",
  })
  hours!: HoursRange | null;

  @Field(() => Float, {
    nullable: true,
    description: "Weeks from now, at the pace given; null where `weeks` is.",
  })
  startWeek!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Weeks from now, at the pace given; null where `weeks` is.",
  })
  endWeek!: number | null;

  @Field(() => Float, {
    description:
      "Typical hours by which it could end later without the whole ending later, if everything were learned side by side; 0 on a critical path.",
  })
  slackHours!: number;

  @Field(() => [CompetencyInterface], { description: "Steps of this plan that it rests on, by id." })
  dependsOn!: readonly Competency[];

  @Field(() => [CompetencyInterface], { description: "Other options of the same choice; by id." })
  alternatives!: readonly Competency[];

  @Field(() => [RoleType], { description: "The roles of `to` that it serves, in their order." })
  requiredBy!: readonly Role[];
}

@ObjectType("CredentialOffer", {
  description:
    "A credential that takes fewer typical hours than learning, one by one, what it teaches of a plan.",
})
export class CredentialOfferType {
  @Field(() => CredentialType, { description: "The credential." })
  credential!: Credential;

  @Field(() => [CompetencyInterface], { description: "What it teaches of the plan, by id." })
  teaches!: readonly Competency[];

  @Field(() => HoursRangeType, { description: "To earn it as a whole." })
  hours!: HoursRange;

  @Field(() => Float, { description: "Typical hours of what it teaches of the plan, less its own." })
  savedHours!: number;
}

@ObjectType("LearningPlan", {
  description:
    "What to learn for one or several roles, in an order that works: what serves most of them first, then by layer, then by id. Critical path method (Kelley & Walker 1959).",
})
export class LearningPlanType {
  @Field(() => [LearningStepType], {
    description: "In learning order: the least-hours set for all the roles at once.",
  })
  steps!: readonly LearningStep[];

  @Field(() => HoursRangeType, { description: "Of all steps; competencies without hours count 0." })
  hours!: HoursRange;

  @Field(() => Int, { description: "How many steps have no hours." })
  unknownHours!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Typical hours over hours a week; null without a pace, and where of no step the hours are known.",
  })
  weeks!: number | null;

  @Field(() => [CompetencyInterface], {
    description: "The chain of prerequisites that takes the most hours, first to last.",
  })
  criticalPath!: readonly Competency[];

  @Field(() => Boolean, { description: "No cheaper set of choices exists: proved, not assumed." })
  optimal!: boolean;

  @Field(() => [CredentialOfferType], {
    description: "Credentials that would be quicker for a part; the greatest saving first.",
  })
  credentials!: readonly CredentialOffer[];
}
