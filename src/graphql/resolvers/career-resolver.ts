import { Args, Ctx, Query, Resolver } from "type-graphql";

import type { Awaitable } from "../../async/awaitable.js";
import type { CareerPath } from "../../career/path/career-path.js";
import type { PathConditions } from "../../career/path/path-problem.js";
import { PATH_WORK } from "../../career/path/path-search.js";
import {
  askCareerPaths,
  askReachableRoles,
  askTradeOffs,
  type CareerPathSearch,
  type ReachableRole,
} from "../../career/questions/ask-career-paths.js";
import { askLearningPlan } from "../../career/questions/ask-learning-plan.js";
import {
  askRecommendedCompetencies,
  askRecommendedRoles,
  askSimilarRoles,
  type SimilarRole,
} from "../../career/questions/ask-recommendations.js";
import { askShortestPath } from "../../career/questions/ask-shortest-path.js";
import type { LearningPlan } from "../../career/plan/learning-plan.js";
import type { CompetencyRecommendation } from "../../career/recommend/recommend-competencies.js";
import type { RoleRecommendation } from "../../career/recommend/recommend-roles.js";
import type { TransitionKind } from "../../guide/vocabulary.js";
import { checkFirst } from "../connection.js";
import type { RequestContext } from "../request-context.js";
import {
  CareerPathsArgs,
  LearningPlanArgs,
  ReachableRolesArgs,
  RecommendedCompetenciesArgs,
  RecommendedRolesArgs,
  ShortestPathArgs,
  SimilarRolesArgs,
  TradeOffsArgs,
} from "../types/career-arguments.js";
import { CareerPathType } from "../types/career-path.js";
import { CareerPathSearchType, ReachableRoleType, SimilarRoleType } from "../types/career-search.js";
import { LearningPlanType } from "../types/learning-plan.js";
import { CompetencyRecommendationType, RoleRecommendationType } from "../types/recommendation.js";

@Resolver()
export class CareerResolver {
  @Query(() => CareerPathType, {
    nullable: true,
    description:
      "The best path from one role to another. Null if there is none, or if the search stopped before it found one; `careerPaths` tells which. With STEPS, no `via` and no competencies in `avoid` it takes O(roles + transitions), else as long as `careerPaths`.",
  })
  shortestPath(
    @Args(() => ShortestPathArgs) args: ShortestPathArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<CareerPath | null> {
    return askShortestPath(graph, { ...conditions(args), to: args.to, minimize: args.minimize ?? "STEPS" });
  }

  @Query(() => CareerPathSearchType, {
    description: `The best \`first\` paths without repeated roles, best first: by what \`minimize\` names, then steps, then role ids in order. A competency is learned once on a path, so its cost belongs to the whole path. The search extends the most promising partial path first, by a lower bound on its cost, and at most ${PATH_WORK} partial paths.`,
  })
  careerPaths(
    @Args(() => CareerPathsArgs) args: CareerPathsArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<CareerPathSearch> {
    const { to, minimize, first } = args;
    return askCareerPaths(graph, {
      ...conditions(args),
      to,
      minimize: minimize ?? "STEPS",
      first: checkFirst(first ?? 3),
    });
  }

  @Query(() => CareerPathSearchType, {
    description: `All paths that no other path beats: a path is left out if another is no worse in steps, typical hours and new competencies, and better in one of them. Sorted by steps, hours, new competencies, then role ids. The search extends at most ${PATH_WORK} partial paths.`,
  })
  careerTradeOffs(
    @Args(() => TradeOffsArgs) { from, to, maxSteps, have }: TradeOffsArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<CareerPathSearch> {
    return askTradeOffs(graph, { ...conditions({ from, have, maxSteps: maxSteps ?? 8 }), to });
  }

  @Query(() => [ReachableRoleType], {
    description:
      "The roles that can be reached from a role within a number of steps or hours, with the best path to each. Sorted by hours, steps, then role ids if `maxHours` is given, else by steps, then role ids. The role itself is left out.",
  })
  reachableRoles(
    @Args(() => ReachableRolesArgs) args: ReachableRolesArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<ReachableRole[]> {
    const { maxHours, first } = args;
    return askReachableRoles(graph, {
      ...conditions(args),
      maxHours: maxHours ?? null,
      first: checkFirst(first ?? 50),
    });
  }

  @Query(() => LearningPlanType, {
    description: "What to learn for one or several roles at once, in which order and when.",
  })
  learningPlan(
    @Args(() => LearningPlanArgs) { to, from, have, hoursPerWeek }: LearningPlanArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<LearningPlan> {
    return askLearningPlan(graph, {
      to,
      from: from ?? null,
      have: have ?? [],
      hoursPerWeek: hoursPerWeek ?? null,
    });
  }

  @Query(() => [RoleRecommendationType], {
    description:
      "The roles that suit you best now: the greatest score first, then by id. The role you hold is left out, and so is every role without known essential requirements.",
  })
  recommendedRoles(
    @Args(() => RecommendedRolesArgs) { from, have, first }: RecommendedRolesArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<RoleRecommendation[]> {
    return askRecommendedRoles(graph, { from: from ?? null, have: have ?? [] }, checkFirst(first ?? 5));
  }

  @Query(() => [CompetencyRecommendationType], {
    description:
      "The competencies with which you gain most for the hours they take: the greatest score first, then by id. Only competencies that you do not hold and that bring a role closer are listed.",
  })
  recommendedCompetencies(
    @Args(() => RecommendedCompetenciesArgs) { from, have, toward, first }: RecommendedCompetenciesArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<CompetencyRecommendation[]> {
    const person = { from: from ?? null, have: have ?? [] };
    return askRecommendedCompetencies(graph, person, toward ?? null, checkFirst(first ?? 5));
  }

  @Query(() => [SimilarRoleType], {
    description:
      "The roles that ask for the most similar competencies: the most similar first, then by id. Roles that have none in common are left out.",
  })
  similarRoles(
    @Args(() => SimilarRolesArgs) { to, first }: SimilarRolesArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<SimilarRole[]> {
    return askSimilarRoles(graph, to, checkFirst(first ?? 5));
  }
}

interface ConditionArgs {
  readonly from: string;
  readonly have?: string[] | null | undefined;
  readonly avoid?: string[] | null;
  readonly via?: string[] | null;
  readonly maxSteps?: number | null;
  readonly kinds?: TransitionKind[] | null;
}

function conditions({ from, have, avoid, via, maxSteps, kinds }: ConditionArgs): PathConditions {
  return {
    from,
    have: have ?? [],
    avoid: avoid ?? [],
    via: via ?? [],
    maxSteps: maxSteps ?? null,
    kinds: kinds ?? null,
  };
}
