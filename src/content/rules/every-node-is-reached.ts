import { byEdgeKind } from "../../guide/edges.js";
import type { Choice, GuideNode } from "../../guide/guide.js";
import { edgeSchema, nodeSchema } from "../../guide/schema.js";
import type { EdgeKind, ThingKind } from "../../guide/vocabulary.js";
import type { Rule } from "../rule.js";
import { edgesOf, nodesOf } from "../statements.js";

/** A node that editors wrote must be of use to some edge. A node that only a data set cites may stand alone. */
export const everyNodeIsReached: Rule = ({ guide, nodes, isExcused, report }) => {
  if (![...nodesOf(guide)].some(isOurs)) return;
  const useful = new Set<string>();
  for (const { kind, edge } of edgesOf(guide)) {
    for (const end of ["from", "to"] as const) {
      const node = nodes.get(edge[end]);
      if (node !== undefined && USEFUL[kind][end].has(node.kind)) useful.add(node.id);
    }
  }
  for (const node of nodesOf(guide)) {
    if (useful.has(node.id) || isExcused(node.id) || !isOurs(node)) continue;
    report(node, `${node.id} stands alone: ${nodeSchema(node.kind).unused}.`);
  }
};

function isOurs({ citations }: GuideNode | Choice): boolean {
  return citations.some(({ origin }) => origin === "GUIDE" || origin === "CURATED");
}

/** For each kind of edge and each end: the kinds of node to which such an edge is of use. */
const USEFUL = byEdgeKind((kind) => ({ from: usefulTo(kind, "from"), to: usefulTo(kind, "to") }));

function usefulTo(kind: EdgeKind, end: "from" | "to"): ReadonlySet<ThingKind> {
  const { ends } = edgeSchema(kind);
  return new Set(ends.filter((each) => each.usefulTo?.includes(end)).flatMap((each) => each[end]));
}
