import type { Edge, LeadsTo } from "../../career/guide.js";
import { compareIds, EDGE_KINDS } from "../../career/vocabulary.js";
import type { Rule } from "../validate.js";
import { sayEdge } from "../statements.js";

/** Between two nodes stands one edge of a kind; transitions of different kinds may stand side by side. */
export const edgesAreNotRepeated: Rule = ({ guide, isExcused, report, where }) => {
  for (const kind of EDGE_KINDS) {
    const edges: readonly (Edge & Partial<LeadsTo>)[] = guide.edges[kind];
    if (kind === "OPTION" || isAscending(edges)) continue;
    const seen = new Map<string, Edge>();
    for (const edge of edges) {
      if (isExcused(edge.from)) continue;
      const key = `${edge.kind ?? ""} ${edge.from} ${edge.to}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, edge);
      else report(edge, `${sayEdge(kind, edge)} is already said at ${where(first)}.`);
    }
  }
};

/** Each edge has other ends than the one before and comes after it: none is repeated, and large guides need no table. */
function isAscending(edges: readonly Edge[]): boolean {
  return edges.every(
    (edge, i) =>
      i === 0 || (compareIds(edges[i - 1]!.from, edge.from) || compareIds(edges[i - 1]!.to, edge.to)) < 0,
  );
}
