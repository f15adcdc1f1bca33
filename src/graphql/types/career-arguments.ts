import { ArgsType, Field, Float, ID, Int } from "type-graphql";

import type { PathCriterion } from "../../career/path/path-search.js";
import type { TransitionKind } from "../../guide/vocabulary.js";
import { PathCriterionEnum, TransitionKindEnum } from "./enums.js";

const AVOID =
  "Ids of roles the path must not visit, and of competencies it must not require you to learn. Roles that need such a competency are skipped, unless you hold it. Naming `from` or `to` leaves no path. Null means none. At most 100 ids, else BAD_USER_INPUT. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.";
const VIA =
  "Ids of roles the path must visit, in any order; `from` and `to` count as visited. For a competency, the path must visit a role that needs it, whichever options are chosen. Null means none. At most 8 ids, else BAD_USER_INPUT. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.";

@ArgsType()
class FromArgs {
  @Field(() => ID, {
    description:
      "Id of the role you start from. You are taken to hold its essential requirements and their prerequisites. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  from!: string;

  @Field(() => [ID], {
    nullable: true,
    defaultValue: [],
    description:
      "Ids of competencies you hold besides those that `from` grants; their prerequisites with one option are added. Null means none. At most 100 ids, else BAD_USER_INPUT. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  have!: string[];

  @Field(() => Int, {
    nullable: true,
    description:
      "The largest number of steps a path may have, at least 1; a smaller number is refused with BAD_USER_INPUT. Null means no limit.",
  })
  maxSteps!: number | null;
}

@ArgsType()
class PathArgs extends FromArgs {
  @Field(() => ID, {
    description:
      "Id of the role the path must lead to. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  to!: string;

  @Field(() => PathCriterionEnum, {
    nullable: true,
    defaultValue: "STEPS",
    description:
      "What the best path has the least of. Ties go to the path with fewer steps, then to the one whose role ids come first. Null means STEPS.",
  })
  minimize!: PathCriterion;

  @Field(() => [ID], { nullable: true, defaultValue: [], description: AVOID })
  avoid!: string[];

  @Field(() => [ID], { nullable: true, defaultValue: [], description: VIA })
  via!: string[];
}

@ArgsType()
export class ShortestPathArgs extends PathArgs {
  // No argument of this query: all kinds of transition are allowed.
  kinds: TransitionKind[] | null = null;
}

@ArgsType()
export class CareerPathsArgs extends PathArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 3,
    description:
      "The largest number of paths to return, from 1 to 100; any other number is refused with BAD_USER_INPUT.",
  })
  first!: number;

  @Field(() => [TransitionKindEnum], {
    nullable: true,
    description: "The kinds of transition a path may use. Null allows all kinds; an empty list allows none.",
  })
  kinds!: TransitionKind[] | null;
}

@ArgsType()
export class TradeOffsArgs {
  @Field(() => ID, {
    description:
      "Id of the role you start from. You are taken to hold its essential requirements and their prerequisites. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  from!: string;

  @Field(() => ID, {
    description:
      "Id of the role the path must lead to. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  to!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 8,
    description:
      "The largest number of steps a path may have, at least 1; a smaller number is refused with BAD_USER_INPUT. Null means 8.",
  })
  maxSteps!: number;

  @Field(() => [ID], {
    nullable: true,
    defaultValue: [],
    description:
      "Ids of competencies you hold besides those that `from` grants; their prerequisites with one option are added. Null means none. At most 100 ids, else BAD_USER_INPUT. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  have!: string[];

  // No arguments of this query: any way is allowed.
  avoid: string[] = [];
  via: string[] = [];
  kinds: TransitionKind[] | null = null;
}

@ArgsType()
export class ReachableRolesArgs extends FromArgs {
  @Field(() => Float, {
    nullable: true,
    description:
      "The largest number of typical hours of study that a path may take, at least 0; a negative number is refused with BAD_USER_INPUT. Null means no limit.",
  })
  maxHours!: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 50,
    description:
      "The largest number of roles to return, from 1 to 100; any other number is refused with BAD_USER_INPUT.",
  })
  first!: number;

  // No arguments of this query: any way is allowed.
  avoid: string[] = [];
  via: string[] = [];
  kinds: TransitionKind[] | null = null;
}

@ArgsType()
class HolderArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      "Id of the role you hold now. You are taken to hold its essential requirements and their prerequisites. Null means no role. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  from!: string | null;

  @Field(() => [ID], {
    nullable: true,
    defaultValue: [],
    description:
      "Ids of the competencies you hold; their prerequisites with one option are added. Null means none. At most 100 ids, else BAD_USER_INPUT. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  have!: string[];
}

@ArgsType()
export class SkillGapArgs extends HolderArgs {
  @Field(() => ID, {
    description:
      "Id of the role you aim at. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  to!: string;
}

@ArgsType()
export class LearningPlanArgs extends HolderArgs {
  @Field(() => [ID], {
    description:
      "Ids of the roles you aim at, all at once: from 1 to 100 ids, else BAD_USER_INPUT. Repeated ids count once. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  to!: string[];

  @Field(() => Float, {
    nullable: true,
    description:
      "Hours you study per week, from 0.1 to 168; any other number is refused with BAD_USER_INPUT. Without it the plan gives no weeks.",
  })
  hoursPerWeek!: number | null;
}

@ArgsType()
export class RecommendedRolesArgs extends HolderArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 5,
    description:
      "The largest number of recommendations to return, from 1 to 100; any other number is refused with BAD_USER_INPUT.",
  })
  first!: number;
}

@ArgsType()
export class RecommendedCompetenciesArgs extends RecommendedRolesArgs {
  @Field(() => [ID], {
    nullable: true,
    description:
      "Ids of the roles you aim at. Null means every role but `from`; with an empty list nothing is recommended. At most 100 ids, else BAD_USER_INPUT. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  toward!: string[] | null;
}

@ArgsType()
export class SimilarRolesArgs {
  @Field(() => ID, {
    description:
      "Id of the role that the others are compared with. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  to!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 5,
    description:
      "The largest number of roles to return, from 1 to 100; any other number is refused with BAD_USER_INPUT.",
  })
  first!: number;
}
