import { type ClassType, Field, Int, ObjectType } from "type-graphql";

import type { Connection, NodeEdge, PageInfo, TransitionEdge } from "../connection.js";
import type { TransitionKind } from "../../guide/vocabulary.js";
import { TransitionKindEnum } from "./enums.js";
import { CompetencyInterface, RoleType } from "./nodes.js";
import { RequirementType } from "./requirement.js";
import { CitationType } from "./statement.js";

@ObjectType("PageInfo", {
  description: "Position of a page within the whole list, as in the Relay specification.",
})
export class PageInfoType implements PageInfo {
  @Field(() => Boolean, { description: "True if more items follow after this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "True if there are items before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the first item on the page. Null if the page is empty.",
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Cursor of the last item on the page; pass it as `after` to get the next page. Null if the page is empty.",
  })
  endCursor!: string | null;
}

@ObjectType("RoleEdge", { description: "A role in a list, with its cursor." })
export class RoleEdgeType implements NodeEdge<RoleType> {
  @Field(() => String, {
    description:
      "Opaque cursor of this item, to be passed as `after`. It stays valid as long as the role exists.",
  })
  cursor!: string;

  @Field(() => RoleType, { description: "The role at this position." })
  node!: RoleType;

  @Field(() => RequirementType, {
    nullable: true,
    description:
      "In `requiredBy`: the strongest requirement of the role that asks for the competency; essential before optional, plain before choice, heavier before lighter. Null in every other list.",
  })
  requirement?: RequirementType | null;
}

@ObjectType("CompetencyEdge", { description: "A competency in a list, with its cursor." })
export class CompetencyEdgeType implements NodeEdge<CompetencyInterface> {
  @Field(() => String, {
    description:
      "Opaque cursor of this item, to be passed as `after`. It stays valid as long as the competency exists.",
  })
  cursor!: string;

  @Field(() => CompetencyInterface, { description: "The competency at this position." })
  node!: CompetencyInterface;
}

@ObjectType("LeadsToEdge", {
  description: "A transition that people make from one role to another, with its cursor.",
})
export class LeadsToEdgeType implements Omit<TransitionEdge, "from" | "to" | "key"> {
  @Field(() => String, {
    description:
      "Opaque cursor of this item, to be passed as `after`. It stays valid as long as the transition exists.",
  })
  cursor!: string;

  @Field(() => RoleType, {
    description: "The role at the other end: the one entered in `leadsTo`, the one left in `ledToBy`.",
  })
  node!: RoleType;

  @Field(() => TransitionKindEnum, { description: "The kind of transition between the two roles." })
  kind!: TransitionKind;

  @Field(() => Int, {
    nullable: true,
    description:
      "Position among the transitions from the same role as its source ranks them; 1 is the closest role. Null if the source gives no ranking.",
  })
  rank!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Why people make this move, in the words of the guide. Null if it gives no reason.",
  })
  reason!: string | null;

  @Field(() => [CitationType], { description: "The sources that state this transition." })
  citations!: readonly CitationType[];
}

@ObjectType("RoleConnection", {
  description: "One page of a list of roles. Pages follow the Relay cursor specification.",
})
export class RoleConnectionType extends connection(RoleEdgeType, RoleType) {}

@ObjectType("CompetencyConnection", {
  description: "One page of a list of competencies. Pages follow the Relay cursor specification.",
})
export class CompetencyConnectionType extends connection(CompetencyEdgeType, CompetencyInterface) {}

@ObjectType("LeadsToConnection", {
  description: "One page of a list of transitions. Pages follow the Relay cursor specification.",
})
export class LeadsToConnectionType extends connection(LeadsToEdgeType, RoleType) {}

/** The class of a connection; the class that extends it gives it a name and a description. */
export function connection(edge: ClassType, node: object) {
  @ObjectType()
  abstract class ConnectionType implements Connection<NodeEdge<unknown>> {
    @Field(() => [edge], {
      description: "The items on this page, each with its cursor. Empty if no item is left.",
    })
    edges!: readonly NodeEdge<unknown>[];

    @Field(() => [node as ClassType], {
      description: "The nodes of `edges` in the same order, without cursors.",
    })
    nodes!: readonly unknown[];

    @Field(() => PageInfoType, { description: "Where this page lies within the whole list." })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: "Number of items in the whole list, over all pages." })
    totalCount!: number;
  }
  return ConnectionType;
}
