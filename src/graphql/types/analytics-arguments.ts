import { ArgsType, Field, ID, Int } from "type-graphql";

import type { DemandOrder } from "../../career/analytics/competency-demand.js";
import type { PrerequisiteOrder } from "../../career/analytics/prerequisite-analytics.js";
import type { RoleOrder } from "../../career/analytics/role-analytics.js";
import type { Importance } from "../../guide/vocabulary.js";
import { PageArgs } from "./arguments.js";
import { DemandOrderEnum, ImportanceEnum, PrerequisiteOrderEnum, RoleOrderEnum } from "./enums.js";

@ArgsType()
export class PrerequisiteTreeArgs {
  @Field(() => ID, {
    description:
      "Id of the competency at the root. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  of!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The largest number of layers to return besides the root, from 0 to 1,000,000; any other number is refused with BAD_USER_INPUT. Null means all layers.",
  })
  maxDepth!: number | null;
}

@ArgsType()
export class PrerequisiteAnalyticsArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      "Id of a role. Only the competencies it asks for, essential or optional and with every option of its choices, and all their prerequisites are analysed. Null analyses the whole guide. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  role!: string | null;

  @Field(() => PrerequisiteOrderEnum, {
    nullable: true,
    defaultValue: "BLOCKS",
    description: "The order of `competencies`; `first` and `after` follow it.",
  })
  orderBy!: PrerequisiteOrder;
}

@ArgsType()
export class RoleAnalyticsArgs extends PageArgs {
  @Field(() => RoleOrderEnum, {
    nullable: true,
    defaultValue: "BETWEENNESS",
    description: "The order of the list; `first` and `after` follow it.",
  })
  orderBy!: RoleOrder;
}

@ArgsType()
export class CompetencyDemandArgs extends PageArgs {
  @Field(() => ImportanceEnum, {
    nullable: true,
    description: "Only requirements of this importance are counted. Null counts all of them.",
  })
  importance!: Importance | null;

  @Field(() => DemandOrderEnum, {
    nullable: true,
    defaultValue: "ROLES",
    description: "The order of the list; `first` and `after` follow it.",
  })
  orderBy!: DemandOrder;
}
