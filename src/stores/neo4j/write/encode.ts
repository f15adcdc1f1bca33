import neo4j from "neo4j-driver";

import { type AboutKind, aboutSchema } from "../../../guide/about-schema.js";
import { type Field, type Fields, partsOf, partsOfItems } from "../../../guide/fields.js";
import type { Choice, Edge, Guide, GuideNode } from "../../../guide/guide.js";
import { edgeSchema, nodeSchema } from "../../../guide/schema.js";
import { EDGE_KINDS, type EdgeKind, THING_KINDS } from "../../../guide/vocabulary.js";
import { writeCitations } from "../citations.js";
import { labelsOf } from "../labels.js";
import { propertyNames } from "../property-names.js";

export interface NodeRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
}

export interface EdgeRow {
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

type Properties = Readonly<Record<string, unknown>>;

/** A node or choice as it is stored in Neo4j. Null and empty lists are not stored. */
export function nodeRow(thing: GuideNode | Choice): NodeRow {
  const properties = {
    ...fieldProperties(nodeSchema(thing.kind).fields, thing),
    ...writeCitations(thing.citations),
  };
  return { id: thing.id, labels: labelsOf(thing.kind), properties };
}

export function* edgeRows(guide: Guide): Generator<EdgeRow> {
  for (const kind of EDGE_KINDS) {
    for (const edge of guide.edges[kind] as readonly Edge[]) yield edgeRow(kind, edge);
  }
}

export function edgeRow(kind: EdgeKind, edge: Edge): EdgeRow {
  const { from, to, reason, citations } = edge;
  const properties = {
    reason,
    ...fieldProperties(edgeSchema(kind).fields, edge),
    ...writeCitations(citations),
  };
  return { kind, from, to, properties };
}

/** An item of a list in which the guide describes itself. */
export function aboutRow(kind: AboutKind, item: object): Properties {
  return fieldProperties(aboutSchema(kind).fields, item);
}

/** The names of all properties that the nodes of a guide may have, drafts included. */
export const PROPERTIES: readonly string[] = [
  ...new Set([
    "id",
    "draft",
    "citations",
    "citationUrls",
    ...THING_KINDS.flatMap((kind) => propertyNames(nodeSchema(kind).fields)),
  ]),
];

function fieldProperties(fields: Fields, thing: object): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  for (const name in fields) {
    const value = (thing as Properties)[name];
    if (value !== null && value !== undefined) storeField(name, fields[name]!, value, properties);
  }
  return properties;
}

function storeField(name: string, field: Field, value: unknown, properties: Record<string, unknown>): void {
  switch (field.type) {
    case "number":
      properties[name] = field.whole ? neo4j.int(value as number) : value;
      return;
    case "texts":
      if ((value as readonly string[]).length > 0) properties[name] = value;
      return;
    case "record":
      for (const { part, field: own, property } of partsOf(name, field)) {
        const of = (value as Properties)[part];
        if (of !== null && of !== undefined) storeField(property, own, of, properties);
      }
      return;
    case "records": {
      const items = value as readonly Properties[];
      if (items.length === 0) return;
      for (const { part, field: own, property } of partsOfItems(field)) {
        // A list in Neo4j cannot hold null. One of nulls alone is not stored.
        if (own.optional && items.every((item) => item[part] === null)) continue;
        properties[property] = items.map((item) => item[part] ?? "");
      }
      return;
    }
    default:
      properties[name] = value;
  }
}
