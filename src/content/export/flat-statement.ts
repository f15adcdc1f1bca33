import { getOrCompute } from "../../async/once-for.js";
import { writeCitations } from "../../guide/citation-texts.js";
import { EDGE_KINDS, type EdgeKind, THING_KINDS } from "../../guide/vocabulary.js";
import { byEdgeKind } from "../../guide/edges.js";
import type { Field, Fields } from "../../guide/fields.js";
import type { Choice, Citation, Edge, Guide, GuideNode } from "../../guide/guide.js";
import { type Property, propertiesOf, type PropertyValue, propertyValues } from "../../guide/properties.js";
import { edgeSchema, nodeSchema } from "../../guide/schema.js";

/** Nodes and edges as formats see them that know tables or attributes only: each property has one type. */

export type PropertyValues = Readonly<Record<string, PropertyValue>>;

/** What a citation is in such a format: "GUIDE backend-developer-guide#The section", and its URL or "" in a second list. */
const CITED: readonly Property[] = [
  { name: "citations", type: "texts" },
  { name: "citationUrls", type: "texts" },
];

/** All properties that nodes and choices may have besides their ids, each once. */
export const NODE_PROPERTIES: readonly Property[] = distinct([
  ...THING_KINDS.flatMap((kind) => propertiesOf(nodeSchema(kind).fields)),
  ...CITED,
]);

/** All properties that edges may have besides their kinds and ends, each once. */
export const EDGE_PROPERTIES: readonly Property[] = distinct([
  ...EDGE_KINDS.flatMap((kind) => propertiesOf(edgeSchema(kind).fields)),
  { name: "reason", type: "text" },
  ...CITED,
]);

export function nodeValues(thing: GuideNode | Choice): PropertyValues {
  return {
    ...propertyValues(nodeSchema(thing.kind).fields, thing),
    ...citationValues(thing.citations),
  };
}

/** A function that gives the properties of edges. It remembers what many have in common. */
export function edgeReader(): (kind: EdgeKind, edge: Edge) => PropertyValues {
  const cited = new Map<readonly Citation[], PropertyValues>();
  return (kind, edge) => ({
    ...propertyValues(EDGE_FIELDS[kind], edge),
    ...(edge.reason !== null && { reason: edge.reason }),
    ...getOrCompute(cited, edge.citations, () => citationValues(edge.citations)),
  });
}

export function* allEdges(guide: Guide): Generator<readonly [EdgeKind, Edge]> {
  for (const kind of EDGE_KINDS) for (const edge of guide.edges[kind] as readonly Edge[]) yield [kind, edge];
}

/** Whether a part that may be null is an empty text: in a list of texts both look alike. */
export function hasEmptyPart(fields: Fields, thing: object): boolean {
  return Object.entries<Field>(fields).some(
    ([name, field]) =>
      field.type === "records" &&
      Object.entries(field.parts).some(
        ([part, { optional }]) =>
          optional &&
          (Reflect.get(thing, name) as readonly object[]).some((item) => Reflect.get(item, part) === ""),
      ),
  );
}

const EDGE_FIELDS = byEdgeKind((kind) => edgeSchema(kind).fields);

function citationValues(citations: readonly Citation[]): PropertyValues {
  return citations.length === 0 ? {} : writeCitations(citations);
}

function distinct(properties: readonly Property[]): readonly Property[] {
  return [...new Map(properties.map((property) => [property.name, property])).values()];
}
