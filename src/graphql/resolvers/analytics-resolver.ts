import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";

import {
  analyticsOfRoleWork,
  closureWork,
  competenciesIn,
  listWork,
  rolesIn,
} from "../../career/expected-work.js";
import type { Awaitable } from "../../async/awaitable.js";
import {
  askCompetencyDemandList,
  askIndispensableFor,
} from "../../career/questions/ask-competency-demand.js";
import { askPrerequisiteMetrics } from "../../career/questions/ask-prerequisite-analytics.js";
import {
  askGates,
  askPrerequisiteTree,
  type PrerequisiteTree,
} from "../../career/questions/ask-prerequisite-tree.js";
import { askRoleMetrics } from "../../career/questions/ask-role-analytics.js";
import type { Competency } from "../../guide/guide.js";
import { cursorOf, pageFrom } from "../connection.js";
import { Priced } from "../field-price.js";
import type { RequestContext } from "../request-context.js";
import {
  CompetencyDemandArgs,
  PrerequisiteAnalyticsArgs,
  PrerequisiteTreeArgs,
  RoleAnalyticsArgs,
} from "../types/analytics-arguments.js";
import {
  CompetencyDemandType,
  CompetencyMetricsType,
  PrerequisiteAnalyticsType,
  PrerequisiteTreeType,
  RoleMetricsType,
} from "../types/analytics.js";
import { CompetencyInterface } from "../types/nodes.js";

const CURSOR =
  "Opaque cursor of this item, to be passed as `after` with the same order. It stays valid as long as the item is in the list.";

@Resolver()
export class AnalyticsResolver {
  @Priced({ work: closureWork })
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

  @Priced({ work: closureWork })
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

  @Priced({
    work: (sizes, { role }: PrerequisiteAnalyticsArgs) =>
      role === null ? listWork(sizes) : analyticsOfRoleWork(sizes),
    items: competenciesIn,
  })
  @Query(() => PrerequisiteAnalyticsType, {
    description:
      "Metrics of the prerequisite graph of the whole guide, or of what one role asks for and all its prerequisites. Computed once for each version of the guide, in O(n · m / 32) for n competencies and m prerequisites.",
  })
  prerequisiteAnalytics(
    @Args(() => PrerequisiteAnalyticsArgs) args: PrerequisiteAnalyticsArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<PrerequisiteAnalyticsType> {
    const { role, orderBy } = args;
    return askPrerequisiteMetrics(graph, { role, orderBy, ...pageFrom(args) });
  }

  @Priced({ work: listWork, items: rolesIn })
  @Query(() => [RoleMetricsType], {
    description:
      "Metrics of roles in the graph of transitions, in the order of the argument `orderBy`. Computed once for each version of the guide, in O(roles · transitions); if that product is more than 10¹⁰, the betweenness is asked of Neo4j Graph Data Science where the guide is stored with that library, and refused with GUIDE_TOO_LARGE elsewhere.",
  })
  roleAnalytics(
    @Args(() => RoleAnalyticsArgs) args: RoleAnalyticsArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<readonly RoleMetricsType[]> {
    return askRoleMetrics(graph, { orderBy: args.orderBy, ...pageFrom(args) });
  }

  @Priced({ work: listWork, items: competenciesIn })
  @Query(() => [CompetencyDemandType], {
    description:
      "The competencies that roles ask for, in the order of the argument `orderBy`. Competencies that no role asks for are left out. Computed once for each version of the guide, in O(requirements).",
  })
  competencyDemand(
    @Args(() => CompetencyDemandArgs) args: CompetencyDemandArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<readonly CompetencyDemandType[]> {
    const { importance, orderBy } = args;
    return askCompetencyDemandList(graph, { importance, orderBy, ...pageFrom(args) });
  }
}

@Resolver(() => PrerequisiteTreeType)
export class PrerequisiteTreeResolver {
  @Priced({ work: closureWork })
  @FieldResolver(() => [CompetencyInterface], {
    description:
      "Competencies that everyone who learns the root must learn first, whichever options they choose; sorted by id. They do not depend on `maxDepth`, and are those of the root in `dependents` too. Empty if there is no such competency.",
  })
  gates(@Root() { root }: PrerequisiteTree, @Ctx() { graph }: RequestContext): Awaitable<Competency[]> {
    return askGates(graph, root.id);
  }
}

@Resolver(() => CompetencyMetricsType)
export class CompetencyMetricsResolver {
  @FieldResolver(() => String, { description: CURSOR })
  cursor(@Root() { competency }: CompetencyMetricsType): string {
    return cursorOf(competency.id);
  }
}

@Resolver(() => RoleMetricsType)
export class RoleMetricsResolver {
  @FieldResolver(() => String, { description: CURSOR })
  cursor(@Root() { role }: RoleMetricsType): string {
    return cursorOf(role.id);
  }
}

@Resolver(() => CompetencyDemandType)
export class CompetencyDemandResolver {
  @FieldResolver(() => String, { description: CURSOR })
  cursor(@Root() { competency }: CompetencyDemandType): string {
    return cursorOf(competency.id);
  }

  @FieldResolver(() => Int, {
    description:
      "Number of roles of the whole guide whose essential requirements nobody can meet without the competency, whichever options are chosen.",
  })
  indispensableFor(
    @Root() { competency }: CompetencyDemandType,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<number> {
    return askIndispensableFor(graph, competency.id);
  }
}
