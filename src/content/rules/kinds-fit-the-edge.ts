import { EDGE_ENDS, ID_PREFIX } from "../../career/vocabulary.js";
import type { Rule } from "../validate.js";
import { edgesOf, sayEdge } from "../statements.js";

export const kindsFitTheEdge: Rule = ({ guide, nodes, report }) => {
  for (const { kind, edge } of edgesOf(guide)) {
    for (const end of ["from", "to"] as const) {
      const found = nodes.get(edge[end]);
      const fitting = EDGE_ENDS[kind][end];
      if (found === undefined || fitting.includes(found.kind)) continue;
      const names = fitting.map((each) => ID_PREFIX[each].replace("-", " ")).join(" or ");
      report(edge, `${sayEdge(kind, edge)}: in place of ${found.id} belongs a ${names}.`, ["id"]);
    }
  }
};
