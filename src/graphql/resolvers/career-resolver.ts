import { Args, Ctx, Query, Resolver } from "type-graphql";

import {
  pathsWork,
  planWork,
  reachWork,
  recommendedCompetenciesWork,
  recommendedRolesWork,
  similarRolesWork,
} from "../../career/expected-work.js";
import type { Awaitable } from "../../async/awaitable.js";
import { MEASURED_ROLES } from "../../career/path/charged-search.js";
import { PATH_WORK } from "../../career/path/path-search.js";
import { askCareerPaths, askReachableRoles, askTradeOffs } from "../../career/questions/ask-career-paths.js";
import { askLearningPlan } from "../../career/questions/ask-learning-plan.js";
import {
  askRecommendedCompetencies,
  askRecommendedRoles,
  askSimilarRoles,
} from "../../career/questions/ask-recommendations.js";
import { askShortestPath } from "../../career/questions/ask-shortest-path.js";
import { Priced } from "../field-price.js";
import type { RequestContext } from "../request-context.js";
import {
  LearningPlanArgs,
  RecommendedCompetenciesArgs,
  RecommendedRolesArgs,
  SimilarRolesArgs,
} from "../types/career-arguments.js";
import {
  CareerPathsArgs,
  ReachableRolesArgs,
  ShortestPathArgs,
  TradeOffsArgs,
} from "../types/path-arguments.js";
import { CareerPathType } from "../types/career-path.js";
import { CareerPathSearchType, ReachableRoleType, SimilarRoleType } from "../types/career-search.js";
import { LearningPlanType } from "../types/learning-plan.js";
import { CompetencyRecommendationType, RoleRecommendationType } from "../types/recommendation.js";

@Resolver()
export class CareerResolver {
  @Priced({ work: (sizes, args: ShortestPathArgs) => pathsWork(sizes, args, args.minimize, 1) })
  @Query(() => CareerPathType, {
    nullable: true,
    description:
      "The best path from one role to another. Null if there is none, or if the search stopped before it found one; `careerPaths` tells which. With STEPS, no `via` and no competencies in `avoid` it takes O(roles + transitions), else as long as `careerPaths`.",
  })
  shortestPath(
    @Args(() => ShortestPathArgs) args: ShortestPathArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<CareerPathType | null> {
    return askShortestPath(graph, args);
  }

  @Priced({ work: (sizes, args: CareerPathsArgs) => pathsWork(sizes, args, args.minimize, args.first) })
  @Query(() => CareerPathSearchType, {
    description: `The best \`first\` paths without repeated roles, best first: by what \`minimize\` names, then steps, then role ids in order. A competency is learned once on a path, so its cost belongs to the whole path. By hours and new competencies, the search goes on where a lower bound on the cost is least, and stops when its bounds have looked at ${MEASURED_ROLES.toLocaleString("en")} roles; by steps, when it has continued ${PATH_WORK.toLocaleString("en")} partial paths.`,
  })
  careerPaths(
    @Args(() => CareerPathsArgs) args: CareerPathsArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<CareerPathSearchType> {
    return askCareerPaths(graph, args);
  }

  @Priced({ work: (sizes, args: TradeOffsArgs) => pathsWork(sizes, args, "HOURS", 1) })
  @Query(() => CareerPathSearchType, {
    description: `All paths that no other path beats: a path is left out if another is no worse in steps, typical hours and new competencies, and better in one of them. Sorted by steps, hours, new competencies, then role ids. The search extends at most ${PATH_WORK} partial paths; where no competency has hours and few roles have choices, it stops when its bounds have looked at ${MEASURED_ROLES.toLocaleString("en")} roles.`,
  })
  careerTradeOffs(
    @Args(() => TradeOffsArgs) args: TradeOffsArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<CareerPathSearchType> {
    return askTradeOffs(graph, args);
  }

  @Priced({ work: (sizes, args: ReachableRolesArgs) => reachWork(sizes, args) })
  @Query(() => [ReachableRoleType], {
    description:
      "The roles that can be reached from a role within a number of steps or hours, with the best path to each. Sorted by hours, steps, then role ids if `maxHours` is given, else by steps, then role ids. The role itself is left out. Without `from`, the roles that someone who holds `have` could enter, each with its gap: sorted by hours, number of new competencies, then role ids.",
  })
  reachableRoles(
    @Args(() => ReachableRolesArgs) args: ReachableRolesArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<ReachableRoleType[]> {
    return askReachableRoles(graph, args);
  }

  @Priced({ work: (sizes, { to }: LearningPlanArgs) => planWork(sizes, to.length) })
  @Query(() => LearningPlanType, {
    description: "What to learn for one or several roles at once, in which order and when.",
  })
  learningPlan(
    @Args(() => LearningPlanArgs) args: LearningPlanArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<LearningPlanType> {
    return askLearningPlan(graph, args);
  }

  @Priced({ work: (sizes, args: RecommendedRolesArgs) => recommendedRolesWork(sizes, args) })
  @Query(() => [RoleRecommendationType], {
    description:
      "The roles that suit you best now: the greatest score first, then by id. Left out are the role you hold, roles more than one level above it, and roles without known essential requirements; with `have` alone, also roles of which you meet nothing or one common competency alone.",
  })
  recommendedRoles(
    @Args(() => RecommendedRolesArgs) args: RecommendedRolesArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<RoleRecommendationType[]> {
    return askRecommendedRoles(graph, args);
  }

  @Priced({ work: recommendedCompetenciesWork })
  @Query(() => [CompetencyRecommendationType], {
    description:
      "The competencies with which you gain most for the hours they take: the greatest score first, then by id. Only competencies that you do not hold and that bring a role closer are listed; of those that replace each other in a choice, the best.",
  })
  recommendedCompetencies(
    @Args(() => RecommendedCompetenciesArgs) args: RecommendedCompetenciesArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<CompetencyRecommendationType[]> {
    return askRecommendedCompetencies(graph, args);
  }

  @Priced({ work: (sizes, { first }: SimilarRolesArgs) => similarRolesWork(sizes, first) })
  @Query(() => [SimilarRoleType], {
    description:
      "The roles that are most like one: the most similar first, then by id. Roles that have no competency in common are left out.",
  })
  similarRoles(
    @Args(() => SimilarRolesArgs) args: SimilarRolesArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<SimilarRoleType[]> {
    return askSimilarRoles(graph, args);
  }
}
