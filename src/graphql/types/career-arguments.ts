import { ArgsType, Field, Float, ID, Int } from "type-graphql";

import type { PathCriterion } from "../../career/path/path-search.js";
import type { TransitionKind } from "../../guide/vocabulary.js";
import { PathCriterionEnum, TransitionKindEnum } from "./enums.js";

const AVOID =
  "Roles not to pass, and competencies not to learn: no role that cannot be had without one, unless it is held.";
const VIA =
  "Roles to pass, and competencies of which a role that cannot be had without is to be passed; in any order, at most 8.";

@ArgsType()
class FromArgs {
  @Field(() => ID, { description: "The role to start from; it grants its essential requirements." })
  from!: string;

  @Field(() => [ID], { nullable: true, description: "Competencies held besides what `from` grants." })
  have?: string[] | null;

  @Field(() => Int, { nullable: true, description: "The most steps allowed, at least 1." })
  maxSteps?: number | null;
}

@ArgsType()
export class ShortestPathArgs extends FromArgs {
  @Field(() => ID, { description: "The role to arrive at." })
  to!: string;

  @Field(() => PathCriterionEnum, {
    nullable: true,
    defaultValue: "STEPS",
    description: "What to make least.",
  })
  minimize!: PathCriterion | null;

  @Field(() => [ID], { nullable: true, defaultValue: [], description: AVOID })
  avoid!: string[] | null;

  @Field(() => [ID], { nullable: true, defaultValue: [], description: VIA })
  via!: string[] | null;
}

@ArgsType()
export class CareerPathsArgs extends ShortestPathArgs {
  @Field(() => Int, { nullable: true, defaultValue: 3, description: "How many paths, 1–100." })
  first!: number | null;

  @Field(() => [TransitionKindEnum], {
    nullable: true,
    description: "Only transitions of these kinds; all without it.",
  })
  kinds?: TransitionKind[] | null;
}

@ArgsType()
export class TradeOffsArgs {
  @Field(() => ID, { description: "The role to start from; it grants its essential requirements." })
  from!: string;

  @Field(() => ID, { description: "The role to arrive at." })
  to!: string;

  @Field(() => Int, { nullable: true, defaultValue: 8, description: "The most steps allowed, at least 1." })
  maxSteps!: number | null;

  @Field(() => [ID], { nullable: true, description: "Competencies held besides what `from` grants." })
  have?: string[] | null;
}

@ArgsType()
export class ReachableRolesArgs extends FromArgs {
  @Field(() => Float, { nullable: true, description: "The most typical hours allowed over the whole path." })
  maxHours?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: "How many, 1–100." })
  first!: number | null;
}

@ArgsType()
class HolderArgs {
  @Field(() => ID, {
    nullable: true,
    description: "The role held now; it grants its essential requirements.",
  })
  from?: string | null;

  @Field(() => [ID], {
    nullable: true,
    defaultValue: [],
    description: "Competencies held; closed under prerequisites.",
  })
  have!: string[] | null;
}

@ArgsType()
export class SkillGapArgs extends HolderArgs {
  @Field(() => ID, { description: "The role aimed at." })
  to!: string;
}

@ArgsType()
export class LearningPlanArgs extends HolderArgs {
  @Field(() => [ID], { description: "The roles aimed at, all at once; at least one." })
  to!: string[];

  @Field(() => Float, { nullable: true, description: "The pace, greater than 0." })
  hoursPerWeek?: number | null;
}

@ArgsType()
export class RecommendedRolesArgs extends HolderArgs {
  @Field(() => Int, { nullable: true, defaultValue: 5, description: "How many, 1–100." })
  first!: number | null;
}

@ArgsType()
export class RecommendedCompetenciesArgs extends RecommendedRolesArgs {
  @Field(() => [ID], { nullable: true, description: "The roles aimed at; all but `from` without it." })
  toward?: string[] | null;
}

@ArgsType()
export class SimilarRolesArgs {
  @Field(() => ID, { description: "The role to compare with." })
  to!: string;

  @Field(() => Int, { nullable: true, defaultValue: 5, description: "How many, 1–100." })
  first!: number | null;
}
