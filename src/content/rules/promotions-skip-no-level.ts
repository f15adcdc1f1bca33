import type { Edge } from "../../guide/guide.js";
import type { Rule } from "../rule.js";
import { edgesOf, sayEdge } from "../statements.js";

/** A promotion leads one level up. One that leads further up says why nothing lies between, if the guide or we ourselves say it. */
export const promotionsSkipNoLevel: Rule = function* ({ guide, nodes, report }) {
  const levelOf = (id: string): number | null => {
    const node = nodes.get(id);
    return node?.kind === "ROLE" ? node.level : null;
  };
  for (const { kind, edge } of edgesOf(guide)) {
    yield;
    if (!isPromotion(edge) || edge.reason !== null || !isOurs(edge)) continue;
    const [from, to] = [levelOf(edge.from), levelOf(edge.to)];
    if (from === null || to === null || to - from <= 1) continue;
    report(
      edge,
      `${sayEdge(kind, edge)} by promotion from level ${from} to level ${to}. Give the reason, or a role between.`,
      ["kind"],
    );
  }
};

function isPromotion(edge: Edge): boolean {
  return "kind" in edge && edge.kind === "PROMOTION";
}

function isOurs({ citations }: Edge): boolean {
  return citations.some(({ origin }) => origin === "GUIDE" || origin === "CURATED");
}
