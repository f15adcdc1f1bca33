import type { Edge, Guide, GuideEdges, LeadsTo, Requires } from "../../guide/guide.js";
import { EDGE_KINDS, type EdgeKind } from "../../guide/vocabulary.js";
import { joinCitations } from "./nodes.js";

/**
 * Every edge once between the nodes that the ids became: what the first guide says of it, what that leaves open from the next, and all
 * citations. What would join a node with itself is left out, and of two groups of a competency the later guide's.
 */
export function combineEdges(guides: readonly Guide[], idOf: (id: string) => string): GuideEdges {
  return Object.fromEntries(
    EDGE_KINDS.map((kind) => [kind, combine(kind, guides, idOf)]),
  ) as unknown as GuideEdges;
}

type AnyEdge = Edge & Partial<Omit<LeadsTo & Requires, keyof Edge>>;

function combine(kind: EdgeKind, guides: readonly Guide[], idOf: (id: string) => string): Edge[] {
  const edges = new Map<string, AnyEdge>();
  for (const guide of guides) {
    for (const edge of guide.edges[kind] as readonly AnyEdge[]) {
      const [from, to] = [idOf(edge.from), idOf(edge.to)];
      if (from === to && edge.from !== edge.to) continue;
      const key = kind === "IN_GROUP" ? from : `${from} ${to} ${edge.kind ?? ""}`;
      const first = edges.get(key);
      if (!first) edges.set(key, from === edge.from && to === edge.to ? edge : { ...edge, from, to });
      else if (first.to === to) edges.set(key, join(first, edge));
    }
  }
  return [...edges.values()];
}

function join(first: AnyEdge, next: AnyEdge): AnyEdge {
  const filled = Object.entries(next).filter(
    ([key, value]) => value !== null && first[key as keyof AnyEdge] === null,
  );
  return {
    ...first,
    ...(Object.fromEntries(filled) as object),
    citations: joinCitations(first.citations, next.citations),
  };
}
