import { type Condensation, condensation, onCycle } from "../../algorithms/condensation.js";
import { type Csr, vertexCount } from "../../algorithms/csr.js";
import type { Indispensable } from "../../algorithms/indispensable.js";
import { longestChains } from "../../algorithms/longest-chains.js";
import { pathCentrality } from "../../algorithms/path-centrality.js";
import { reachCounts } from "../../algorithms/reach-counts.js";
import { shortestCycles } from "../../algorithms/shortest-cycle.js";
import { getOrCompute, onceFor } from "../../async/once-for.js";
import type { Steps } from "../../async/steps.js";
import type { Competency } from "../../guide/guide.js";
import { compareIds } from "../../guide/vocabulary.js";
import type { PrerequisiteScope } from "./prerequisite-scope.js";
import { inTerms, type TermSystem, toTenths } from "./term-system.js";

export interface PrerequisiteAnalytics {
  /** In the order BLOCKS; see `PREREQUISITE_ORDERS`. */
  readonly competencies: readonly CompetencyMetrics[];
  readonly totalBlocking: number;
  readonly totalDelay: number;
  readonly totalCentrality: bigint;
  readonly totalComplexity: number;
  /** Each is indispensable for the next one: whoever learns the last one learns them all, in this order. */
  readonly longestChain: readonly Competency[];
  readonly cycles: readonly (readonly Competency[])[];
  readonly redundant: readonly PrerequisiteLink[];
}

export interface CompetencyMetrics {
  readonly competency: Competency;
  readonly blockingFactor: number;
  readonly delayFactor: number;
  readonly centrality: bigint;
  readonly complexity: number;
  readonly blocks: number;
  readonly layer: number | null;
  readonly rolesBlocked: number;
}

export interface PrerequisiteLink {
  /** The prerequisite. */
  readonly from: Competency;
  /** What builds on it. */
  readonly to: Competency;
}

/** What a list of metrics can be ordered by, the greatest first; equals by what is blocked for certain, by complexity, then by id. */
export const PREREQUISITE_ORDERS = [
  "BLOCKS",
  "ROLES_BLOCKED",
  "COMPLEXITY",
  "BLOCKING_FACTOR",
  "DELAY_FACTOR",
  "CENTRALITY",
  "ID",
] as const;
export type PrerequisiteOrder = (typeof PREREQUISITE_ORDERS)[number];

const VALUE: Readonly<Record<PrerequisiteOrder, (metrics: CompetencyMetrics) => number | bigint>> = {
  BLOCKS: ({ blocks }) => blocks,
  ROLES_BLOCKED: ({ rolesBlocked }) => rolesBlocked,
  COMPLEXITY: ({ complexity }) => complexity,
  BLOCKING_FACTOR: ({ blockingFactor }) => blockingFactor,
  DELAY_FACTOR: ({ delayFactor }) => delayFactor,
  CENTRALITY: ({ centrality }) => centrality,
  ID: () => 0,
};

type Ordered = Map<PrerequisiteOrder, readonly CompetencyMetrics[]>;

const ordered = onceFor<readonly CompetencyMetrics[], Ordered>(() => new Map());

/** The metrics in one of the orders; each order is sorted once. O(n log n). */
export function inOrder(
  metrics: readonly CompetencyMetrics[],
  order: PrerequisiteOrder,
): readonly CompetencyMetrics[] {
  return getOrCompute(ordered(metrics), order, () => metrics.toSorted(comparison(order)));
}

function comparison(order: PrerequisiteOrder): (a: CompetencyMetrics, b: CompetencyMetrics) => number {
  const keys: readonly PrerequisiteOrder[] =
    order === "ID" ? [] : [order, "BLOCKS", "ROLES_BLOCKED", "COMPLEXITY"];
  return (a, b) => {
    for (const key of keys) {
      const [greater, lesser] = [VALUE[key](b), VALUE[key](a)];
      if (greater !== lesser) return greater > lesser ? 1 : -1;
    }
    return compareIds(a.competency.id, b.competency.id);
  };
}

/**
 * Curricular Analytics (Heileman, Abdallah, Slim & Hickman 2018) of the graph with an edge from each prerequisite to what builds on it;
 * every option of a choice is an edge. `needed` adds the figures that respect choices. A cycle, which a valid guide does not have, counts
 * as one vertex in chains and paths. O(n · m / 32) for n competencies and m edges.
 */
export function* prerequisiteAnalytics(
  { competencies, restsOn, system }: PrerequisiteScope,
  needed: Pick<Indispensable, "blocks" | "redundant"> & {
    readonly rolesBlocked: readonly number[];
    readonly chain: readonly number[];
  },
  terms: TermSystem,
): Steps<PrerequisiteAnalytics> {
  const condensed = condensation(restsOn);
  yield;
  const metrics = yield* curricularMetrics(condensed);
  const cyclic = onCycle(restsOn, condensed);
  yield;
  const rows = competencies.map((competency, v): CompetencyMetrics => {
    const c = condensed.component[v]!;
    const blockingFactor = metrics.blocking[c]! + condensed.members[c]!.length - 1;
    const delayFactor = metrics.before[c]! + 1 + metrics.after[c]!;
    return {
      competency,
      blockingFactor,
      delayFactor,
      centrality: metrics.centrality[c]!,
      complexity: inTerms(terms, blockingFactor + delayFactor),
      blocks: needed.blocks[v]!,
      layer: cyclic[v] === 1 ? null : metrics.before[c]!,
      rolesBlocked: needed.rolesBlocked[v]!,
    };
  });
  yield;
  const named = (vertices: readonly number[]): Competency[] => vertices.map((v) => competencies[v]!);
  return {
    competencies: inOrder(rows, "BLOCKS"),
    totalBlocking: sum(rows, "blockingFactor"),
    totalDelay: sum(rows, "delayFactor"),
    totalCentrality: rows.reduce((total, { centrality }) => total + centrality, 0n),
    totalComplexity: toTenths(sum(rows, "complexity")),
    longestChain: named(needed.chain),
    cycles: shortestCycles(restsOn).map((cycle) => named(prerequisitesFirst(cycle))),
    redundant: redundantLinks(system.needs, needed.redundant, competencies),
  };
}

function* curricularMetrics({ forward, backward, members }: Condensation) {
  const chains = longestChains(forward);
  yield;
  return {
    ...chains,
    centrality: yield* pathCentrality(forward, backward),
    blocking: yield* reachCounts(
      forward,
      Int32Array.from(members, ({ length }) => length),
    ),
  };
}

/** Reverses a cycle, which was found along edges to prerequisites; it still starts with its least vertex. */
function prerequisitesFirst([least, ...others]: readonly number[]): number[] {
  return [least!, ...others.toReversed()];
}

/** The redundant edges of `needs`, sorted by prerequisite, then by what builds on it. */
function redundantLinks(
  needs: Csr,
  redundant: Uint8Array,
  competencies: readonly Competency[],
): PrerequisiteLink[] {
  const links: { from: number; to: number }[] = [];
  for (let to = 0; to < vertexCount(needs); to++)
    for (let k = needs.offsets[to]!; k < needs.offsets[to + 1]!; k++)
      if (redundant[k] === 1) links.push({ from: needs.targets[k]!, to });
  return links
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ from, to }) => ({ from: competencies[from]!, to: competencies[to]! }));
}

function sum(
  rows: readonly CompetencyMetrics[],
  key: "blockingFactor" | "delayFactor" | "complexity",
): number {
  return rows.reduce((total, row) => total + row[key], 0);
}
