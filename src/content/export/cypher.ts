import { ABOUT_KINDS, aboutSchema } from "../../guide/about-schema.js";
import { EDGE_KINDS, THING_KINDS } from "../../guide/vocabulary.js";
import type { Choice, Edge, Guide, GuideNode } from "../../guide/guide.js";
import { labelsOf } from "../../guide/labels.js";
import { type PropertyValue, propertyValues } from "../../guide/properties.js";
import { edgeReader, nodeValues, type PropertyValues } from "./flat-statement.js";
import type { ExportFormat } from "./format.js";

/**
 * A script for cypher-shell that creates the nodes and relationships in an empty database, with the labels and properties that `seed`
 * gives them. It holds no version and no derived property, so this program reads such a guide only after a `seed`.
 */
export const cypher: ExportFormat = {
  summary: "a script of Cypher for cypher-shell and databases that speak it",
  ending: ".cypher",
  files: (guide) => new Map([["", statements(guide)]]),
};

const NODE_LABEL = "CareerNode";
/** A statement of so many rows is parsed in some milliseconds. */
const ROWS_A_STATEMENT = 500;

function* statements(guide: Guide): Generator<string> {
  yield `CREATE CONSTRAINT career_node_id IF NOT EXISTS FOR (n:${NODE_LABEL}) REQUIRE n.id IS UNIQUE;\n`;
  yield "CALL db.awaitIndexes(300);\n";
  yield* about(guide);
  const things = [...guide.nodes, ...guide.choices];
  for (const kind of THING_KINDS) {
    const labels = [NODE_LABEL, ...labelsOf(kind)].map((label) => `:${label}`).join("");
    const rows = nodeMaps(things.filter((thing) => thing.kind === kind));
    for (const some of batches(rows)) yield `UNWIND ${some} AS row CREATE (n${labels}) SET n = row;\n`;
  }
  const valuesOf = edgeReader();
  for (const kind of EDGE_KINDS) {
    const rows = edgeMaps(guide.edges[kind], (edge) => valuesOf(kind, edge));
    for (const some of batches(rows))
      yield `UNWIND ${some} AS row MATCH (a:${NODE_LABEL} {id: row.a}), (b:${NODE_LABEL} {id: row.b}) CREATE (a)-[r:${kind}]->(b) SET r = row.r;\n`;
  }
}

function* about(guide: Guide): Generator<string> {
  const { title, version } = guide;
  yield `CREATE (:Guide ${map({ title, version })});\n`;
  for (const kind of ABOUT_KINDS) {
    const { key, label, relationship, fields } = aboutSchema(kind);
    for (const item of guide[key])
      yield `MATCH (g:Guide) CREATE (g)-[:${relationship}]->(:${label} ${map(propertyValues(fields, item))});\n`;
  }
}

function* nodeMaps(things: readonly (GuideNode | Choice)[]): Generator<string> {
  for (const thing of things) yield map({ id: thing.id, ...nodeValues(thing) });
}

function* edgeMaps(edges: readonly Edge[], valuesOf: (edge: Edge) => PropertyValues): Generator<string> {
  for (const edge of edges)
    yield `{a: ${literal(edge.from)}, b: ${literal(edge.to)}, r: ${map(valuesOf(edge))}}`;
}

function* batches(rows: Iterable<string>): Generator<string> {
  let some: string[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < ROWS_A_STATEMENT) continue;
    yield `[${some.join(",\n")}]`;
    some = [];
  }
  if (some.length > 0) yield `[${some.join(",\n")}]`;
}

function map(values: PropertyValues): string {
  const entries = Object.entries(values).map(([name, value]) => `${name}: ${literal(value)}`);
  return `{${entries.join(", ")}}`;
}

function literal(value: PropertyValue): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return `'${escaped(value)}'`;
  return `[${value.map(literal).join(", ")}]`;
}

/**
 * Only letters, digits and common signs stay as they are. Everything else becomes \uXXXX, which Cypher reads before all else: so a quote
 * must not be written that way, and a backslash before "u" must not look like the beginning of one.
 */
function escaped(text: string): string {
  return text.replace(/[\\'"]|\p{Cc}|\p{Cs}|[\u2028\u2029\uFEFF]/gu, (unit) => SIGNS[unit] ?? numbered(unit));
}

const SIGNS: Readonly<Record<string, string>> = {
  "'": "\\'",
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function numbered(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
