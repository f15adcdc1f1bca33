import { ArgsType, Field, ID, InputType, Int } from "type-graphql";

import type { CompetencyFilter, RoleFilter } from "../../career/graph.js";
import type { CompetencyKind, NodeKind, Origin } from "../../guide/vocabulary.js";
import { NodeKindEnum, OriginEnum } from "./enums.js";

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description:
      "The largest number of items on the page, from 1 to 100; any other number is refused with BAD_USER_INPUT.",
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "A cursor of an earlier page: the page starts after that item. Null starts at the beginning. A string that is not a cursor of this API is refused with BAD_USER_INPUT.",
  })
  after!: string | null;
}

@ArgsType()
export class NamedPageArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      "Text that the name or an alternative name must contain; upper and lower case are the same. Null lists all. At most 200 characters, else BAD_USER_INPUT.",
  })
  text!: string | null;
}

@ArgsType()
export class RoleGroupsArgs extends NamedPageArgs {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "True lists only the groups that no other group includes: the first level of the classification. Null means false.",
  })
  top!: boolean | null;
}

@InputType("RoleFilter", {
  description:
    "Conditions on roles; a role must meet all of them. A condition that is null or left out accepts every role.",
})
export class RoleFilterInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Text that the name or an alternative name must contain; upper and lower case are the same. At most 200 characters, else BAD_USER_INPUT.",
  })
  text?: string;

  @Field(() => [Int], {
    nullable: true,
    description:
      "The role's `level` must be one of these. A role without a known level never matches; an empty list matches no role. At most 100 levels, else BAD_USER_INPUT.",
  })
  levels?: number[];

  @Field(() => [ID], {
    nullable: true,
    description:
      "Ids of competencies: the role must ask for every one of them, plainly or as an option of a choice. At most 100 ids, else BAD_USER_INPUT. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  requires?: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      "Ids of role groups: the role must be in one of them or in a narrower group below it. An empty list matches no role. At most 100 ids, else BAD_USER_INPUT. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  groups?: string[];

  @Field(() => OriginEnum, { nullable: true, description: "The role must have a citation of this origin." })
  origin?: Origin;
}

@InputType("CompetencyFilter", {
  description:
    "Conditions on competencies; a competency must meet all of them. A condition that is null or left out accepts every competency.",
})
export class CompetencyFilterInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Text that the name or an alternative name must contain; upper and lower case are the same. At most 200 characters, else BAD_USER_INPUT.",
  })
  text?: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Ids of skill groups: the competency must be in one of them or in a narrower group below it. An empty list matches no competency. At most 100 ids, else BAD_USER_INPUT. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  groups?: string[];

  @Field(() => [NodeKindEnum], {
    nullable: true,
    description:
      "The competency must be of one of these kinds: SKILL or TECHNOLOGY. The other kinds and an empty list match no competency.",
  })
  kinds?: CompetencyKind[];

  @Field(() => [ID], {
    nullable: true,
    description:
      "Ids of roles: one of them must ask for the competency, plainly or as an option of a choice. An empty list matches no competency. At most 100 ids, else BAD_USER_INPUT. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.",
  })
  requiredBy?: string[];

  @Field(() => OriginEnum, {
    nullable: true,
    description: "The competency must have a citation of this origin.",
  })
  origin?: Origin;
}

@ArgsType()
export class RolesArgs extends PageArgs {
  @Field(() => RoleFilterInput, {
    nullable: true,
    description: "Conditions that the roles must meet. Without it all roles are listed.",
  })
  filter!: RoleFilter | null;
}

@ArgsType()
export class CompetenciesArgs extends PageArgs {
  @Field(() => CompetencyFilterInput, {
    nullable: true,
    description: "Conditions that the competencies must meet. Without it all competencies are listed.",
  })
  filter!: CompetencyFilter | null;
}

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'Words of a name as a person types them, or a code of another vocabulary such as "15-1252.00": typos and an unfinished last word are tolerated in names. A text without words finds nothing. At most 200 characters and 12 different words of at most 40 letters, else BAD_USER_INPUT.',
  })
  text!: string;

  @Field(() => [NodeKindEnum], {
    nullable: true,
    description:
      "Only nodes of these kinds are searched. Null searches all kinds; an empty list finds nothing.",
  })
  kinds!: NodeKind[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 10,
    description:
      "The largest number of nodes to return, from 1 to 100; any other number is refused with BAD_USER_INPUT.",
  })
  first!: number;
}
