import { ArgsType, Field, Float, ID, Int } from "type-graphql";

import type { Ease } from "../../career/path/ease.js";
import type { PathCriterion } from "../../career/path/path-search.js";
import type { TransitionKind } from "../../guide/vocabulary.js";
import { EaseEnum } from "./ease.js";
import { PathCriterionEnum, TransitionKindEnum } from "./enums.js";

const ID_CODES =
  "At most 100 ids, else BAD_USER_INPUT. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.";
const ONE_ID_CODES =
  "An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.";
const GRANTED = "You are taken to hold its essential requirements and their prerequisites.";

/** An argument that is a list of ids, by default an empty one. */
const idList = (description: string, codes = ID_CODES) => ({
  nullable: true,
  defaultValue: [],
  description: `${description} Null means none. ${codes}`,
});

const have = (besides: string) =>
  idList(
    `Ids of competencies you hold besides those that ${besides} grants; their prerequisites with one option are added. An id may carry a level from 0 to 1, as in "skill:sql@0.5"; without one the competency is held well enough for every requirement, and of several levels the highest counts.`,
  );

const HAVE = have("`from`");
const PREFER = idList(
  "Ids of competencies to take before other options of the same choice, even if they take more hours. Where no choice offers them, they change nothing.",
);

/** The conditions of a path: the same arguments for every question about paths. */
@ArgsType()
class PathConditionArgs {
  @Field(() => [ID], HAVE)
  have!: string[];

  @Field(() => [ID], PREFER)
  prefer!: string[];

  @Field(
    () => [ID],
    idList(
      "Ids of roles the path must not visit, and of competencies it must not require you to learn. Roles that need such a competency are skipped, unless you hold it. Naming `from` or `to` leaves no path.",
    ),
  )
  avoid!: string[];

  @Field(
    () => [ID],
    idList(
      "Ids of roles the path must visit, in any order; `from` and `to` count as visited. For a competency, the path must visit a role that needs it, whichever options are chosen.",
      `At most 8 ids, else BAD_USER_INPUT. ${ONE_ID_CODES}`,
    ),
  )
  via!: string[];

  @Field(() => [TransitionKindEnum], {
    nullable: true,
    description: "The kinds of transition a path may use. Null allows all kinds; an empty list allows none.",
  })
  kinds!: TransitionKind[] | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "The least coverage of a step, from 0 to 1; any other number is refused with BAD_USER_INPUT. A path only uses a transition if someone who holds what the role left grants, and `have`, meets at least this share of the essential requirements of the role entered. Null allows every transition.",
  })
  minCoverage!: number | null;

  @Field(() => EaseEnum, {
    nullable: true,
    description:
      "The hardest step a path may take, in the order EASY, STRETCH, UNKNOWN, LEAP. A path only uses transitions whose `ease` for someone who holds what the role left grants, and `have`, is at most this one. Null, like LEAP, allows every transition.",
  })
  easeAtMost!: Ease | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "Whether paths that are compared by what must be learned (HOURS, NEW_COMPETENCIES, `careerTradeOffs`, `maxHours`) may pass through thinly described roles: those with fewer essential requirements than a quarter of the median over all roles. Their unknown requirements would look like free ones. The first and the last role of a path may always be such roles. Null means false.",
  })
  throughUnknown!: boolean;
}

@ArgsType()
class FromToArgs extends PathConditionArgs {
  @Field(() => ID, { description: `Id of the role you start from. ${GRANTED} ${ONE_ID_CODES}` })
  from!: string;

  @Field(() => ID, { description: `Id of the role the path must lead to. ${ONE_ID_CODES}` })
  to!: string;
}

@ArgsType()
export class ShortestPathArgs extends FromToArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      "The largest number of steps a path may have, at least 1; a smaller number is refused with BAD_USER_INPUT. Null means no limit.",
  })
  maxSteps!: number | null;

  @Field(() => PathCriterionEnum, {
    nullable: true,
    defaultValue: "STEPS",
    description:
      "What the best path has the least of. Ties go to the path with fewer steps, then to the one whose role ids come first. Null means STEPS.",
  })
  minimize!: PathCriterion;
}

@ArgsType()
export class CareerPathsArgs extends ShortestPathArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 3,
    description:
      "The largest number of paths to return, from 1 to 100; any other number is refused with BAD_USER_INPUT.",
  })
  first!: number;
}

@ArgsType()
export class TradeOffsArgs extends FromToArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 8,
    description:
      "The largest number of steps a path may have, at least 1; a smaller number is refused with BAD_USER_INPUT. Null means 8.",
  })
  maxSteps!: number;
}

@ArgsType()
export class ReachableRolesArgs extends PathConditionArgs {
  @Field(() => ID, {
    nullable: true,
    description: `Id of the role you start from. ${GRANTED} Null means that you hold no role: then every role is a path of length 0 that takes its gap from \`have\`, and transitions play no part. \`avoid\` and \`via\` then concern the role itself, \`minCoverage\` is its coverage by \`have\`, and thinly described roles are listed only if \`throughUnknown\` is true. ${ONE_ID_CODES}`,
  })
  from!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The largest number of steps a path may have, at least 1; a smaller number is refused with BAD_USER_INPUT. Null means no limit.",
  })
  maxSteps!: number | null;

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
}

/** Someone who may hold a role and competencies. */
@ArgsType()
class HolderArgs {
  @Field(() => ID, {
    nullable: true,
    description: `Id of the role you hold now. ${GRANTED} Null means no role. ${ONE_ID_CODES}`,
  })
  from!: string | null;

  @Field(() => [ID], HAVE)
  have!: string[];
}

/** Someone who asks for gaps: the same arguments for one role and for several. */
@ArgsType()
class GapArgs extends HolderArgs {
  @Field(() => [ID], PREFER)
  prefer!: string[];

  @Field(
    () => [ID],
    idList(
      "Ids of competencies not to learn; those you hold do not matter. If the essential requirements cannot be met without one, BAD_USER_INPUT names it.",
    ),
  )
  avoid!: string[];
}

@ArgsType()
export class SkillGapArgs extends GapArgs {
  @Field(() => ID, { description: `Id of the role you aim at. ${ONE_ID_CODES}` })
  to!: string;
}

/** Someone who moves from one role to another. */
@ArgsType()
export class TransitionGapArgs {
  @Field(() => [ID], have("the role left"))
  have!: string[];

  @Field(() => [ID], PREFER)
  prefer!: string[];
}

@ArgsType()
export class LearningPlanArgs extends GapArgs {
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
