import { type AboutKind, type AboutOf, aboutSchema } from "../../../guide/about-schema.js";
import {
  type Field,
  type Fields,
  type NamedItemPart,
  type NamedPart,
  partsOf,
  partsOfItems,
  type RecordsPart,
} from "../../../guide/fields.js";
import type { Choice, Edge, EdgeOf, GuideNode } from "../../../guide/guide.js";
import { blankEdge, blankThing } from "../../../guide/guide-builder.js";
import { byEdgeKind } from "../../../guide/edges.js";
import { edgeSchema, nodeSchema } from "../../../guide/schema.js";
import { type EdgeKind, THING_KINDS } from "../../../guide/vocabulary.js";
import { kindOfLabels } from "../../../guide/labels.js";
import { broken } from "../session/failures.js";
import { type Properties, propertiesOf, type ReadProperties } from "./properties.js";

/** A node as the driver gives it. */
export interface StoredNode {
  readonly labels: readonly string[];
  readonly properties: Properties;
}

/** `to` is null if the relationship ends at something that is not part of the guide. */
export interface StoredEdge {
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string | null;
  readonly properties: Properties;
  /** Of two relationships that say the same, the one with the lower place counts. */
  readonly place: number;
}

/** Edges of one kind and tail with equal properties. An empty id in `to` stands for something that is not part of the guide. */
export interface StoredEdges {
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: readonly string[];
  readonly properties: Properties;
  /** Edge → its `StoredEdge.place`; empty if that is not asked for. */
  readonly places: readonly number[];
}

/** Throws STORE_UNAVAILABLE if the node has what no guide may have. */
export function readNode({ labels, properties }: StoredNode): GuideNode | Choice {
  const kind = kindOfLabels(labels);
  const id = propertiesOf(`A node (:${labels.join(":")})`, properties).text("id");
  if (kind === null)
    throw broken(`${id} should have one label that says what it is, not :${labels.join(":")}.`);
  const read = propertiesOf(id, properties);
  const thing = { ...BLANK_THINGS.get(kind)!, id, citations: read.citations() };
  readFields(nodeSchema(kind).fields, read, thing);
  return thing;
}

/** Throws STORE_UNAVAILABLE if the relationship has what no guide may have, or lacks an end. */
export function readEdge<K extends EdgeKind>({ to, place, ...stored }: StoredEdge & { kind: K }): EdgeOf<K> {
  return readEdges({ ...stored, to: [to ?? ""], places: [place] })[0] as EdgeOf<K>;
}

/** The same for edges that have all but their heads in common; they share what is read of their properties. */
export function readEdges({ kind, from, to, properties }: StoredEdges): Edge[] {
  const [first] = to;
  if (first === undefined) return [];
  if (to.includes("")) throw broken(`${from} -[:${kind}]-> ends at something that is no node of the guide.`);
  const read = propertiesOf(`${from} -[:${kind}]-> ${first}`, properties);
  const reason = read.textOrNull("reason");
  const edge: Edge = { ...BLANK_EDGES[kind], from, to: first, reason, citations: read.citations() };
  readFields(edgeSchema(kind).fields, read, edge);
  return to.map((id, i) => (i === 0 ? edge : { ...edge, to: id }));
}

/** An item of a list in which the guide describes itself. */
export function readAbout<K extends AboutKind>(kind: K, properties: Properties): AboutOf<K> {
  const { label, identity, fields } = aboutSchema(kind);
  const named: unknown = properties[identity];
  const isNamed = typeof named === "string" || typeof named === "number";
  const item = {};
  readFields(
    fields,
    propertiesOf(isNamed ? `The ${label} ${named}` : `A node (:${label})`, properties),
    item,
  );
  return item as AboutOf<K>;
}

const BLANK_THINGS = new Map(THING_KINDS.map((kind) => [kind, blankThing(kind)]));
const BLANK_EDGES = byEdgeKind(blankEdge);

function readFields(fields: Fields, read: ReadProperties, into: object): void {
  for (const name in fields) (into as Record<string, unknown>)[name] = readField(name, fields[name]!, read);
}

function readField(name: string, field: Field, read: ReadProperties): unknown {
  if (field.type === "record") return readRecord(partsOf(name, field), read);
  if (field.optional && !read.has(name)) return null;
  switch (field.type) {
    case "text":
      return read.text(name);
    case "texts":
      return read.texts(name);
    case "number":
      return read.number(name);
    case "word":
      return read.oneOf(name, field.words);
    case "records":
      return readItems(partsOfItems(field), read);
  }
}

/** Null if the node has none of the parts. */
function readRecord(parts: readonly NamedPart[], read: ReadProperties): object | null {
  if (!parts.some(({ property }) => read.has(property))) return null;
  const value: Record<string, unknown> = {};
  for (const { part, field, property } of parts) {
    if (!field.optional && !read.has(property))
      throw read.wrong(property, `set when another of ${listed(parts)} is`);
    value[part] = readField(property, field, read);
  }
  return value;
}

/** The items of a list, of which each part is stored as a list of its own. */
function readItems(parts: readonly NamedItemPart[], read: ReadProperties): object[] {
  const [first, ...others] = parts.map((part) => ({ ...part, texts: read.texts(part.property) }));
  for (const { field, property, texts } of others) {
    const isLeftOut = field.optional && texts.length === 0;
    if (texts.length !== first!.texts.length && !isLeftOut)
      throw read.wrong(property, `as long as ${first!.property}`);
  }
  return first!.texts.map((_, i) =>
    Object.fromEntries(
      [first!, ...others].map(({ part, field, property, texts }) => [
        part,
        itemPart(field, property, texts[i] ?? "", read),
      ]),
    ),
  );
}

function itemPart(field: RecordsPart, property: string, text: string, read: ReadProperties): string | null {
  if (text === "" && field.optional) return null;
  if (field.type === "word" && !field.words.includes(text))
    throw read.wrong(property, `a list of ${field.words.join(", ")}`);
  return text;
}

function listed(parts: readonly NamedPart[]): string {
  const names = parts.map(({ property }) => property);
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;
}
