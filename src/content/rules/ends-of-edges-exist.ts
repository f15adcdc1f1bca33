import { didYouMean, suggest } from "../../career/did-you-mean.js";
import type { Rule } from "../validate.js";
import { edgesOf, VERBS } from "../statements.js";

/** What a misspelt id was meant to reach counts as reached for the rules to come. */
export const endsOfEdgesExist: Rule = ({ excuse, guide, isExcused, nodes, report }) => {
  for (const { kind, edge } of edgesOf(guide)) {
    for (const end of ["from", "to"] as const) {
      const id = edge[end];
      if (nodes.has(id) || isExcused(id)) continue;
      const near = suggest(id, nodes.keys());
      excuse(edge.from, ...near);
      const said = end === "to" ? `${edge.from} ${VERBS[kind]} "${id}"` : `"${id}" ${VERBS[kind]} ${edge.to}`;
      report(edge, `${said}, but there is no "${id}".${didYouMean(near)}`, [end === "to" ? "id" : "from"]);
    }
  }
};
