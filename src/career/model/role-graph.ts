import { type LabelledCsr, reverseCsr, row, toCsr } from "../../algorithms/csr.js";
import { fewestHops } from "../../algorithms/fewest-hops.js";
import { getOrCompute, onceFor } from "../../async/once-for.js";
import type { Steps } from "../../async/steps.js";
import type { PathQuestion, StepPath } from "../graph.js";
import { formerIds } from "../../guide/former-ids.js";
import type { LeadsTo, Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import type { TransitionKind } from "../../guide/vocabulary.js";

/** The roles of a guide as dense integers, in id order, and their LEADS_TO edges of some kinds. */
export interface RoleGraph {
  readonly roles: readonly Role[];
  /** The number of a role by its id and by its former ids. */
  readonly at: ReadonlyMap<string, number>;
  readonly edges: readonly LeadsTo[];
  /** Rows ascending; parallel edges in the order of their kinds. */
  readonly forward: LabelledCsr;
  readonly reverse: LabelledCsr;
}

const compiledKinds = onceFor<GuideIndex, Map<string, RoleGraph>>(() => new Map());

/** The graph of the transitions of some kinds, of all if null. Compiled once for each guide and set of kinds: O(n + m). */
export function roleGraph(index: GuideIndex, kinds: readonly TransitionKind[] | null): RoleGraph {
  const key = kinds ? [...new Set(kinds)].sort().join() : "all";
  return getOrCompute(compiledKinds(index), key, () => compile(index, kinds));
}

function compile(index: GuideIndex, kinds: readonly TransitionKind[] | null): RoleGraph {
  const roles = index.guide.nodes.filter((node) => node.kind === "ROLE");
  const at = new Map(roles.map(({ id }, i) => [id, i]));
  for (const [former, id] of formerIds(roles)) at.set(former, at.get(id)!);
  const all = index.guide.edges.LEADS_TO;
  const edges = kinds ? all.filter(({ kind }) => kinds.includes(kind)) : all;
  const forward = toCsr(
    roles.length,
    tailsOf(edges, at),
    Int32Array.from(edges, ({ to }) => at.get(to)!),
  );
  return { roles, at, edges, forward, reverse: reverseCsr(forward) };
}

/** The graph with only the transitions that `isKept` keeps; `place` is that in `forward`. O(n + m). */
export function* filterTransitions(
  graph: RoleGraph,
  isKept: (from: string, to: string, place: number) => boolean,
): Steps<RoleGraph> {
  const { roles, forward } = graph;
  const tails: number[] = [];
  const heads: number[] = [];
  const kept: number[] = [];
  for (const [tail, { id }] of roles.entries()) {
    yield;
    for (let i = forward.offsets[tail]!; i < forward.offsets[tail + 1]!; i++) {
      const head = forward.targets[i]!;
      if (!isKept(id, roles[head]!.id, i)) continue;
      tails.push(tail);
      heads.push(head);
      kept.push(forward.edges[i]!);
    }
  }
  const filtered = toCsr(roles.length, tails, heads);
  const labelled = { ...filtered, edges: filtered.edges.map((e) => kept[e]!) };
  return { ...graph, forward: labelled, reverse: reverseCsr(labelled) };
}

/** Edges with the same tail follow each other, so each tail is looked up once. */
function tailsOf(edges: readonly LeadsTo[], at: ReadonlyMap<string, number>): Int32Array {
  const tails = new Int32Array(edges.length);
  edges.forEach(({ from }, e) => {
    tails[e] = from === edges[e - 1]?.from ? tails[e - 1]! : at.get(from)!;
  });
  return tails;
}

/** See `CareerGraph.fewestSteps`. O(roles + transitions). */
export function fewestSteps(
  index: GuideIndex,
  { from, to, avoid, kinds, maxSteps }: PathQuestion,
): StepPath | null {
  const graph = roleGraph(index, kinds);
  const at = (id: string): number => graph.at.get(id)!;
  const blocked = new Uint8Array(graph.roles.length);
  for (const id of avoid) blocked[at(id)] = 1;
  const limits = { blocked, maxHops: maxSteps ?? Infinity };
  const path = fewestHops(graph.forward, graph.reverse, at(from), at(to), limits);
  return path && stepPath(graph, path);
}

/** A path over vertices as roles and transitions; of parallel transitions the one of the first kind. */
export function stepPath(graph: RoleGraph, path: readonly number[]): StepPath {
  const { offsets, edges } = graph.forward;
  return {
    roles: path.map((v) => graph.roles[v]!.id),
    edges: path.slice(1).map((head, i) => {
      const tail = path[i]!;
      const first = row(graph.forward, tail).indexOf(head);
      return graph.edges[edges[offsets[tail]! + first]!]!;
    }),
  };
}
