import { CannotImport } from "../cannot-import.js";
import type { RawGraph, RawNode } from "./raw-graph.js";
import { lineAt } from "./whole-text.js";

const TAG =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<|[^<]+/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

type Attributes = Readonly<Record<string, string>>;

/** Reads the nodes and edges of GraphML with their data, by the names that the file's keys give them. Throws CannotImport. */
export function readGraphml(file: string, text: string): RawGraph {
  const refuse = (position: number | null, message: string): never => {
    const line = position === null ? null : lineAt(text, position);
    throw new CannotImport([{ file, line, message }]);
  };
  const doctype = text.search(/<!(?:DOCTYPE|ENTITY)/i);
  if (doctype >= 0)
    refuse(doctype, "Has a DOCTYPE, which GraphML needs not have and which is not read: remove it.");
  const names = new Map<string, string>();
  const nodes: RawNode[] = [];
  const edges: { from: string; to: string; data: Record<string, string>; line: number }[] = [];
  const open: { tag: string; data: Record<string, string> | null }[] = [];
  const graphData: Record<string, string> = {};
  let isDirected = true;
  let isGraphml = false;
  let datum: string | null = null;
  let line = 1;
  for (const found of text.matchAll(TAG)) {
    const [whole, cdata, slash, name = "", attributes = "", selfClosing] = found;
    const here = line;
    line += whole.split("\n").length - 1;
    if (whole === "<")
      refuse(found.index, "Is not sound XML: a tag here is not closed, or an attribute is not in quotes.");
    const tag = name.slice(name.indexOf(":") + 1);
    if (tag === "") {
      const owner = open.findLast(({ data }) => data !== null)?.data;
      const said = cdata ?? (whole.startsWith("<") ? "" : unescaped(whole));
      if (datum !== null && owner) owner[datum] = (owner[datum] ?? "") + said;
      continue;
    }
    if (slash) {
      if (open.pop()?.tag !== tag)
        refuse(found.index, `Is not sound XML: </${name}> closes what is not open.`);
      if (tag === "data") datum = null;
      continue;
    }
    const given = attributesIn(attributes);
    let data: Record<string, string> | null = null;
    if (tag === "graphml") isGraphml = true;
    else if (tag === "key")
      names.set(given["id"] ?? "", (given["attr.name"] ?? given["id"] ?? "").toLowerCase());
    else if (tag === "graph") {
      isDirected = given["edgedefault"] !== "undirected";
      data = graphData;
    } else if (tag === "node") {
      data = {};
      if (given["id"] === undefined) refuse(found.index, "A node has no id.");
      nodes.push({ key: given["id"]!, data, line: here });
    } else if (tag === "edge") {
      data = {};
      const { source, target } = given;
      if (source === undefined || target === undefined)
        refuse(found.index, "An edge has no source or no target.");
      edges.push({ from: source!, to: target!, data, line: here });
    } else if (tag === "data") datum = names.get(given["key"] ?? "") ?? given["key"] ?? null;
    if (selfClosing) {
      if (tag === "data") datum = null;
    } else open.push({ tag, data });
  }
  if (!isGraphml) refuse(null, "Is not GraphML: it has no element graphml.");
  if (open.length > 0)
    refuse(null, `Is not sound XML: <${open.at(-1)!.tag}> is not closed, so the file was cut short.`);
  if (!isDirected)
    refuse(null, 'Is undirected, so it does not say what comes first: write edgedefault="directed".');
  return { nodes, edges, data: graphData };
}

function attributesIn(text: string): Attributes {
  const pairs = [...text.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [
    name,
    unescaped(double ?? single ?? ""),
  ]);
  return Object.fromEntries(pairs) as Attributes;
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(String(hex), 16) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return ENTITIES[String(name)] ?? whole;
  });
}
