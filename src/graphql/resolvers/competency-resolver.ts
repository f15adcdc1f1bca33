import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type Awaitable, then } from "../../async/awaitable.js";
import type { Competency, GuideNode } from "../../guide/guide.js";
import { groupOf, neighbours, nodesAt } from "../../career/questions/neighbours.js";
import {
  type Prerequisite,
  prerequisitesOf,
  rolesAskingFor,
} from "../../career/questions/ask-requirements.js";
import { checkPage, type Connection, connection, pageOf } from "../connection.js";
import type { RequestContext } from "../request-context.js";
import { PageArgs } from "../types/arguments.js";
import { RoleConnectionType } from "../types/connections.js";
import { CompetencyInterface, SkillGroupType } from "../types/nodes.js";
import { PrerequisiteType } from "../types/requirement.js";

@Resolver(() => CompetencyInterface)
export class CompetencyResolver {
  @FieldResolver(() => SkillGroupType, { nullable: true, description: "The shelf it stands on." })
  group(@Root() { id }: Competency, @Ctx() { graph }: RequestContext): Awaitable<GuideNode | null> {
    return groupOf(graph, id);
  }

  @FieldResolver(() => [PrerequisiteType], { description: "Direct ones, by id of the competency or choice." })
  prerequisites(@Root() { id }: Competency, @Ctx() { graph }: RequestContext): Awaitable<Prerequisite[]> {
    return prerequisitesOf(graph, id, "BUILDS_ON");
  }

  @FieldResolver(() => [PrerequisiteType], {
    description: "What helps with it without being needed before; counts in no answer. By id.",
  })
  benefitsFrom(@Root() { id }: Competency, @Ctx() { graph }: RequestContext): Awaitable<Prerequisite[]> {
    return prerequisitesOf(graph, id, "BENEFITS_FROM");
  }

  @FieldResolver(() => [CompetencyInterface], {
    description: "Competencies that take it in, directly; by id.",
  })
  broader(@Root() { id }: Competency, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "BROADER", "out", id);
  }

  @FieldResolver(() => [CompetencyInterface], {
    description: "Competencies that it takes in, directly; by id.",
  })
  narrower(@Root() { id }: Competency, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "BROADER", "into", id);
  }

  @FieldResolver(() => RoleConnectionType, {
    description: "Roles that ask for it, plainly or as an option; by id.",
  })
  requiredBy(
    @Args(() => PageArgs) args: PageArgs,
    @Root() { id }: Competency,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<unknown>> {
    const page = checkPage(args);
    return then(rolesAskingFor(graph, id), (ids) => {
      const slice = pageOf(ids, (role) => role, page);
      return then(nodesAt(graph, slice.items), (items) =>
        connection(
          { ...slice, items },
          (role) => role.id,
          (node, cursor) => ({ cursor, node }),
        ),
      );
    });
  }
}
