import { type LabelledCsr, reverseCsr, toCsr } from "../../algorithms/csr.js";
import { fewestHops } from "../../algorithms/fewest-hops.js";
import type { PathQuestion, StepPath } from "../graph.js";
import { formerIds } from "../../guide/former-ids.js";
import type { LeadsTo, Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import type { TransitionKind } from "../../guide/vocabulary.js";

/** The roles of a guide on dense integers, in id order, and their LEADS_TO edges of some kinds. */
export interface RoleGraph {
  readonly roles: readonly Role[];
  /** By id and by former id. */
  readonly at: ReadonlyMap<string, number>;
  readonly edges: readonly LeadsTo[];
  /** Rows ascending; of parallel edges the first kind comes first. */
  readonly forward: LabelledCsr;
  readonly reverse: LabelledCsr;
}

const compiled = new WeakMap<GuideIndex, Map<string, RoleGraph>>();

/** Compiled once for each guide and set of kinds: O(n + m). */
export function roleGraph(index: GuideIndex, kinds: readonly TransitionKind[] | null): RoleGraph {
  const graphs = compiled.get(index) ?? new Map<string, RoleGraph>();
  compiled.set(index, graphs);
  const key = kinds ? [...new Set(kinds)].sort().join() : "all";
  const graph = graphs.get(key) ?? compile(index, kinds);
  graphs.set(key, graph);
  return graph;
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

/** Edges of one tail stand together: each tail is looked up once. */
function tailsOf(edges: readonly LeadsTo[], at: ReadonlyMap<string, number>): Int32Array {
  const tails = new Int32Array(edges.length);
  edges.forEach(({ from }, e) => {
    tails[e] = from === edges[e - 1]?.from ? tails[e - 1]! : at.get(from)!;
  });
  return tails;
}

/** See `CareerGraph.fewestSteps`. O(roles + transitions). */
export function fewestSteps(index: GuideIndex, question: PathQuestion): StepPath | null {
  const graph = roleGraph(index, question.kinds);
  const { from, to, limits } = onIntegers(graph, question);
  const path = fewestHops(graph.forward, graph.reverse, from, to, limits);
  return path && stepPath(graph, path);
}

function onIntegers(graph: RoleGraph, { from, to, avoid, maxSteps }: PathQuestion) {
  const blocked = new Uint8Array(graph.roles.length);
  for (const id of avoid) blocked[graph.at.get(id)!] = 1;
  return {
    from: graph.at.get(from)!,
    to: graph.at.get(to)!,
    limits: { blocked, maxHops: maxSteps ?? Infinity },
  };
}

/** The steps between vertices; of parallel transitions the first kind. */
export function stepPath(graph: RoleGraph, path: readonly number[]): StepPath {
  const { offsets, targets, edges } = graph.forward;
  return {
    roles: path.map((v) => graph.roles[v]!.id),
    edges: path.slice(1).map((head, i) => {
      let k = offsets[path[i]!]!;
      while (targets[k] !== head) k++;
      return graph.edges[edges[k]!]!;
    }),
  };
}
