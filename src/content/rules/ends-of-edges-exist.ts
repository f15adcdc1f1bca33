import { didYouMean, suggest } from "../../text/did-you-mean.js";
import type { Edge } from "../../guide/guide.js";
import { edgeSchema } from "../../guide/schema.js";
import type { EdgeKind } from "../../guide/vocabulary.js";
import type { Context, Rule } from "../rule.js";
import { edgesOf } from "../statements.js";

/** Both ends of an edge must exist. Ids that a misspelt one may have meant are excused: later rules do not report them as unreached. */
export const endsOfEdgesExist: Rule = function* (context) {
  const { isExcused, nodes } = context;
  const isMissing = (id: string) => !nodes.has(id) && !isExcused(id);
  for (const { kind, edge } of edgesOf(context.guide)) {
    yield;
    if (isMissing(edge.from)) tell(context, kind, edge, "from");
    if (isMissing(edge.to)) tell(context, kind, edge, "to");
  }
};

function tell({ excuse, nodes, report }: Context, kind: EdgeKind, edge: Edge, end: "from" | "to"): void {
  const id = edge[end];
  const near = suggest(id, nodes.keys());
  excuse(edge.from, ...near);
  const { verb } = edgeSchema(kind);
  const said = end === "to" ? `${edge.from} ${verb} "${id}"` : `"${id}" ${verb} ${edge.to}`;
  report(edge, `${said}, but there is no "${id}".${didYouMean(near)}`, [end === "to" ? "id" : "from"]);
}
