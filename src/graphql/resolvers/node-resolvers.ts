import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { Awaitable } from "../../async/awaitable.js";
import { askMembers } from "../../career/questions/ask-nodes.js";
import { broaderThan, narrowerThan, neighbours } from "../../career/questions/neighbours.js";
import type { Credential, GuideNode } from "../../guide/guide.js";
import type { CredentialKind } from "../../guide/vocabulary.js";
import { type Connection, type NodeEdge, nodeConnection, pageFrom } from "../connection.js";
import type { RequestContext } from "../request-context.js";
import { PageArgs } from "../types/arguments.js";
import { CompetencyConnectionType, RoleConnectionType } from "../types/connections.js";
import { CredentialKindEnum } from "../types/enums.js";
import {
  CompetencyInterface,
  CredentialType,
  ExperienceType,
  GuideNodeInterface,
  ResponsibilityType,
  RoleGroupType,
  RoleType,
  SkillGroupType,
  TrendType,
} from "../types/nodes.js";

@Resolver(() => SkillGroupType)
export class SkillGroupResolver {
  @FieldResolver(() => CompetencyConnectionType, {
    description:
      "The competencies that belong directly to this group, sorted by id. Those of narrower groups are not included.",
  })
  competencies(
    @Args(() => PageArgs) args: PageArgs,
    @Root() { id }: GuideNode,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<NodeEdge<GuideNode>>> {
    return nodeConnection(askMembers(graph, id, pageFrom(args)));
  }

  @FieldResolver(() => [SkillGroupType], {
    description: "Groups that directly include this one, sorted by id. Empty if there are none.",
  })
  broader(@Root() { id }: GuideNode, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return broaderThan(graph, id);
  }

  @FieldResolver(() => [SkillGroupType], {
    description: "Groups that this one directly includes, sorted by id. Empty if there are none.",
  })
  narrower(@Root() { id }: GuideNode, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return narrowerThan(graph, id);
  }
}

@Resolver(() => RoleGroupType)
export class RoleGroupResolver {
  @FieldResolver(() => RoleConnectionType, {
    description:
      "The roles that belong directly to this group, sorted by id. Those of narrower groups are not included.",
  })
  roles(
    @Args(() => PageArgs) args: PageArgs,
    @Root() { id }: GuideNode,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<NodeEdge<GuideNode>>> {
    return nodeConnection(askMembers(graph, id, pageFrom(args)));
  }

  @FieldResolver(() => [RoleGroupType], {
    description: "Groups that directly include this one, sorted by id. Empty if there are none.",
  })
  broader(@Root() { id }: GuideNode, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return broaderThan(graph, id);
  }

  @FieldResolver(() => [RoleGroupType], {
    description: "Groups that this one directly includes, sorted by id. Empty if there are none.",
  })
  narrower(@Root() { id }: GuideNode, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return narrowerThan(graph, id);
  }
}

@Resolver(() => CredentialType)
export class CredentialResolver {
  @FieldResolver(() => CredentialKindEnum, { description: "Which kind of credential it is." })
  kind(@Root() { credentialKind }: Credential): CredentialKind {
    return credentialKind;
  }

  @FieldResolver(() => [CompetencyInterface], {
    description: "The competencies that the credential teaches, sorted by id. Empty if none are stated.",
  })
  teaches(@Root() { id }: Credential, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "TEACHES", "out", id);
  }

  @FieldResolver(() => [RoleType], {
    description: "The roles that the credential qualifies for, sorted by id. Empty if none are stated.",
  })
  qualifiesFor(@Root() { id }: Credential, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "QUALIFIES_FOR", "out", id);
  }
}

@Resolver(() => TrendType)
export class TrendResolver {
  @FieldResolver(() => [GuideNodeInterface], {
    description: "The roles and competencies that the trend affects, sorted by id.",
  })
  affects(@Root() { id }: GuideNode, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "AFFECTS", "out", id);
  }
}

@Resolver(() => ResponsibilityType)
export class ResponsibilityResolver {
  @FieldResolver(() => [RoleType], {
    description: "The roles that have the responsibility, sorted by id. Empty if there are none.",
  })
  roles(@Root() { id }: GuideNode, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "HAS_RESPONSIBILITY", "into", id);
  }
}

@Resolver(() => ExperienceType)
export class ExperienceResolver {
  @FieldResolver(() => [RoleType], {
    description: "The roles that the experience counts towards, sorted by id. Empty if there are none.",
  })
  qualifiesFor(@Root() { id }: GuideNode, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "QUALIFIES_FOR", "out", id);
  }
}
