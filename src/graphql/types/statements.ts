import { ArgsType, Field, ID, ObjectType } from "type-graphql";

import type { Statement } from "../../career/questions/ask-statements.js";
import type { EdgeKind, Origin } from "../../guide/vocabulary.js";
import type { NodeEdge } from "../connection.js";
import { PageArgs } from "./arguments.js";
import { connection } from "./connections.js";
import { EdgeKindEnum, OriginEnum } from "./enums.js";
import { NodeInterface } from "./nodes.js";
import { CitationType } from "./statement.js";

@ObjectType("Statement", {
  description:
    "One thing that a source says about how two things are connected, for example that a role requires a competency.",
})
export class StatementType implements Omit<Statement, "key" | "from" | "to"> {
  @Field(() => EdgeKindEnum, { description: "The kind of connection; its description says how to read it." })
  kind!: EdgeKind;

  @Field(() => NodeInterface, { description: "The node or choice that the statement starts from." })
  from!: NodeInterface;

  @Field(() => NodeInterface, { description: "The node or choice that the statement leads to." })
  to!: NodeInterface;

  @Field(() => String, {
    nullable: true,
    description: "Why it holds, in the words of the guide. Null if it gives no reason.",
  })
  reason!: string | null;

  @Field(() => [CitationType], { description: "The sources that make the statement, at least one." })
  citations!: readonly CitationType[];
}

@ObjectType("StatementEdge", { description: "A statement in a list, with its cursor." })
export class StatementEdgeType implements NodeEdge<StatementType> {
  @Field(() => String, { description: "Opaque cursor of this item, to be passed as `after`." })
  cursor!: string;

  @Field(() => StatementType, { description: "The statement at this position." })
  node!: StatementType;
}

@ObjectType("StatementConnection", {
  description: "One page of a list of statements. Pages follow the Relay cursor specification.",
})
export class StatementConnectionType extends connection(StatementEdgeType, StatementType) {}

@ArgsType()
export class StatementsArgs extends PageArgs {
  @Field(() => [EdgeKindEnum], {
    nullable: true,
    description: "Only statements of these kinds. Null lists all kinds; an empty list finds nothing.",
  })
  kinds!: EdgeKind[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Id of a node or a choice: only statements that start from it or lead to it. An unknown id is refused with UNKNOWN_ID.",
  })
  about!: string | null;

  @Field(() => OriginEnum, {
    nullable: true,
    description:
      "Only statements with a citation of this origin. One citation must fit `origin`, `source` and `section` together.",
  })
  origin!: Origin | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Id of a source in `guide.sources`: only statements that cite it. An unknown source finds nothing.",
  })
  source!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Exact heading of a section of a source: only statements that cite that section.",
  })
  section!: string | null;
}
