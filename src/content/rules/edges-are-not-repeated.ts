import type { Edge, LeadsTo } from "../../career/guide.js";
import type { Rule } from "../validate.js";
import { edgesOf, sayEdge } from "../statements.js";

/** Between two nodes stands one edge of a kind; transitions of different kinds may stand side by side. */
export const edgesAreNotRepeated: Rule = ({ guide, isExcused, report, where }) => {
  const seen = new Map<string, Edge>();
  for (const { kind, edge } of edgesOf(guide)) {
    if (kind === "OPTION" || isExcused(edge.from)) continue;
    const transition = kind === "LEADS_TO" ? (edge as LeadsTo).kind : "";
    const key = `${kind} ${transition} ${edge.from} ${edge.to}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, edge);
    else report(edge, `${sayEdge(kind, edge)} is already said at ${where(first)}.`);
  }
};
