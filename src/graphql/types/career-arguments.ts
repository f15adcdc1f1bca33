import { ArgsType, Field, Float, ID, Int } from "type-graphql";

import { ONE_ID_CODES, GRANTED, idList, have, HAVE, PREFER } from "./id-arguments.js";

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
