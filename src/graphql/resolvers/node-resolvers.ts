import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type Awaitable, then } from "../../career/awaitable.js";
import type { Credential, GuideNode } from "../../career/guide.js";
import { neighbours, nodesAt } from "../../career/questions/neighbours.js";
import type { CredentialKind } from "../../career/vocabulary.js";
import { checkPage, type Connection, connection, pageOf } from "../connection.js";
import type { RequestContext } from "../request-context.js";
import { PageArgs } from "../types/arguments.js";
import { CompetencyConnectionType } from "../types/connections.js";
import { CredentialKindEnum } from "../types/enums.js";
import {
  CompetencyInterface,
  CredentialType,
  GuideNodeInterface,
  RoleType,
  SkillGroupType,
  TrendType,
} from "../types/nodes.js";

@Resolver(() => SkillGroupType)
export class SkillGroupResolver {
  @FieldResolver(() => CompetencyConnectionType, { description: "What stands on the shelf, by id." })
  competencies(
    @Args(() => PageArgs) args: PageArgs,
    @Root() { id }: GuideNode,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<unknown>> {
    const page = checkPage(args);
    return then(graph.edges("IN_GROUP", "into", [id]), ([edges = []]) => {
      const slice = pageOf(edges, ({ from }) => from, page);
      return then(
        nodesAt(
          graph,
          slice.items.map(({ from }) => from),
        ),
        (items) =>
          connection(
            { ...slice, items },
            (member) => member.id,
            (node, cursor) => ({ cursor, node }),
          ),
      );
    });
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
