import { stringify } from "csv-stringify/sync";

import { ABOUT_KINDS, aboutSchema } from "../../guide/about-schema.js";
import type { Guide } from "../../guide/guide.js";
import { labelsOf } from "../../guide/labels.js";
import { type Property, propertiesOf, type PropertyType } from "../../guide/properties.js";
import { aboutLines } from "../write/records-of.js";
import { asciiJson, BETWEEN_ITEMS, HALF_CHARACTER, type TextRules, wholeCharacters } from "./cells.js";
import { EXACT, exactEdgeCells, exactNodeCells } from "./exact.js";
import { allEdges, EDGE_PROPERTIES, edgeReader, NODE_PROPERTIES } from "./flat-statement.js";
import type { ExportContext, ExportFormat } from "./format.js";

/**
 * Nodes and edges as tables. The headers are those of Neo4j's import tool; beside its ":ID", ":START_ID" and ":END_ID" stand "id", "source"
 * and "target", which are the names that Gephi looks for.
 */
export const csv: ExportFormat = {
  summary: "a folder of tables: nodes and edges for pandas, R, Gephi and neo4j-admin import",
  ending: null,
  files: (guide, context) =>
    new Map([
      [NODES, nodeTable(guide, context)],
      [EDGES, edgeTable(guide, context)],
      [ABOUT, aboutTable(guide)],
    ]),
};

export const NODES = "nodes.csv";
export const EDGES = "edges.csv";
/** What the guide says of itself, which is no part of the graph. */
export const ABOUT = "about.csv";

const TYPES: Readonly<Record<PropertyType, string>> = {
  text: "",
  "whole number": ":int",
  number: ":double",
  texts: ":string[]",
};

function header({ name, type }: Property): string {
  return name + TYPES[type];
}

export const NODE_HEADERS: readonly string[] = ["id", ":ID", ":LABEL", ...NODE_PROPERTIES.map(header), EXACT];
export const EDGE_HEADERS: readonly string[] = [
  ...["source", "target", ":START_ID", ":END_ID", ":TYPE"],
  ...EDGE_PROPERTIES.map(header),
  EXACT,
];
export const ABOUT_HEADERS: readonly string[] = [
  "type",
  ...new Set([
    ...["title", "version"],
    ...ABOUT_KINDS.flatMap((kind) => propertiesOf(aboutSchema(kind).fields).map(({ name }) => name)),
  ]),
  EXACT,
];

type Row = readonly (string | number | null)[];

const RULES: TextRules = { carries: (text) => !HALF_CHARACTER.test(text), nearest: wholeCharacters };

function nodeTable({ nodes, choices }: Guide, { remarks }: ExportContext): Iterable<string> {
  return table(NODE_HEADERS, function* () {
    for (const thing of [...nodes, ...choices]) {
      const cells = exactNodeCells(thing, RULES, remarks);
      yield [
        ...[thing.id, thing.id, labelsOf(thing.kind).join(BETWEEN_ITEMS)],
        ...NODE_PROPERTIES.map(({ name }) => cells[name] ?? null),
        cells[EXACT] ?? null,
      ];
    }
  });
}

function edgeTable(guide: Guide, { remarks }: ExportContext): Iterable<string> {
  const valuesOf = edgeReader();
  return table(EDGE_HEADERS, function* () {
    for (const [kind, edge] of allEdges(guide)) {
      const cells = exactEdgeCells(kind, edge, valuesOf(kind, edge), RULES, remarks);
      yield [
        ...[edge.from, edge.to, edge.from, edge.to, kind],
        ...EDGE_PROPERTIES.map(({ name }) => cells[name] ?? null),
        cells[EXACT] ?? null,
      ];
    }
  });
}

function aboutTable(guide: Guide): Iterable<string> {
  return table(ABOUT_HEADERS, function* () {
    for (const line of aboutLines(guide)) {
      const record = JSON.parse(line) as Readonly<Record<string, string | number>>;
      const cells = ABOUT_HEADERS.map((name) => record[name] ?? null);
      const isExact = cells.every((cell) => typeof cell !== "string" || RULES.carries(cell));
      yield isExact
        ? cells
        : [
            ...cells.slice(0, -1).map((cell) => (typeof cell === "string" ? RULES.nearest(cell) : cell)),
            asciiJson(line),
          ];
    }
  });
}

/** Texts are quoted and unknown values are not: so an empty text is not taken for an unknown one. */
function* table(headers: readonly string[], rows: () => Iterable<Row>): Generator<string> {
  let some: Row[] = [headers];
  for (const row of rows()) {
    some.push(row.map((cell) => (typeof cell === "string" ? asText(cell) : cell)));
    if (some.length < ROWS_A_PIECE) continue;
    yield stringify(some, { quoted_string: true });
    some = [];
  }
  yield stringify(some, { quoted_string: true });
}

const ROWS_A_PIECE = 500;

/** What a spreadsheet would run as a formula is marked as text by an apostrophe. */
function asText(cell: string): string {
  return LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The text that was marked. */
export function unmarked(cell: string): string {
  return MARKED.test(cell) ? cell.slice(1) : cell;
}

const LIKE_A_FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const MARKED = /^'+[=+\-@\t\r＝＋－＠]/;
