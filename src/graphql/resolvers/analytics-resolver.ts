import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";

import type { Awaitable } from "../../async/awaitable.js";
import { askTopCompetencyDemand } from "../../career/questions/ask-competency-demand.js";
import { askTopPrerequisiteAnalytics } from "../../career/questions/ask-prerequisite-analytics.js";
import {
  askGates,
  askPrerequisiteTree,
  type PrerequisiteTree,
} from "../../career/questions/ask-prerequisite-tree.js";
import { askTopRoleAnalytics } from "../../career/questions/ask-role-analytics.js";
import type { Competency } from "../../guide/guide.js";
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
  ): Awaitable<PrerequisiteTreeType> {
    return askPrerequisiteTree(graph, { of, maxDepth, direction: "prerequisites" });
  }

  @Query(() => PrerequisiteTreeType, {
    description:
      "All competencies that build on one competency, directly or indirectly, in layers. Takes time proportional to the answer.",
  })
  dependents(
    @Args(() => PrerequisiteTreeArgs) { of, maxDepth }: PrerequisiteTreeArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<PrerequisiteTreeType> {
    return askPrerequisiteTree(graph, { of, maxDepth, direction: "dependents" });
  }

  @Query(() => PrerequisiteAnalyticsType, {
    description:
      "Metrics of the prerequisite graph of the whole guide, or of what one role asks for and all its prerequisites. Computed once for each version of the guide, in O(n · m / 32) for n competencies and m prerequisites.",
  })
  prerequisiteAnalytics(
    @Args(() => PrerequisiteAnalyticsArgs) args: PrerequisiteAnalyticsArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<PrerequisiteAnalyticsType> {
    return askTopPrerequisiteAnalytics(graph, args);
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
    first: number,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<readonly RoleMetricsType[]> {
    return askTopRoleAnalytics(graph, first);
  }

  @Query(() => [CompetencyDemandType], {
    description:
      "The competencies that most roles ask for: most roles first, then by id. Competencies that no role asks for are left out. Computed once for each version of the guide, in O(requirements).",
  })
  competencyDemand(
    @Args(() => CompetencyDemandArgs) args: CompetencyDemandArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<readonly CompetencyDemandType[]> {
    return askTopCompetencyDemand(graph, args);
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
