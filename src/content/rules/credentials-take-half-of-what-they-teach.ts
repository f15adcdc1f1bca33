import { type Competency, type Guide, isCompetency } from "../../guide/guide.js";
import { implausiblyTaughtHours } from "../../guide/plausible-credential.js";
import { edgeSchema } from "../../guide/schema.js";
import { EDGE_KINDS } from "../../guide/vocabulary.js";
import { hoursText } from "../../text/phrases.js";
import type { Context, Rule } from "../rule.js";

/** A credential takes at least half of the typical hours of all it teaches: a course of 80 hours does not teach subjects of 400. */
export const credentialsTakeHalfOfWhatTheyTeach: Rule = ({ guide, nodes, report }) => {
  const taught = taughtBy(guide, nodes);
  for (const node of guide.nodes) {
    if (node.kind !== "CREDENTIAL") continue;
    const hours = implausiblyTaughtHours(node, [...(taught.get(node.id) ?? [])]);
    if (hours === null) continue;
    report(
      node,
      `${node.id}: takes ${hoursText(node.hours!.typical)}, less than half of the ${hoursText(hours)} that it takes to learn what it teaches.`,
      ["hours"],
    );
  }
};

/** The competencies that each credential has an edge to. Only edges of what it teaches go there. */
function taughtBy(guide: Guide, nodes: Context["nodes"]): Map<string, Set<Competency>> {
  const taught = new Map<string, Set<Competency>>();
  for (const kind of EDGE_KINDS) {
    if (!edgeSchema(kind).ends.some(({ from }) => from.includes("CREDENTIAL"))) continue;
    for (const edge of guide.edges[kind]) {
      const to = nodes.get(edge.to);
      if (nodes.get(edge.from)?.kind !== "CREDENTIAL" || to === undefined || !isCompetency(to)) continue;
      taught.set(edge.from, (taught.get(edge.from) ?? new Set()).add(to));
    }
  }
  return taught;
}
