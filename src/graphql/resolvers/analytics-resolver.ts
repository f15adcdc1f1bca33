import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";

import { askPrerequisiteAnalytics } from "../../career/questions/ask-prerequisite-analytics.js";
import { type CompetencyDemand } from "../../career/analytics/competency-demand.js";
import { askCompetencyDemand } from "../../career/questions/ask-competency-demand.js";
import type { PrerequisiteAnalytics } from "../../career/analytics/prerequisite-analytics.js";
import {
  askGates,
  askPrerequisiteTree,
  type PrerequisiteTree,
} from "../../career/questions/ask-prerequisite-tree.js";
import { type RoleMetrics } from "../../career/analytics/role-analytics.js";
import { askRoleAnalytics } from "../../career/questions/ask-role-analytics.js";
import { type Awaitable, then } from "../../async/awaitable.js";
import type { Competency } from "../../guide/guide.js";
import { checkFirst } from "../connection.js";
import type { RequestContext } from "../request-context.js";
import {
  CompetencyDemandArgs,
  CompetencyDemandType,
  PrerequisiteAnalyticsArgs,
  PrerequisiteAnalyticsType,
  PrerequisiteTreeArgs,
  PrerequisiteTreeType,
  RoleMetricsType,
} from "../types/analytics.js";
import { CompetencyInterface } from "../types/nodes.js";

@Resolver()
export class AnalyticsResolver {
  @Query(() => PrerequisiteTreeType, {
    description:
      "All competencies that one competency builds on, directly or indirectly, in layers. Takes time proportional to the answer.",
  })
  prerequisites(
    @Args(() => PrerequisiteTreeArgs) { of, maxDepth }: PrerequisiteTreeArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<PrerequisiteTree> {
    return askPrerequisiteTree(graph, { of, direction: "prerequisites", maxDepth: maxDepth ?? null });
  }

  @Query(() => PrerequisiteTreeType, {
    description:
      "All competencies that build on one competency, directly or indirectly, in layers. Takes time proportional to the answer.",
  })
  dependents(
    @Args(() => PrerequisiteTreeArgs) { of, maxDepth }: PrerequisiteTreeArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<PrerequisiteTree> {
    return askPrerequisiteTree(graph, { of, direction: "dependents", maxDepth: maxDepth ?? null });
  }

  @Query(() => PrerequisiteAnalyticsType, {
    description:
      "Metrics of the prerequisite graph of the whole guide, or of what one role asks for and all its prerequisites. Computed once for each version of the guide, in O(n · m / 32) for n competencies and m prerequisites.",
  })
  prerequisiteAnalytics(
    @Args(() => PrerequisiteAnalyticsArgs) args: PrerequisiteAnalyticsArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<PrerequisiteAnalytics> {
    const first = checkFirst(args.first ?? 20);
    return then(askPrerequisiteAnalytics(graph, { role: args.role ?? null, terms: null }), (answer) => ({
      ...answer,
      competencies: answer.competencies.slice(0, first),
    }));
  }

  @Query(() => [RoleMetricsType], {
    description:
      "Metrics of roles in the graph of transitions, highest betweenness first, then by id. Computed once for each version of the guide, in O(roles · transitions); if that product is more than 10¹⁰, refused with GUIDE_TOO_LARGE.",
  })
  roleAnalytics(
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: 20,
      description:
        "The largest number of roles to return, from 1 to 100; any other number is refused with BAD_USER_INPUT.",
    })
    first: number | null,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<readonly RoleMetrics[]> {
    const count = checkFirst(first ?? 20);
    return then(askRoleAnalytics(graph), (roles) => roles.slice(0, count));
  }

  @Query(() => [CompetencyDemandType], {
    description:
      "The competencies that most roles ask for: most roles first, then by id. Competencies that no role asks for are left out. Computed once for each version of the guide, in O(requirements).",
  })
  competencyDemand(
    @Args(() => CompetencyDemandArgs) { first, importance }: CompetencyDemandArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<readonly CompetencyDemand[]> {
    const count = checkFirst(first ?? 20);
    return then(askCompetencyDemand(graph, importance ?? null, "ROLES"), (demand) => demand.slice(0, count));
  }
}

@Resolver(() => PrerequisiteTreeType)
export class PrerequisiteTreeResolver {
  @FieldResolver(() => [CompetencyInterface], {
    description:
      "Competencies that everyone who learns the root must learn first, whichever options they choose; sorted by id. They do not depend on `maxDepth`, and are those of the root in `dependents` too. Empty if there is no such competency.",
  })
  gates(@Root() { root }: PrerequisiteTree, @Ctx() { graph }: RequestContext): Awaitable<Competency[]> {
    return askGates(graph, root.id);
  }
}
