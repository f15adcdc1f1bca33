import { didYouMean, suggest } from "../../text/did-you-mean.js";
import type { Edge } from "../../guide/guide.js";
import type { EdgeKind } from "../../guide/vocabulary.js";
import type { Context, Rule } from "../rule.js";
import { edgesOf, VERBS } from "../statements.js";

/** What a misspelt id was meant to reach counts as reached for the rules to come. */
export const endsOfEdgesExist: Rule = (context) => {
  const { isExcused, nodes } = context;
  const isMissing = (id: string) => !nodes.has(id) && !isExcused(id);
  for (const { kind, edge } of edgesOf(context.guide)) {
    if (isMissing(edge.from)) tell(context, kind, edge, "from");
    if (isMissing(edge.to)) tell(context, kind, edge, "to");
  }
};

function tell({ excuse, nodes, report }: Context, kind: EdgeKind, edge: Edge, end: "from" | "to"): void {
  const id = edge[end];
  const near = suggest(id, nodes.keys());
  excuse(edge.from, ...near);
  const said = end === "to" ? `${edge.from} ${VERBS[kind]} "${id}"` : `"${id}" ${VERBS[kind]} ${edge.to}`;
  report(edge, `${said}, but there is no "${id}".${didYouMean(near)}`, [end === "to" ? "id" : "from"]);
}
