import { edgeSchema } from "../../guide/schema.js";
import { EDGE_KINDS } from "../../guide/vocabulary.js";
import type { Rule } from "../rule.js";

/** A competency or role is in one group at most. */
export const membersAreInOneGroup: Rule = ({ guide, isExcused, report }) => {
  for (const kind of EDGE_KINDS) {
    if (!edgeSchema(kind).single) continue;
    const groups = new Map<string, string>();
    for (const edge of guide.edges[kind]) {
      const first = groups.get(edge.from);
      groups.set(edge.from, first ?? edge.to);
      if (first === undefined || first === edge.to || isExcused(edge.from)) continue;
      report(edge, `${edge.from} is in ${edge.to}, but already in ${first}; keep one group.`);
    }
  }
};
