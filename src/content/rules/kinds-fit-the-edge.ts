import type { Edge } from "../../guide/guide.js";
import { EDGE_ENDS, EDGE_KINDS, type EdgeKind, ID_PREFIX } from "../../guide/vocabulary.js";
import type { Context, Rule } from "../rule.js";
import { sayEdge } from "../statements.js";

export const kindsFitTheEdge: Rule = (context) => {
  for (const kind of EDGE_KINDS) {
    const ends = EDGE_ENDS[kind];
    for (const edge of context.guide.edges[kind]) {
      const tail = context.nodes.get(edge.from)?.kind;
      const fitting = ends.filter(({ from }) => tail !== undefined && from.includes(tail));
      const tailFits = fitting.length > 0;
      if (!tailFits)
        check(
          context,
          kind,
          edge,
          edge.from,
          ends.flatMap(({ from }) => from),
        );
      check(
        context,
        kind,
        edge,
        edge.to,
        (tailFits ? fitting : ends).flatMap(({ to }) => to),
      );
    }
  }
};

type Kinds = (typeof EDGE_ENDS)[EdgeKind][number]["from"];

function check({ nodes, report }: Context, kind: EdgeKind, edge: Edge, end: string, fitting: Kinds): void {
  const found = nodes.get(end);
  if (found === undefined || fitting.includes(found.kind)) return;
  const names = fitting.map((each) => ID_PREFIX[each].replace("-", " ")).join(" or ");
  report(edge, `${sayEdge(kind, edge)}: in place of ${found.id} belongs a ${names}.`, ["id"]);
}
