import { byEdgeKind, edgeKey } from "../../guide/edges.js";
import type { Edge, Guide, GuideEdges } from "../../guide/guide.js";
import { edgeSchema } from "../../guide/schema.js";
import type { EdgeKind } from "../../guide/vocabulary.js";
import { joinCitations } from "./nodes.js";

/**
 * The edges of all guides between the united nodes, each once. Fields come from the first guide, null fields from the
 * next, citations from all. An edge whose ends became one node is dropped; so is a second group of a competency.
 */
export function combineEdges(guides: readonly Guide[], idOf: (id: string) => string): GuideEdges {
  return byEdgeKind((kind) => combine(kind, guides, idOf)) as unknown as GuideEdges;
}

function combine(kind: EdgeKind, guides: readonly Guide[], idOf: (id: string) => string): Edge[] {
  const edges = new Map<string, Edge>();
  const isSingle = edgeSchema(kind).single === true;
  for (const guide of guides) {
    for (const edge of guide.edges[kind]) {
      const [from, to] = [idOf(edge.from), idOf(edge.to)];
      if (from === to && edge.from !== edge.to) continue;
      const moved = from === edge.from && to === edge.to ? edge : { ...edge, from, to };
      const key = isSingle ? from : edgeKey(kind, moved);
      const first = edges.get(key);
      if (!first) edges.set(key, moved);
      else if (first.to === to) edges.set(key, join(first, moved));
    }
  }
  return [...edges.values()];
}

function join(first: Edge, next: Edge): Edge {
  const filled = Object.entries(next).filter(
    ([key, value]) => value !== null && first[key as keyof Edge] === null,
  );
  return {
    ...first,
    ...(Object.fromEntries(filled) as object),
    citations: joinCitations(first.citations, next.citations),
  };
}
