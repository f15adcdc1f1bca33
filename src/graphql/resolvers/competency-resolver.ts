import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { rolesRequiring } from "../../career/expected-work.js";
import type { Awaitable } from "../../async/awaitable.js";
import {
  askBenefits,
  askDependents,
  askPrerequisites,
  askRolesRequiring,
} from "../../career/questions/ask-requirements.js";
import { broaderThan, groupOf, narrowerThan, neighbours } from "../../career/questions/neighbours.js";
import type { Competency, GuideNode } from "../../guide/guide.js";
import {
  type Connection,
  type NodeEdge,
  nodeConnection,
  pageFrom,
  requiringConnection,
  type RequiringEdge,
} from "../connection.js";
import { Priced } from "../field-price.js";
import type { RequestContext } from "../request-context.js";
import { PageArgs } from "../types/arguments.js";
import { CompetencyConnectionType, RoleConnectionType } from "../types/connections.js";
import { CompetencyInterface, CredentialType, SkillGroupType, TrendType } from "../types/nodes.js";
import { PrerequisiteType } from "../types/requirement.js";

@Resolver(() => CompetencyInterface)
export class CompetencyResolver {
  @FieldResolver(() => SkillGroupType, {
    nullable: true,
    description: "The group that the competency belongs to. Null if it belongs to none.",
  })
  group(@Root() { id }: Competency, @Ctx() { graph }: RequestContext): Awaitable<GuideNode | null> {
    return groupOf(graph, id);
  }

  @FieldResolver(() => [PrerequisiteType], {
    description:
      "What must be learned directly before the competency, sorted by id of the competency or choice. Empty if it needs nothing.",
  })
  prerequisites(@Root() { id }: Competency, @Ctx() { graph }: RequestContext): Awaitable<PrerequisiteType[]> {
    return askPrerequisites(graph, id);
  }

  @FieldResolver(() => [PrerequisiteType], {
    description:
      "What helps to learn the competency but is not needed before it; no other answer takes it into account. Sorted by id. Empty if nothing is stated.",
  })
  benefitsFrom(@Root() { id }: Competency, @Ctx() { graph }: RequestContext): Awaitable<PrerequisiteType[]> {
    return askBenefits(graph, id);
  }

  @FieldResolver(() => [CompetencyInterface], {
    description:
      "More general competencies that directly include this one, sorted by id. Empty if there are none.",
  })
  broader(@Root() { id }: Competency, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return broaderThan(graph, id);
  }

  @FieldResolver(() => [CompetencyInterface], {
    description:
      "More specific competencies that this one directly includes, sorted by id. Empty if there are none.",
  })
  narrower(@Root() { id }: Competency, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return narrowerThan(graph, id);
  }

  @Priced({ items: rolesRequiring })
  @FieldResolver(() => RoleConnectionType, {
    description: "The roles that ask for the competency, plainly or as an option of a choice; sorted by id.",
  })
  requiredBy(
    @Args(() => PageArgs) args: PageArgs,
    @Root() { id }: Competency,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<RequiringEdge>> {
    return requiringConnection(askRolesRequiring(graph, id, pageFrom(args)));
  }

  @FieldResolver(() => CompetencyConnectionType, {
    description:
      "The competencies that build directly on this one, plainly or as an option of a choice; sorted by id.",
  })
  dependents(
    @Args(() => PageArgs) args: PageArgs,
    @Root() { id }: Competency,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<NodeEdge<GuideNode>>> {
    return nodeConnection(askDependents(graph, id, pageFrom(args)));
  }

  @FieldResolver(() => [CredentialType], {
    description: "The credentials that teach the competency, sorted by id. Empty if there are none.",
  })
  credentials(@Root() { id }: Competency, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "TEACHES", "into", id);
  }

  @FieldResolver(() => [TrendType], {
    description: "The trends that affect the competency, sorted by id. Empty if there are none.",
  })
  trends(@Root() { id }: Competency, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "AFFECTS", "into", id);
  }
}
