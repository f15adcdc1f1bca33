import { ABOUT_KINDS, type AboutKind, aboutSchema } from "../../guide/about-schema.js";
import { canonical } from "../../guide/canonical.js";
import { byEdgeKind } from "../../guide/edges.js";
import { type Field, type Fields, type RecordField, type RecordsField, textKey } from "../../guide/fields.js";
import type { Choice, Citation, Edge, Guide, GuideNode } from "../../guide/guide.js";
import { edgeSchema, nodeSchema } from "../../guide/schema.js";
import { EDGE_KINDS, type EdgeKind } from "../../guide/vocabulary.js";
import { writeCite } from "../read/cite.js";

type TextFields = Readonly<Record<string, unknown>>;

/**
 * The lines of the guide's JSONL text, one record each, in canonical order and with keys in a fixed order. Null and empty lists are left
 * out. Every citation is written; there is no default source.
 */
export function* linesOf(guide: Guide): Generator<string> {
  for (const line of linesToWrite(guide)) yield line();
}

/** The same lines, each written only when it is called. */
export function* linesToWrite(guide: Guide): Generator<() => string, void> {
  const ordered = canonical(guide);
  for (const line of aboutLines(ordered)) yield () => line;
  yield* statementsToWrite(ordered);
}

/** The first of these lines: what the guide says of itself. */
export function* aboutLines(guide: Guide): Generator<string> {
  const { title, version } = guide;
  yield JSON.stringify({ type: "GUIDE", title, version });
  for (const kind of ABOUT_KINDS) {
    for (const item of guide[aboutSchema(kind).key])
      yield JSON.stringify({ type: kind, ...aboutFields(kind, item) });
  }
}

/** The others, of a guide in canonical order or of a part of it. */
export function* statementLines(guide: Guide): Generator<string> {
  for (const line of statementsToWrite(guide)) yield line();
}

function* statementsToWrite({ nodes, choices, edges }: Guide): Generator<() => string, void> {
  for (const thing of [...nodes, ...choices])
    yield () => JSON.stringify({ type: thing.kind, ...nodeFields(thing), cite: writeCite(thing.citations) });
  yield* edgesToWrite(edges);
}

/** Most of a large guide is edges: their lines are put together without an object for each. */
function* edgesToWrite(edges: Guide["edges"]): Generator<() => string, void> {
  const id = remembered((text: string) => JSON.stringify(text));
  const cite = remembered((citations: readonly Citation[]) => JSON.stringify(writeCite(citations)));
  for (const kind of EDGE_KINDS) {
    const fields = EDGE_FIELDS[kind];
    const written = (edge: AnyEdge): string => {
      let line = `{"type":"${kind}","from":${id(edge.from)},"to":${id(edge.to)}`;
      for (const { name, key } of fields) {
        const value = edge[name];
        if (!isBlank(value)) line += `,"${key}":${JSON.stringify(value)}`;
      }
      return `${line},"cite":${cite(edge.citations)}}`;
    };
    for (const edge of edges[kind] as readonly AnyEdge[]) yield () => written(edge);
  }
}

/** Remembers texts that edges have in common. If nearly every edge has its own, the memory is cleared from time to time. */
function remembered<T>(write: (value: T) => string): (value: T) => string {
  const written = new Map<T, string>();
  return (value) => {
    const known = written.get(value);
    if (known !== undefined) return known;
    if (written.size === MOST_REMEMBERED) written.clear();
    const text = write(value);
    written.set(value, text);
    return text;
  };
}

const MOST_REMEMBERED = 1 << 21;

type AnyEdge = Edge & Readonly<Record<string, unknown>>;

/** The fields that are written of an edge besides its kind, ends and citations: property names and text keys, in order. */
const EDGE_FIELDS = byEdgeKind((kind) => [
  ...textKeys(edgeSchema(kind).fields),
  { name: "reason", key: "reason" },
]);

function textKeys(fields: Fields): { name: string; key: string }[] {
  return Object.entries(fields).map(([name, field]) => ({ name, key: textKey(name, field) }));
}

/** What the text says of an item of a list in which the guide describes itself. */
export function aboutFields(kind: AboutKind, item: object): TextFields {
  return filled(fieldTexts(aboutSchema(kind).fields, item));
}

/** What the text says of a node or choice besides its kind and citations. */
export function nodeFields(thing: GuideNode | Choice): TextFields {
  return filled({ id: thing.id, ...fieldTexts(nodeSchema(thing.kind).fields, thing) });
}

function fieldTexts(fields: Fields, of: object): TextFields {
  const values = of as TextFields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [textKey(name, field), written(field, values[name])]),
  );
}

/** What the text says of an edge besides its kind, ends and citations. */
export function edgeFields(kind: EdgeKind, edge: Edge): TextFields {
  return filled(Object.fromEntries(EDGE_FIELDS[kind].map(({ name, key }) => [key, (edge as AnyEdge)[name]])));
}

/** Without what is null, undefined or an empty list. */
export function filled(fields: object): TextFields {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) if (!isBlank(value)) kept[key] = value;
  return kept;
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** A copy with its keys in a fixed order. YAML would write a value that two nodes share as a reference. */
function written(field: Field, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (field.type) {
    case "record":
      return writtenParts(field, value as TextFields);
    case "records":
      return (value as readonly TextFields[]).map((item) => writtenParts(field, item));
    case "texts":
      return [...(value as readonly string[])];
    default:
      return value;
  }
}

function writtenParts({ parts }: RecordField | RecordsField, value: TextFields): TextFields {
  return filled(Object.fromEntries(Object.keys(parts).map((part) => [part, value[part]])));
}
