import { type ClassType, Field, Int, ObjectType } from "type-graphql";

import type { Citation, Role } from "../../guide/guide.js";
import type { TransitionKind } from "../../guide/vocabulary.js";
import { TransitionKindEnum } from "./enums.js";
import { CompetencyInterface, RoleType } from "./nodes.js";
import { CitationType } from "./statement.js";

@ObjectType("PageInfo", { description: "Where a page lies (Relay)." })
export class PageInfoType {
  @Field(() => Boolean, { description: "More follow." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Some came before." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Of the first edge; null on an empty page." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Of the last edge; pass it as `after` to go on." })
  endCursor!: string | null;
}

@ObjectType("RoleEdge", { description: "A role in a list." })
export class RoleEdgeType {
  @Field(() => String, { description: "Opaque; stays good while the role exists." })
  cursor!: string;

  @Field(() => RoleType, { description: "The role." })
  node!: Role;
}

@ObjectType("CompetencyEdge", { description: "A competency in a list." })
export class CompetencyEdgeType {
  @Field(() => String, { description: "Opaque; stays good while the competency exists." })
  cursor!: string;

  @Field(() => CompetencyInterface, { description: "The competency." })
  node!: CompetencyInterface;
}

@ObjectType("LeadsToEdge", { description: "A transition from one role to another." })
export class LeadsToEdgeType {
  @Field(() => String, { description: "Opaque; stays good while the transition exists." })
  cursor!: string;

  @Field(() => RoleType, { description: "The role at the other end." })
  node!: Role;

  @Field(() => TransitionKindEnum, { description: "What sort of move it is." })
  kind!: TransitionKind;

  @Field(() => Int, {
    nullable: true,
    description:
      "Among the transitions from its tail, 1 the nearest, as its source ranks them; null = unranked.",
  })
  rank!: number | null;

  @Field(() => String, { nullable: true, description: "Why people make this move." })
  reason!: string | null;

  @Field(() => [CitationType], { description: "Who says so." })
  citations!: readonly Citation[];
}

@ObjectType("RoleConnection", { description: "A page of roles (Relay)." })
export class RoleConnectionType extends connection(RoleEdgeType, RoleType) {}

@ObjectType("CompetencyConnection", { description: "A page of competencies (Relay)." })
export class CompetencyConnectionType extends connection(CompetencyEdgeType, CompetencyInterface) {}

@ObjectType("LeadsToConnection", { description: "A page of transitions (Relay)." })
export class LeadsToConnectionType extends connection(LeadsToEdgeType, RoleType) {}

function connection(edge: ClassType, node: object) {
  @ObjectType()
  abstract class Connection {
    @Field(() => [edge], { description: "The page, with cursors." })
    edges!: unknown[];

    @Field(() => [node as ClassType], { description: "The page, without them." })
    nodes!: unknown[];

    @Field(() => PageInfoType, { description: "Where the page lies." })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: "Over all pages." })
    totalCount!: number;
  }
  return Connection;
}
