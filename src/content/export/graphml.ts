import type { Guide } from "../../guide/guide.js";
import type { Property, PropertyType } from "../../guide/properties.js";
import { aboutLines } from "../write/records-of.js";
import { inPieces } from "../write/pieces.js";
import { asciiJson, type Cells } from "./cells.js";
import { EXACT, exactEdgeCells, exactNodeCells } from "./exact.js";
import { allEdges, EDGE_PROPERTIES, edgeReader, NODE_PROPERTIES } from "./flat-statement.js";
import type { ExportContext, ExportFormat } from "./format.js";
import { xml, XML_TEXT } from "./xml.js";

/** GraphML 1.0: everything is in it. What the guide says of itself is data of the graph, as lines of JSON. */
export const graphml: ExportFormat = {
  summary: "GraphML for networkx, igraph, Gephi and yEd",
  ending: ".graphml",
  files: (guide, context) => new Map([["", inPieces(lines(guide, context))]]),
};

/** The names of the data that say what a node or an edge is, and what the guide says of itself. */
export const NODE_KIND = "kind";
export const EDGE_KIND = "type";
export const ABOUT_DATA = "about";

const TEXT = { type: "text" } as const;
const KEYS: readonly { readonly of: string; readonly properties: readonly Property[] }[] = [
  { of: "graph", properties: ["title", "version", ABOUT_DATA].map((name) => ({ name, ...TEXT })) },
  {
    of: "node",
    properties: [{ name: NODE_KIND, ...TEXT }, ...NODE_PROPERTIES, { name: EXACT, ...TEXT }],
  },
  {
    of: "edge",
    properties: [{ name: EDGE_KIND, ...TEXT }, ...EDGE_PROPERTIES, { name: EXACT, ...TEXT }],
  },
];

const TYPES: Readonly<Record<PropertyType, string>> = {
  text: "string",
  "whole number": "int",
  number: "double",
  texts: "string",
};

function* lines(guide: Guide, { remarks }: ExportContext): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">`;
  for (const { of, properties } of KEYS)
    for (const [i, { name, type }] of properties.entries())
      yield `<key id="${of[0]!}${i}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>`;
  yield '<graph id="guide" edgedefault="directed">';
  const { title, version } = guide;
  yield data("graph", { title, version, [ABOUT_DATA]: asciiJson([...aboutLines(guide)].join("\n")) });
  for (const thing of [...guide.nodes, ...guide.choices]) {
    const cells = { [NODE_KIND]: thing.kind, ...exactNodeCells(thing, XML_TEXT, remarks) };
    yield `<node id="${xml(thing.id)}">${data("node", cells)}</node>`;
  }
  const valuesOf = edgeReader();
  let place = 0;
  for (const [kind, edge] of allEdges(guide)) {
    const own = exactEdgeCells(kind, edge, valuesOf(kind, edge), XML_TEXT, remarks);
    const ends = `source="${xml(edge.from)}" target="${xml(edge.to)}"`;
    yield `<edge id="e${place++}" ${ends}>${data("edge", { [EDGE_KIND]: kind, ...own })}</edge>`;
  }
  yield "</graph>";
  yield "</graphml>";
}

const IDS = new Map(
  KEYS.map(({ of, properties }) => [of, new Map(properties.map(({ name }, i) => [name, `${of[0]!}${i}`]))]),
);

function data(of: string, cells: Cells): string {
  const ids = IDS.get(of)!;
  let text = "";
  for (const name in cells) {
    const value = cells[name]!;
    if (value !== "") text += `<data key="${ids.get(name)!}">${xml(value)}</data>`;
  }
  return text;
}
