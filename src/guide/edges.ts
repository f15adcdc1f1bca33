import type { Edge, Guide } from "./guide.js";
import { edgeSchema } from "./schema.js";
import { compareIds, EDGE_KINDS, type EdgeKind } from "./vocabulary.js";

/** One value for each kind of edge, in the order of the schema. */
export function byEdgeKind<T>(make: (kind: EdgeKind) => T): Record<EdgeKind, T> {
  return Object.fromEntries(EDGE_KINDS.map((kind) => [kind, make(kind)])) as Record<EdgeKind, T>;
}

type AnyEdge = Edge & Readonly<Record<string, unknown>>;
type CompareEdges = (a: Edge, b: Edge) => number;

/** The order of edges of one kind: by tail, by head, then by the words that identify an edge. Edges that say the same compare as 0. */
export function compareEdges(kind: EdgeKind): CompareEdges {
  return COMPARISONS[kind];
}

/** A text that two edges of one kind share exactly if they compare as 0. */
export function edgeKey(kind: EdgeKind, edge: Edge): string {
  const words = IDENTIFYING[kind].map(({ name }) => (edge as AnyEdge)[name]);
  return [edge.from, edge.to, ...words].join(" ");
}

/** The names of the fields that tell an edge of this kind from others between the same nodes. */
export function identifyingWords(kind: EdgeKind): readonly string[] {
  return IDENTIFYING[kind].map(({ name }) => name);
}

const IDENTIFYING = byEdgeKind((kind) =>
  Object.entries(edgeSchema(kind).fields).flatMap(([name, field]) =>
    field.type === "word" && field.identifies ? [{ name, words: field.words }] : [],
  ),
);

const COMPARISONS = byEdgeKind((kind): CompareEdges => {
  const identifying = IDENTIFYING[kind];
  return identifying.length === 0
    ? compareEnds
    : (a, b) => compareEnds(a, b) || compareWords(identifying, a as AnyEdge, b as AnyEdge);
});

function compareEnds(a: Edge, b: Edge): number {
  if (a.from !== b.from) return compareIds(a.from, b.from);
  return compareIds(a.to, b.to);
}

function compareWords(fields: (typeof IDENTIFYING)[EdgeKind], a: AnyEdge, b: AnyEdge): number {
  for (const { name, words } of fields) {
    const difference = words.indexOf(a[name] as string) - words.indexOf(b[name] as string);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** How many edges of all kinds a guide has. */
export function edgeCount({ edges }: Pick<Guide, "edges">): number {
  return EDGE_KINDS.reduce((sum, kind) => sum + edges[kind].length, 0);
}
