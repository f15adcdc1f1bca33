import type { Edge, LeadsTo } from "../../guide/guide.js";
import { EDGE_KINDS } from "../../guide/vocabulary.js";
import { canonical } from "../../guide/canonical.js";
import type { Rule } from "../rule.js";
import { sayEdge } from "../statements.js";

/** Between two nodes stands one edge of a kind; transitions of different kinds may stand side by side. */
export const edgesAreNotRepeated: Rule = ({ guide, isExcused, report, where }) => {
  const inOrder = canonical(guide).edges;
  for (const kind of EDGE_KINDS) {
    if (kind === "OPTION") continue;
    let first: AnyEdge | null = null;
    for (const edge of inOrder[kind] as readonly AnyEdge[]) {
      if (isExcused(edge.from)) continue;
      if (first !== null && saysTheSame(first, edge))
        report(edge, `${sayEdge(kind, edge)} is already said at ${where(first)}.`);
      else first = edge;
    }
  }
};

type AnyEdge = Edge & Partial<LeadsTo>;

/** In canonical order such edges are neighbours: large guides need no table. */
function saysTheSame(a: AnyEdge, b: AnyEdge): boolean {
  return a.to === b.to && a.from === b.from && a.kind === b.kind;
}
