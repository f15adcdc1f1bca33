import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";

import {
  competenciesIn,
  competencyFilterWork,
  gapWork,
  nodesIn,
  roleFilterWork,
  rolesIn,
  searchWork,
  statementsIn,
  statementsWork,
} from "../../career/expected-work.js";
import type { Awaitable } from "../../async/awaitable.js";
import { askCompetencies, askNode, askNodes, askRole, askRoles } from "../../career/questions/ask-nodes.js";
import { askSearch } from "../../career/questions/ask-search.js";
import { askSkillGap } from "../../career/questions/ask-skill-gap.js";
import { askStatements, type Statement } from "../../career/questions/ask-statements.js";
import type { Choice, Competency, GuideNode, Role } from "../../guide/guide.js";
import {
  type Connection,
  type NodeEdge,
  nodeConnection,
  pageFrom,
  statementConnection,
} from "../connection.js";
import { Priced } from "../field-price.js";
import type { RequestContext } from "../request-context.js";
import { CompetenciesArgs, RolesArgs, SearchArgs } from "../types/arguments.js";
import { SkillGapArgs } from "../types/career-arguments.js";
import { CompetencyConnectionType, RoleConnectionType } from "../types/connections.js";
import { GuideType, SearchHitType } from "../types/guide.js";
import { NodeInterface, RoleType } from "../types/nodes.js";
import { SkillGapType } from "../types/skill-gap.js";
import { StatementConnectionType, StatementsArgs } from "../types/statements.js";

@Resolver()
export class QueryResolver {
  @Query(() => GuideType, { description: "The guide that all answers come from." })
  guide(@Ctx() { status }: RequestContext): Awaitable<GuideType> {
    return status();
  }

  @Query(() => NodeInterface, {
    nullable: true,
    description: "The node with an id or former id. Null if there is none.",
  })
  node(
    @Arg("id", () => ID, { description: "The id or former id of the node." }) id: string,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<GuideNode | Choice | null> {
    return askNode(graph, id);
  }

  @Query(() => [NodeInterface], {
    nullable: "items",
    description:
      "The nodes with the given ids or former ids, in the same order. A place is null if no node has that id.",
  })
  nodes(
    @Arg("ids", () => [ID], {
      description: "The ids or former ids of the nodes. At most 100 ids, else BAD_USER_INPUT.",
    })
    ids: string[],
    @Ctx() { graph }: RequestContext,
  ): Awaitable<(GuideNode | Choice | null)[]> {
    return askNodes(graph, ids);
  }

  @Query(() => RoleType, {
    nullable: true,
    description:
      "The role with an id or former id. Null if there is none, or if the id is that of another kind of node.",
  })
  role(
    @Arg("id", () => ID, { description: "The id or former id of the node." }) id: string,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Role | null> {
    return askRole(graph, id);
  }

  @Priced({ work: statementsWork, items: statementsIn })
  @Query(() => StatementConnectionType, {
    description:
      "What the guide says about how things are connected, statement by statement with its sources: sorted by kind, then by the ids of both ends. Takes time proportional to the statements of the kinds asked for.",
  })
  statements(
    @Args(() => StatementsArgs) args: StatementsArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<NodeEdge<Statement>>> {
    return statementConnection(askStatements(graph, args, pageFrom(args)));
  }

  @Priced({
    work: (sizes, { filter }: RolesArgs) => roleFilterWork(sizes, filter),
    items: rolesIn,
  })
  @Query(() => RoleConnectionType, { description: "The roles of the guide, sorted by id." })
  roles(
    @Args(() => RolesArgs) args: RolesArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<NodeEdge<Role>>> {
    return nodeConnection(askRoles(graph, args.filter, pageFrom(args)));
  }

  @Priced({
    work: (sizes, { filter }: CompetenciesArgs) => competencyFilterWork(sizes, filter),
    items: competenciesIn,
  })
  @Query(() => CompetencyConnectionType, {
    description: "The skills and technologies of the guide, sorted by id.",
  })
  competencies(
    @Args(() => CompetenciesArgs) args: CompetenciesArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<NodeEdge<Competency>>> {
    return nodeConnection(askCompetencies(graph, args.filter, pageFrom(args)));
  }

  @Priced({ work: searchWork, items: nodesIn })
  @Query(() => [SearchHitType], {
    description:
      "Nodes whose names have the words of the text, best first, then by id. A code in another vocabulary comes first. The score multiplies: how much of the text the name has, where rare words and the head noun count more; how much of the name was typed; whether it is the node's own name; how many of its names agree; how many transitions or requirements lead to the node; and its kind, roles first. A word of four letters or more that no name has may have one typo, one of seven or more two. If no name has all the words, related words and then some of the words suffice. The list is empty if nothing fits.",
  })
  search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<SearchHitType[]> {
    return askSearch(graph, args);
  }

  @Priced({ work: gapWork })
  @Query(() => SkillGapType, {
    description: "What you lack for a role, given the role you hold, the competencies you hold, or both.",
  })
  skillGap(
    @Args(() => SkillGapArgs) args: SkillGapArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<SkillGapType> {
    return askSkillGap(graph, args);
  }
}
