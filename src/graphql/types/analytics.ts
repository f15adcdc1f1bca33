import { ArgsType, Field, Float, ID, Int, ObjectType } from "type-graphql";

import type { PrerequisiteLink } from "../../career/analytics/prerequisite-analytics.js";
import type { Competency, HoursRange, Role } from "../../guide/guide.js";
import type { Importance } from "../../guide/vocabulary.js";
import { BigIntScalar } from "./big-int.js";
import { ImportanceEnum } from "./enums.js";
import { CompetencyInterface, RoleType } from "./nodes.js";
import { HoursRangeType } from "./statement.js";

@ArgsType()
export class PrerequisiteTreeArgs {
  @Field(() => ID, { description: "A competency." })
  of!: string;

  @Field(() => Int, { nullable: true, description: "The most layers below the root, at least 0." })
  maxDepth?: number | null;
}

@ArgsType()
export class PrerequisiteAnalyticsArgs {
  @Field(() => ID, {
    nullable: true,
    description: "Only what this role asks for, essential or not, every option, with all that this rests on.",
  })
  role?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many `competencies`, 1–100." })
  first!: number | null;
}

@ArgsType()
export class CompetencyDemandArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many, 1–100." })
  first!: number | null;

  @Field(() => ImportanceEnum, {
    nullable: true,
    description: "Count only requirements of this importance; all without it.",
  })
  importance?: Importance | null;
}

@ObjectType("PrerequisiteTree", {
  description: "What a competency rests on, or what rests on it: every option of every choice.",
})
export class PrerequisiteTreeType {
  @Field(() => CompetencyInterface, { description: "The competency asked about." })
  root!: Competency;

  @Field(() => [[CompetencyInterface]], {
    description: "By least distance from the root, which is the first layer alone; within a layer by id.",
  })
  layers!: readonly (readonly Competency[])[];

  @Field(() => Int, { description: "Competencies in the layers, the root not counted." })
  count!: number;

  @Field(() => HoursRangeType, {
    description: "Of those counted, without choosing among options; those without hours count 0.",
  })
  hours!: HoursRange;
}

@ObjectType("PrerequisiteAnalytics", {
  description:
    "How prerequisites hang together, on the digraph prerequisite → what builds on it, every option of a choice an edge. A cycle, which a valid guide does not have, counts as one in chains and paths.",
})
export class PrerequisiteAnalyticsType {
  @Field(() => [CompetencyMetricsType], {
    description: "Most complex first, then by id: the `first` of them.",
  })
  competencies!: readonly CompetencyMetricsType[];

  @Field(() => Int, { description: "Sum of the blocking factors, over all competencies." })
  totalBlocking!: number;

  @Field(() => Float, { description: "Sum of the delay factors, over all competencies." })
  totalDelay!: number;

  @Field(() => BigIntScalar, { description: "Sum of the centralities, over all competencies." })
  totalCentrality!: bigint;

  @Field(() => Float, { description: "Sum of the complexities, over all competencies." })
  totalComplexity!: number;

  @Field(() => [CompetencyInterface], {
    description: "A longest chain, each a prerequisite of the next; among equals the least ids in order.",
  })
  longestChain!: readonly Competency[];

  @Field(() => [[CompetencyInterface]], {
    description:
      "A smallest cycle of each knot of prerequisites, each a prerequisite of the next and the last of the first, from its least id on.",
  })
  cycles!: readonly (readonly Competency[])[];

  @Field(() => [PrerequisiteLinkType], {
    description:
      "Plain prerequisites that could go unsaid: the other prerequisites cannot be met without them anyway. Without choices these are the edges outside the transitive reduction. By `from`, then `to`.",
  })
  redundant!: readonly PrerequisiteLink[];
}

@ObjectType("CompetencyMetrics", {
  description:
    "Curricular Analytics (Heileman et al. 2018, arXiv 1811.09676) of one competency, and what hangs on it when choices are respected.",
})
export class CompetencyMetricsType {
  @Field(() => CompetencyInterface, { description: "The competency." })
  competency!: Competency;

  @Field(() => Int, {
    description: "How many competencies rest on it, directly or not, plainly or as an option.",
  })
  blockingFactor!: number;

  @Field(() => Float, { description: "Competencies on the longest chain through it, itself counted." })
  delayFactor!: number;

  @Field(() => BigIntScalar, {
    description:
      "Sum of the lengths, in competencies, of all chains from one without prerequisites to one that nothing builds on, which have it strictly inside; exact.",
  })
  centrality!: bigint;

  @Field(() => Float, {
    description:
      'Blocking + delay; two thirds of it, to one decimal, for imported curricula on a quarter system (their roles have an external id "term-system" "quarter").',
  })
  complexity!: number;

  @Field(() => Int, {
    description: "How many others can no longer be reached without it, choices respected.",
  })
  blocks!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "Length of the longest chain below it: 0 = it has no prerequisites; null = it is in a cycle.",
  })
  layer!: number | null;

  @Field(() => Int, {
    description:
      "How many roles of the whole guide have essential requirements that can no longer be met without it.",
  })
  rolesBlocked!: number;
}

@ObjectType("PrerequisiteLink", { description: "One competency directly before another." })
export class PrerequisiteLinkType {
  @Field(() => CompetencyInterface, { description: "The prerequisite." })
  from!: Competency;

  @Field(() => CompetencyInterface, { description: "What builds on it." })
  to!: Competency;
}

@ObjectType("RoleMetrics", {
  description:
    "Where a role stands among the transitions, on their digraph; transitions of several kinds between two roles count once.",
})
export class RoleMetricsType {
  @Field(() => RoleType, { description: "The role." })
  role!: Role;

  @Field(() => Int, { description: "Roles that lead to it." })
  inDegree!: number;

  @Field(() => Int, { description: "Roles that it leads to." })
  outDegree!: number;

  @Field(() => Float, {
    description:
      "Over all ordered pairs of other roles, the share of their shortest paths that pass through it, summed: exact, directed, not normalised (Brandes 2001).",
  })
  betweenness!: number;

  @Field(() => Float, {
    description:
      "Damping 0.85; from a role that leads nowhere the walk goes on anywhere; to within 1e-12. Over all roles they sum to 1.",
  })
  pageRank!: number;

  @Field(() => Int, {
    description:
      "Number of its weakly connected component: 0 = the largest, then by size; among equals the one with the least id first.",
  })
  component!: number;
}

@ObjectType("CompetencyDemand", { description: "How much roles ask for a competency." })
export class CompetencyDemandType {
  @Field(() => CompetencyInterface, { description: "The competency." })
  competency!: Competency;

  @Field(() => Int, { description: "Roles that ask for it, plainly or as an option." })
  roles!: number;

  @Field(() => Int, { description: "Those of them that insist on it, or on the choice it is an option of." })
  essential!: number;

  @Field(() => Float, { description: "`roles` as a share of all roles, 0–1." })
  share!: number;
}
