import neo4j from "neo4j-driver";

import { ABOUT_KINDS, type AboutKind, aboutSchema } from "../../../guide/about-schema.js";
import type { Fields } from "../../../guide/fields.js";
import type { Choice, Edge, GuideNode } from "../../../guide/guide.js";
import { propertiesOf, propertyValues } from "../../../guide/properties.js";
import { edgeSchema, nodeSchema } from "../../../guide/schema.js";
import { EDGE_KINDS, type EdgeKind, THING_KINDS } from "../../../guide/vocabulary.js";
import { writeCitations } from "../../../guide/citation-texts.js";
import { labelsOf } from "../../../guide/labels.js";

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
    ...THING_KINDS.flatMap((kind) => propertiesOf(nodeSchema(kind).fields).map(({ name }) => name)),
  ]),
];

/** Whole numbers are stored as integers. */
function fieldProperties(fields: Fields, thing: object): Record<string, unknown> {
  const values: Record<string, unknown> = propertyValues(fields, thing);
  for (const name of WHOLE_NUMBERS.get(fields)!)
    if (values[name] !== undefined) values[name] = neo4j.int(values[name] as number);
  return values;
}

const WHOLE_NUMBERS = new Map<Fields, readonly string[]>(
  [
    ...THING_KINDS.map((kind) => nodeSchema(kind).fields),
    ...EDGE_KINDS.map((kind) => edgeSchema(kind).fields),
    ...ABOUT_KINDS.map((kind) => aboutSchema(kind).fields),
  ].map((fields) => [
    fields,
    propertiesOf(fields).flatMap(({ name, type }) => (type === "whole number" ? [name] : [])),
  ]),
);
