import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph } from "../../career/graph.js";
import type { Credential, GuideNode } from "../../guide/guide.js";
import { neighbours, nodesAt } from "../../career/questions/neighbours.js";
import type { CredentialKind } from "../../guide/vocabulary.js";
import { checkPage, type Connection, connection, pageOf } from "../connection.js";
import type { RequestContext } from "../request-context.js";
import { PageArgs } from "../types/arguments.js";
import { CompetencyConnectionType, RoleConnectionType } from "../types/connections.js";
import { CredentialKindEnum } from "../types/enums.js";
import {
  CompetencyInterface,
  CredentialType,
  GuideNodeInterface,
  RoleGroupType,
  RoleType,
  SkillGroupType,
  TrendType,
} from "../types/nodes.js";

@Resolver(() => SkillGroupType)
export class SkillGroupResolver {
  @FieldResolver(() => CompetencyConnectionType, { description: "What stands on the shelf itself, by id." })
  competencies(
    @Args(() => PageArgs) page: PageArgs,
    @Root() { id }: GuideNode,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<unknown>> {
    return members(graph, id, page);
  }

  @FieldResolver(() => [SkillGroupType], { description: "Groups that take it in, directly; by id." })
  broader(@Root() { id }: GuideNode, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "BROADER", "out", id);
  }

  @FieldResolver(() => [SkillGroupType], { description: "Groups that it takes in, directly; by id." })
  narrower(@Root() { id }: GuideNode, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "BROADER", "into", id);
  }
}

@Resolver(() => RoleGroupType)
export class RoleGroupResolver {
  @FieldResolver(() => RoleConnectionType, { description: "Roles that are in the group itself, by id." })
  roles(
    @Args(() => PageArgs) page: PageArgs,
    @Root() { id }: GuideNode,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<unknown>> {
    return members(graph, id, page);
  }

  @FieldResolver(() => [RoleGroupType], { description: "Groups that take it in, directly; by id." })
  broader(@Root() { id }: GuideNode, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "BROADER", "out", id);
  }

  @FieldResolver(() => [RoleGroupType], { description: "Groups that it takes in, directly; by id." })
  narrower(@Root() { id }: GuideNode, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "BROADER", "into", id);
  }
}

@Resolver(() => CredentialType)
export class CredentialResolver {
  @FieldResolver(() => CredentialKindEnum, { description: "What sort of credential." })
  kind(@Root() { credentialKind }: Credential): CredentialKind {
    return credentialKind;
  }

  @FieldResolver(() => [CompetencyInterface], { description: "What one learns on the way; by id." })
  teaches(@Root() { id }: Credential, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "TEACHES", "out", id);
  }

  @FieldResolver(() => [RoleType], { description: "Roles it helps to get; by id." })
  qualifiesFor(@Root() { id }: Credential, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "QUALIFIES_FOR", "out", id);
  }
}

@Resolver(() => TrendType)
export class TrendResolver {
  @FieldResolver(() => [GuideNodeInterface], { description: "Roles and competencies it changes; by id." })
  affects(@Root() { id }: GuideNode, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "AFFECTS", "out", id);
  }
}

function members(graph: CareerGraph, group: string, args: PageArgs): Awaitable<Connection<unknown>> {
  const page = checkPage(args);
  return then(graph.edges("IN_GROUP", "into", [group]), ([edges = []]) => {
    const slice = pageOf(edges, ({ from }) => from, page);
    const ids = slice.items.map(({ from }) => from);
    return then(nodesAt(graph, ids), (items) =>
      connection(
        { ...slice, items },
        (member) => member.id,
        (node, cursor) => ({ cursor, node }),
      ),
    );
  });
}
