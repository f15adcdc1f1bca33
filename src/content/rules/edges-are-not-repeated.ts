import { canonical } from "../../guide/canonical.js";
import { compareEdges } from "../../guide/edges.js";
import type { Edge } from "../../guide/guide.js";
import { edgeSchema } from "../../guide/schema.js";
import { EDGE_KINDS, type EdgeKind } from "../../guide/vocabulary.js";
import type { Rule } from "../rule.js";
import { sayEdge } from "../statements.js";

/**
 * Between two nodes there is one edge of a kind; transitions of different kinds may stand side by side. Repeated options of a choice are
 * found by `choicesLeaveAChoice`. In canonical order repeated edges are neighbours, so that large guides need no table.
 */
export const edgesAreNotRepeated: Rule = function* ({ guide, isExcused, report, where }) {
  const ordered = canonical(guide).edges;
  for (const kind of EDGE_KINDS) {
    if (leavesChoices(kind)) continue;
    const compare = compareEdges(kind);
    let first: Edge | null = null;
    for (const edge of ordered[kind]) {
      yield;
      if (isExcused(edge.from)) continue;
      if (first !== null && compare(first, edge) === 0)
        report(edge, `${sayEdge(kind, edge)} is already said at ${where(first)}.`);
      else first = edge;
    }
  }
};

function leavesChoices(kind: EdgeKind): boolean {
  const { ends } = edgeSchema(kind);
  return ends.every(({ from }) => from.every((each) => each === "CHOICE"));
}
