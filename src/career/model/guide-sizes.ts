import { EDGE_KINDS, type EdgeKind, NODE_KINDS, type NodeKind } from "../../guide/vocabulary.js";
import type { GuideSizes } from "../graph.js";

/** The sizes of a guide by what counts its nodes and its edges of a kind. */
export function guideSizes(
  nodesOf: (kind: NodeKind) => number,
  edgesOf: (kind: EdgeKind) => number,
): GuideSizes {
  return { nodes: tableOf(NODE_KINDS, nodesOf), edges: tableOf(EDGE_KINDS, edgesOf) };
}

function tableOf<K extends string>(kinds: readonly K[], count: (kind: K) => number): Record<K, number> {
  return Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as Record<K, number>;
}
