import { Field, Float, Int, ObjectType } from "type-graphql";

import type { PrerequisiteTree } from "../../career/questions/ask-prerequisite-tree.js";
import type { RoleMetrics } from "../../career/analytics/role-analytics.js";
import type { CompetencyDemand } from "../../career/analytics/competency-demand.js";
import type {
  CompetencyMetrics,
  PrerequisiteAnalytics,
  PrerequisiteLink,
} from "../../career/analytics/prerequisite-analytics.js";
import { BigIntScalar } from "./big-int.js";
import { CompetencyInterface, RoleType } from "./nodes.js";
import { HoursRangeType } from "./statement.js";

@ObjectType("PrerequisiteTree", {
  description:
    "All competencies that one competency builds on, or all that build on it, in layers. Every option of every choice is included.",
})
export class PrerequisiteTreeType implements PrerequisiteTree {
  @Field(() => CompetencyInterface, { description: "The competency that was asked about." })
  root!: CompetencyInterface;

  @Field(() => [[CompetencyInterface]], {
    description:
      "The competencies by their least distance from the root: the first layer is the root alone, the second its direct neighbours, and so on. Each layer is sorted by id.",
  })
  layers!: readonly (readonly CompetencyInterface[])[];

  @Field(() => Int, { description: "Number of competencies in all layers, without the root." })
  count!: number;

  @Field(() => HoursRangeType, {
    description:
      "Hours to learn all competencies that `count` counts, every option of every choice included. Competencies without known hours count 0.",
  })
  hours!: HoursRangeType;
}

@ObjectType("PrerequisiteAnalytics", {
  description:
    "Metrics of the prerequisite graph, in which an edge leads from each prerequisite to what builds on it and every option of a choice is an edge. A cycle, which a valid guide does not have, counts as one vertex in chains and paths.",
})
export class PrerequisiteAnalyticsType implements PrerequisiteAnalytics {
  @Field(() => [CompetencyMetricsType], {
    description:
      "The competencies in the order of the argument `orderBy`; `first` says how many, `after` behind which.",
  })
  competencies!: readonly CompetencyMetricsType[];

  @Field(() => Int, { description: "Sum of `blockingFactor` over all competencies analysed." })
  totalBlocking!: number;

  @Field(() => Float, { description: "Sum of `delayFactor` over all competencies analysed." })
  totalDelay!: number;

  @Field(() => BigIntScalar, { description: "Sum of `centrality` over all competencies analysed." })
  totalCentrality!: bigint;

  @Field(() => Float, { description: "Sum of `complexity` over all competencies analysed." })
  totalComplexity!: number;

  @Field(() => [CompetencyInterface], {
    description:
      "The longest chain of competencies in which each is indispensable for the next one: every way to learn the next one includes it. An option that can be avoided is never a link. Of several longest chains, the one whose ids come first in order.",
  })
  longestChain!: readonly CompetencyInterface[];

  @Field(() => [[CompetencyInterface]], {
    description:
      "One shortest cycle for each group of competencies that are prerequisites of each other. Each competency is a prerequisite of the next, and the last of the first, which has the least id. Empty for a valid guide.",
  })
  cycles!: readonly (readonly CompetencyInterface[])[];

  @Field(() => [PrerequisiteLinkType], {
    description:
      "Plain prerequisites that the other prerequisites already imply: those cannot be met without them. Without choices these are the edges outside the transitive reduction. Sorted by `from`, then by `to`.",
  })
  redundant!: readonly PrerequisiteLinkType[];
}

@ObjectType("CompetencyMetrics", {
  description:
    "Metrics of one competency from Curricular Analytics (Heileman et al. 2018, arXiv 1811.09676), and what depends on it when choices are respected.",
})
export class CompetencyMetricsType implements CompetencyMetrics {
  @Field(() => CompetencyInterface, { description: "The competency that is measured." })
  competency!: CompetencyInterface;

  @Field(() => Int, {
    description:
      "Number of other competencies that build on this one, directly or indirectly, plainly or as an option.",
  })
  blockingFactor!: number;

