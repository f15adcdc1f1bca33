import { ABOUT_KINDS, aboutSchema } from "../../guide/about-schema.js";
import type { Guide } from "../../guide/guide.js";
import type { Property, PropertyType } from "../../guide/properties.js";
import { inPieces } from "../write/pieces.js";
import { type Cells, cellsOf } from "./cells.js";
import {
  allEdges,
  EDGE_PROPERTIES,
  edgeReader,
  NODE_PROPERTIES,
  nodeValues,
  type PropertyValues,
} from "./flat-statement.js";
import type { ExportContext, ExportFormat } from "./format.js";
import { xml, XML_TEXT } from "./xml.js";

/** GEXF 1.3, which Gephi writes and reads: names and kinds of edge are labels. */
export const gexf: ExportFormat = {
  summary: "GEXF 1.3 for Gephi",
  ending: ".gexf",
  files: (guide, context) => new Map([["", inPieces(lines(guide, context))]]),
};

const NODE_ATTRIBUTES: readonly Property[] = [{ name: "kind", type: "text" }, ...NODE_PROPERTIES];
const EDGE_ATTRIBUTES: readonly Property[] = [{ name: "type", type: "text" }, ...EDGE_PROPERTIES];
const ATTRIBUTES = { node: NODE_ATTRIBUTES, edge: EDGE_ATTRIBUTES };

const TYPES: Readonly<Record<PropertyType, string>> = {
  text: "string",
  "whole number": "integer",
  number: "double",
  texts: "string",
};

const CHANGED =
  "a text that XML cannot hold as it is, or an item of a list with a semicolon: the nearest text stands for it";

function* lines(guide: Guide, { remarks: { remark } }: ExportContext): Generator<string> {
  const { title, version, nodes, choices, sources } = guide;
  const attributesOf = (of: Owner, what: string, values: PropertyValues): string => {
    const { cells, isExact } = cellsOf(values, XML_TEXT);
    if (!isExact) remark(what, CHANGED);
    return attributes(of, cells);
  };
  for (const kind of ABOUT_KINDS)
    remark(kind, "only the titles of sources have a place", guide[aboutSchema(kind).key].length);
  const cited = sources.map((source) =>
    [source.title, source.licence, source.attribution].filter(Boolean).join(", "),
  );
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield `<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">`;
  const description = [`${title} ${version}`, ...cited].join(". ");
  yield `<meta><creator>career-graph</creator><description>${xml(description)}</description></meta>`;
  yield '<graph defaultedgetype="directed" mode="static">';
  yield* declarations("node");
  yield* declarations("edge");
  yield "<nodes>";
  for (const thing of [...nodes, ...choices]) {
    const { id, kind, name } = thing;
    const own = attributesOf("node", kind, { kind, ...nodeValues(thing) });
    yield `<node id="${xml(id)}" label="${xml(name)}">${own}</node>`;
  }
  yield "</nodes>";
  yield "<edges>";
  const valuesOf = edgeReader();
  let place = 0;
  for (const [kind, edge] of allEdges(guide)) {
    const own = attributesOf("edge", kind, { type: kind, ...valuesOf(kind, edge) });
    const ends = `source="${xml(edge.from)}" target="${xml(edge.to)}"`;
    yield `<edge id="${place++}" ${ends} kind="${kind}" label="${kind}">${own}</edge>`;
  }
  yield "</edges>";
  yield "</graph>";
  yield "</gexf>";
}

type Owner = keyof typeof ATTRIBUTES;

function* declarations(of: Owner): Generator<string> {
  yield `<attributes class="${of}">`;
  for (const [i, { name, type }] of ATTRIBUTES[of].entries())
    yield `<attribute id="${i}" title="${name}" type="${TYPES[type]}"/>`;
  yield "</attributes>";
}

const PLACES = {
  node: new Map(NODE_ATTRIBUTES.map(({ name }, i) => [name, i])),
  edge: new Map(EDGE_ATTRIBUTES.map(({ name }, i) => [name, i])),
};

function attributes(of: Owner, cells: Cells): string {
  let text = "<attvalues>";
  for (const name in cells) text += `<attvalue for="${PLACES[of].get(name)!}" value="${xml(cells[name]!)}"/>`;
  return `${text}</attvalues>`;
}
