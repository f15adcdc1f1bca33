import { ArgsType, Field, Float, ID, Int } from "type-graphql";

import type { Ease } from "../../career/path/ease.js";
import type { PathCriterion } from "../../career/path/path-search.js";
import type { TransitionKind } from "../../guide/vocabulary.js";
import { EaseEnum } from "./ease.js";
import { PathCriterionEnum, TransitionKindEnum } from "./enums.js";
import { ONE_ID_CODES, GRANTED, idList, HAVE, PREFER } from "./id-arguments.js";

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
      "The largest number of steps a path may have, from 1 to 1,000,000; any other number is refused with BAD_USER_INPUT. Null means no limit.",
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
      "The largest number of steps a path may have, from 1 to 1,000,000; any other number is refused with BAD_USER_INPUT. Null means 8.",
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
      "The largest number of steps a path may have, from 1 to 1,000,000; any other number is refused with BAD_USER_INPUT. Null means no limit.",
  })
  maxSteps!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "The largest number of typical hours of study that a path may take, from 0 to 1,000,000; any other number is refused with BAD_USER_INPUT. Null means no limit.",
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