  @Field(() => Float, {
    description:
      "Number of competencies on the longest prerequisite chain through this one, itself included.",
  })
  delayFactor!: number;

  @Field(() => BigIntScalar, {
    description:
      "Sum of the lengths, in competencies, of all prerequisite chains that pass through this one, from a competency without prerequisites to one on which nothing builds. Chains that start or end here do not count. The number is exact.",
  })
  centrality!: bigint;

  @Field(() => Float, {
    description:
      'Structural complexity: `blockingFactor` + `delayFactor`. If every role analysed comes from a curriculum in quarters (external id "quarter" of scheme "term-system"), two thirds of that, rounded to one decimal.',
  })
  complexity!: number;

  @Field(() => Int, {
    description:
      "Number of other competencies analysed that nobody can learn any more if this one is not available, whichever options are chosen.",
  })
  blocks!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "Length of the longest prerequisite chain that leads to this competency: 0 if it has no prerequisites. Null if it is part of a cycle.",
  })
  layer!: number | null;

  @Field(() => Int, {
    description:
      "Number of roles of the whole guide whose essential requirements nobody can meet any more if this competency is not available.",
  })
  rolesBlocked!: number;
}

@ObjectType("PrerequisiteLink", { description: "A competency and one of its direct prerequisites." })
export class PrerequisiteLinkType implements PrerequisiteLink {
  @Field(() => CompetencyInterface, { description: "The competency that comes before: the prerequisite." })
  from!: CompetencyInterface;

  @Field(() => CompetencyInterface, { description: "The competency that builds on it." })
  to!: CompetencyInterface;
}

@ObjectType("RoleMetrics", {
  description:
    "Metrics of one role in the directed graph of transitions. Several kinds of transition between the same two roles count as one edge.",
})
export class RoleMetricsType implements RoleMetrics {
  @Field(() => RoleType, { description: "The role that is measured." })
  role!: RoleType;

  @Field(() => Int, { description: "Number of roles that lead to this role." })
  inDegree!: number;

  @Field(() => Int, { description: "Number of roles that this role leads to." })
  outDegree!: number;

  @Field(() => Float, {
    description:
      "Betweenness centrality: for every ordered pair of other roles, the share of the shortest paths between them that pass through this role, summed over all pairs. It is exact, directed and not normalised (Brandes 2001), and rounded to nine decimals.",
  })
  betweenness!: number;

  @Field(() => Float, {
    description:
      "PageRank: how likely a random walk along the transitions is to be at this role. The damping factor is 0.85; from a role that leads nowhere the walk continues at any role. It is iterated until it changes by less than 1e-12, and sums to 1 over all roles.",
  })
  pageRank!: number;

  @Field(() => Int, {
    description:
      "Number of the weakly connected component that the role is in. Components are numbered by falling size from 0, the largest; among equal sizes, the one that contains the least id comes first.",
  })
  component!: number;

  @Field(() => String, {
    description:
      "The program that computed the betweenness: career-graph, or, for a guide too large for it, the name and version of a library where the guide is stored, such as Neo4j Graph Data Science 2.13.9. Both are exact; their figures agree to nine decimals relative to their size.",
  })
  computedBy!: string;
}

@ObjectType("CompetencyDemand", { description: "How many roles ask for a competency." })
export class CompetencyDemandType implements CompetencyDemand {
  @Field(() => CompetencyInterface, { description: "The competency that roles ask for." })
  competency!: CompetencyInterface;

  @Field(() => Int, {
    description: "Number of roles that ask for the competency, plainly or as an option of a choice.",
  })
  roles!: number;

  @Field(() => Int, {
    description: "Number of those roles that insist on the competency itself.",
  })
  essential!: number;

  @Field(() => Int, {
    description:
      "Number of those roles that insist on a choice that offers the competency, and not on the competency itself.",
  })
  essentialAsOption!: number;

  @Field(() => Float, {
    description:
      "Share of all roles of the guide that ask for the competency: `roles` divided by their number, 0–1.",
  })
  share!: number;
}
