import { edgeSchema } from "../../guide/schema.js";
import type { Rule } from "../rule.js";
import { edgesOf } from "../statements.js";

/** Refuses edges from a node to itself. Kinds of edge without cycles have a rule that finds cycles of any length. */
export const edgesLeadElsewhere: Rule = function* ({ guide, report }) {
  for (const { kind, edge } of edgesOf(guide)) {
    yield;
    if (edge.from !== edge.to || !edgeSchema(kind).refusesLoops) continue;
    report(edge, `${edge.from} ${edgeSchema(kind).verb} itself.`);
  }
};
