import type { Edge } from "../../guide/guide.js";
import { edgeSchema } from "../../guide/schema.js";
import type { Ends } from "../../guide/schema-types.js";
import { EDGE_KINDS, type EdgeKind, sayKind, type ThingKind } from "../../guide/vocabulary.js";
import type { Context, Rule } from "../rule.js";
import { sayEdge } from "../statements.js";

/** An edge joins the kinds of node that the schema allows. If the tail is wrong, the head may be of any kind that some tail allows. */
export const kindsFitTheEdge: Rule = function* (context) {
  for (const kind of EDGE_KINDS) {
    const { ends } = edgeSchema(kind);
    for (const edge of context.guide.edges[kind]) {
      yield;
      const tail = context.nodes.get(edge.from)?.kind;
      const fitting = ends.filter(({ from }) => tail !== undefined && from.includes(tail));
      if (fitting.length === 0) check(context, kind, edge, "from", ends);
      check(context, kind, edge, "to", fitting.length > 0 ? fitting : ends);
    }
  }
};

function check(
  { nodes, report }: Context,
  kind: EdgeKind,
  edge: Edge,
  end: "from" | "to",
  ends: readonly Ends<ThingKind>[],
): void {
  const found = nodes.get(edge[end]);
  if (found === undefined || ends.some((each) => each[end].includes(found.kind))) return;
  const fitting: readonly ThingKind[] = ends.flatMap((each) => each[end]);
  const names = fitting.map(sayKind).join(" or ");
  report(edge, `${sayEdge(kind, edge)}: in place of ${found.id} belongs a ${names}.`, ["id"]);
}
