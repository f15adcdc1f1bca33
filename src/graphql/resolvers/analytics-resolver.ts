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
    description: "What a competency rests on, layer by layer. O(answer).",
  })
  prerequisites(
    @Args(() => PrerequisiteTreeArgs) { of, maxDepth }: PrerequisiteTreeArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<PrerequisiteTree> {
    return askPrerequisiteTree(graph, { of, direction: "prerequisites", maxDepth: maxDepth ?? null });
  }

  @Query(() => PrerequisiteTreeType, {
    description: "What rests on a competency, layer by layer. O(answer).",
  })
  dependents(
    @Args(() => PrerequisiteTreeArgs) { of, maxDepth }: PrerequisiteTreeArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<PrerequisiteTree> {
    return askPrerequisiteTree(graph, { of, direction: "dependents", maxDepth: maxDepth ?? null });
  }

  @Query(() => PrerequisiteAnalyticsType, {
    description:
      "Of everything, or of what one role asks for with all that this rests on. Computed once for each version of the guide: O(n · m / 32) for n competencies and m prerequisites.",
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
      "Highest betweenness first, then by id. Computed once for each version of the guide: O(roles · transitions); GUIDE_TOO_LARGE where that is more than 10¹⁰.",
  })
  roleAnalytics(
    @Arg("first", () => Int, { nullable: true, defaultValue: 20, description: "How many, 1–100." })
    first: number | null,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<readonly RoleMetrics[]> {
    const count = checkFirst(first ?? 20);
    return then(askRoleAnalytics(graph), (roles) => roles.slice(0, count));
  }

  @Query(() => [CompetencyDemandType], {
    description:
      "What roles ask for, most demanded first, then by id. O(requirements), once for each version.",
  })
  competencyDemand(
    @Args(() => CompetencyDemandArgs) { first, importance }: CompetencyDemandArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<readonly CompetencyDemand[]> {
    const count = checkFirst(first ?? 20);
    return then(askCompetencyDemand(graph, importance ?? null), (demand) => demand.slice(0, count));
  }
}

@Resolver(() => PrerequisiteTreeType)
export class PrerequisiteTreeResolver {
  @FieldResolver(() => [CompetencyInterface], {
    description:
      "What every way to the root passes, choices respected, whatever `maxDepth` shows; by id. In `dependents` too it is the root that they lead to.",
  })
  gates(@Root() { root }: PrerequisiteTree, @Ctx() { graph }: RequestContext): Awaitable<Competency[]> {
    return askGates(graph, root.id);
  }
}
