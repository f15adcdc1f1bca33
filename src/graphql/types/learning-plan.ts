import { Field, Float, Int, ObjectType } from "type-graphql";

import type { LearningStep, PlanPhase } from "../../career/plan/learning-plan.js";
import type { CredentialOffer, LearningPlanAnswer } from "../../career/questions/ask-learning-plan.js";
import { CompetencyInterface, CredentialType, RoleType } from "./nodes.js";
import { HoursRangeType, YearsRangeType } from "./statement.js";

@ObjectType("LearningStep", { description: "One competency to learn or to raise, at its place in a plan." })
export class LearningStepType implements LearningStep {
  @Field(() => Int, { description: "Position of the step in the plan, from 1." })
  index!: number;

  @Field(() => Int, {
    description:
      "Length of the longest chain of steps that must come before this one; 0 if it can be started at once.",
  })
  layer!: number;

  @Field(() => CompetencyInterface, { description: "The competency to learn or to raise." })
  competency!: CompetencyInterface;

  @Field(() => HoursRangeType, {
    nullable: true,
    description:
      "Hours to learn the competency once its prerequisites are held, or to raise it to the level asked for. Null if the guide does not know them.",
  })
  hours!: HoursRangeType | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "When the step starts, in weeks from the start of the plan, if steps are taken one after another. Null whenever `LearningPlan.weeks` is null.",
  })
  startWeek!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "When the step ends, in weeks from the start of the plan, if steps are taken one after another. Null whenever `LearningPlan.weeks` is null.",
  })
  endWeek!: number | null;

  @Field(() => Float, {
    description:
      "Typical hours by which the step could end later without the whole plan ending later, if steps could be taken in parallel. It is 0 on a critical path.",
  })
  slackHours!: number;

  @Field(() => [CompetencyInterface], {
    description:
      "Competencies of this plan that this one builds on directly, sorted by id. Empty if it can be started at once.",
  })
  dependsOn!: readonly CompetencyInterface[];

  @Field(() => [CompetencyInterface], {
    description:
      "Other options of the unmet choices that this competency serves, without those you hold and those in this plan; sorted by id. Empty if there are none.",
  })
  alternatives!: readonly CompetencyInterface[];

  @Field(() => [RoleType], {
    description: "The roles of the argument `to` that this competency serves, in the order of `to`.",
  })
  requiredBy!: readonly RoleType[];
}

@ObjectType("CredentialOffer", {
  description:
    "A credential that takes fewer typical hours than learning, one by one, the competencies of a plan that it teaches.",
})
export class CredentialOfferType implements CredentialOffer {
  @Field(() => CredentialType, { description: "The credential that would be quicker." })
  credential!: CredentialType;

  @Field(() => [CompetencyInterface], {
    description: "The competencies of the plan that the credential teaches, sorted by id.",
  })
  teaches!: readonly CompetencyInterface[];

  @Field(() => HoursRangeType, { description: "Hours to earn the credential as a whole." })
  hours!: HoursRangeType;

  @Field(() => Float, {
    description:
      "Typical hours saved: those of the competencies it teaches of the plan, minus those of the credential.",
  })
  savedHours!: number;
}

@ObjectType("PlanPhase", {
  description:
    "The part of a plan that leads to one of its roles: what the role needs beyond what the roles before it need.",
})
export class PlanPhaseType implements PlanPhase {
  @Field(() => RoleType, { description: "The role that is reached at the end of the phase." })
  role!: RoleType;

  @Field(() => [Int], {
    description:
      "The `index` of each step of the phase, ascending. Empty if nothing is left to learn for the role.",
  })
  steps!: readonly number[];

  @Field(() => HoursRangeType, {
    description: "Hours of the steps of the phase together. Steps without known hours count 0.",
  })
  hours!: HoursRangeType;

  @Field(() => Int, {
    description: "Number of steps of the phase without known hours; they count 0 in `hours`.",
  })
  unknownHours!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "When the role's essential requirements are met, in weeks from the start of the plan. Null whenever `LearningPlan.weeks` is null.",
  })
  endWeek!: number | null;

  @Field(() => YearsRangeType, {
    nullable: true,
    description:
      "Years of related work that the role requires beyond the most that `from` and the roles of the phases before it require, each figure for itself and none below 0. What is not known of them counts as none. Null if no source says what the role requires.",
  })
  experience!: YearsRangeType | null;
}

@ObjectType("LearningPlan", {
  description:
    "What to learn for one or several roles, in an order that works. The roles are reached in the order of the argument `to`: of the steps whose prerequisites are done, first those that an earlier role needs, then the one that serves most roles, then the one in the lowest layer, then by id. Layers, slack and critical path follow the critical path method (Kelley & Walker 1959).",
})
export class LearningPlanType implements LearningPlanAnswer {
  @Field(() => [LearningStepType], {
    description:
      "The steps in learning order. Together they are the set with the fewest typical hours that meets the essential requirements of all the roles. Empty if nothing is missing.",
  })
  steps!: readonly LearningStepType[];

  @Field(() => HoursRangeType, {
    description: "Hours of all steps together. Steps without known hours count 0.",
  })
  hours!: HoursRangeType;

  @Field(() => Int, { description: "Number of steps without known hours; they count 0 in `hours`." })
  unknownHours!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Weeks for the whole plan: its typical hours divided by `hoursPerWeek`. Null without `hoursPerWeek`, or if no step has known hours; 0 if there is nothing to learn.",
  })
  weeks!: number | null;

  @Field(() => [CompetencyInterface], {
    description:
      "The chain of prerequisites in the plan that takes the most typical hours, from first to last. Empty if there is nothing to learn.",
  })
  criticalPath!: readonly CompetencyInterface[];

  @Field(() => [PlanPhaseType], {
    description: "One phase for each role of `to`, in the order in which the roles are reached.",
  })
  phases!: readonly PlanPhaseType[];

  @Field(() => Boolean, {
    description:
      "True if it is proved that no cheaper set of competencies meets the requirements. False if the search for it stopped at its work limit.",
  })
  optimal!: boolean;

  @Field(() => [CredentialOfferType], {
    description:
      "Credentials that would be quicker for a part of the plan, the greatest saving first, then by id. Empty if there are none.",
  })
  credentials!: readonly CredentialOfferType[];
}
