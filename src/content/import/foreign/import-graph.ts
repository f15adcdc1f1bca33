import { basename, extname } from "node:path";

import { FOLLOWED, edgeSchema } from "../../../guide/schema.js";
import {
  EDGE_KINDS,
  type EdgeKind,
  THING_KINDS,
  TRANSITION_KINDS,
  type TransitionKind,
} from "../../../guide/vocabulary.js";
import { oneLine } from "../../../text/one-line.js";
import { list } from "../../../text/phrases.js";
import type { Problem } from "../../problem.js";
import { CannotImport } from "../cannot-import.js";
import type { DataSet, Imported } from "../data-set.js";
import { readEdgeList } from "./edge-list.js";
import { ABOUT_DATA, EDGE_KIND, NODE_KIND } from "../../export/graphml.js";
import { foreignGuide, type ForeignKind, type ForeignLink } from "./foreign-graph.js";
import { readGraphml } from "./graphml.js";
import { guideOfLines, type OwnLine } from "./own-lines.js";
import { edgeLine, nodeLine } from "./own-record.js";
import type { RawEdge, RawGraph, RawNode } from "./raw-graph.js";
import { wholeText } from "./whole-text.js";

const FOREIGN_KINDS = ["role", "skill", "technology"] as const;
export const LINK_KINDS = EDGE_KINDS.filter(
  (kind) => kind !== FOLLOWED.option && endsOf(kind).length > 0,
).map((kind) => kind.toLowerCase());

export interface GraphOptions {
  /** What nodes are that do not say it. */
  readonly nodes?: string;
  /** What edges mean that do not say it. */
  readonly edges?: string;
}

/**
 * A graph in GraphML, or a list of edges as CSV. What its nodes are and what its edges mean is taken from their data, else from the
 * options, else from what only one kind of node can have. What is still unknown refuses the file: a guess would make answers wrong. What
 * `export --format graphml` wrote is read back as the guide that it was made of.
 */
export async function importGraph(set: DataSet, options: GraphOptions): Promise<Imported> {
  const { path, report, progress } = set;
  const content = await wholeText(path);
  progress.start(content.length);
  const isCsv = [".csv", ".tsv", ".txt"].includes(extname(path).toLowerCase());
  const raw: RawGraph = isCsv ? readEdgeList(path, content) : readGraphml(path, content);
  const about = raw.data?.[ABOUT_DATA];
  if (about !== undefined) return guideOfLines(ownLines(set, raw, about), path);
  const problems: Problem[] = [];
  const links = raw.edges.map((edge) => {
    const link = linkOf(edge, options.edges);
    if (!link) problems.push({ file: path, line: edge.line, message: sayUnknownEdge(edge) });
    return link;
  });
  const kinds = kindsFromEnds(links.filter((link) => link !== null));
  const nodes = raw.nodes.map((node) => {
    const kind = kindIn(node.data) ?? asKind(options.nodes) ?? kinds.get(node.key) ?? null;
    if (kind === null && problems.length === 0)
      problems.push({ file: path, line: node.line, message: sayUnknownNode(node) });
    return { node, kind };
  });
  if (problems.length > 0) throw new CannotImport(problems.slice(0, 1));
  const title = basename(path).replace(/\.[^.]*$/, "");
  const imported = foreignGuide(set, report.table(path), {
    title,
    version: "1",
    source: {
      id: "graph",
      title: basename(path),
      origin: "IMPORT",
      licence: null,
      attribution: null,
      url: null,
    },
    mark: "",
    things: nodes.map(({ node: { key, data, line }, kind }) => ({
      key,
      kind: kind!,
      name: oneLine(data["name"] ?? data["label"] ?? data["title"] ?? key),
      summary: oneLine(data["summary"] ?? data["description"] ?? "") || null,
      line,
    })),
    links: links.filter((link) => link !== null),
  });
  progress.advance(content.length);
  return imported;
}

/** The lines of the guide that `export --format graphml` wrote: nothing has to be guessed. */
function* ownLines({ path: file, report }: DataSet, raw: RawGraph, about: string): Generator<OwnLine> {
  const rows = report.table(file);
  for (const text of about.split("\n")) yield { text, file, line: null };
  for (const { key, data, line } of raw.nodes) {
    rows.read();
    const kind = THING_KINDS.find((each) => each === data[NODE_KIND]);
    if (!kind)
      throw new CannotImport([{ file, line, message: `The node "${key}" does not say what it is.` }]);
    yield { text: nodeLine(kind, key, (name) => data[name.toLowerCase()]), file, line };
  }
  for (const { from, to, data, line } of raw.edges) {
    rows.read();
    const kind = EDGE_KINDS.find((each) => each === data[EDGE_KIND]);
    if (!kind)
      throw new CannotImport([
        { file, line, message: `The edge from "${from}" does not say what it means.` },
      ]);
    yield { text: edgeLine(kind, from, to, (name) => data[name.toLowerCase()]), file, line };
  }
}

function linkOf({ from, to, data, line }: RawEdge, otherwise: string | undefined): ForeignLink | null {
  const word = (data["kind"] ?? data["type"] ?? data["label"] ?? data["relation"] ?? "").trim();
  const said = (word === "" ? (otherwise ?? "") : word).toUpperCase().replace(/[\s-]+/g, "_");
  const reason = oneLine(data["reason"] ?? "") || null;
  const transition = TRANSITION_KINDS.find((each) => each === said) ?? null;
  const kind = LINK_KINDS.includes(said.toLowerCase())
    ? (said as EdgeKind)
    : transition
      ? FOLLOWED.transition
      : null;
  if (kind === null) return null;
  const move: TransitionKind | null = kind === FOLLOWED.transition ? (transition ?? "RELATED") : null;
  return { kind, from, to, reason, line, ...(move && { transition: move }) };
}

/** What nodes must be because of the edges at them. */
function kindsFromEnds(links: readonly ForeignLink[]): ReadonlyMap<string, ForeignKind> {
  const kinds = new Map<string, ForeignKind>();
  for (const { kind, from, to } of links) {
    const all = endsOf(kind);
    for (const [key, end] of [
      [from, "from"],
      [to, "to"],
    ] as const) {
      const possible = [...new Set(all.flatMap((each) => each[end]))];
      if (possible.length === 1 && possible[0] === "ROLE") kinds.set(key, "ROLE");
    }
  }
  return kinds;
}

/** The ends of a kind of edge that nodes of foreign graphs can be. */
function endsOf(kind: EdgeKind): { readonly from: readonly string[]; readonly to: readonly string[] }[] {
  const usable = (kinds: readonly string[]): string[] =>
    kinds.filter((each) => (FOREIGN_KINDS as readonly string[]).includes(each.toLowerCase()));
  return edgeSchema(kind)
    .ends.map(({ from, to }) => ({ from: usable(from), to: usable(to) }))
    .filter(({ from, to }) => from.length > 0 && to.length > 0);
}

function kindIn(data: RawNode["data"]): ForeignKind | null {
  return asKind(data["kind"] ?? data["type"]);
}

function asKind(word: string | undefined): ForeignKind | null {
  const found = FOREIGN_KINDS.find((kind) => kind === word?.trim().toLowerCase());
  return found ? (found.toUpperCase() as ForeignKind) : null;
}

function sayUnknownEdge({ from, to, data }: RawEdge): string {
  const word = data["kind"] ?? data["type"] ?? data["label"] ?? data["relation"];
  const what = word ? `says "${word}", which is not known` : "does not say what it means";
  return `The edge from "${from}" to "${to}" ${what}. Give its kind (${list([...LINK_KINDS, ...TRANSITION_KINDS.map((each) => each.toLowerCase())])}) in the file, or that of all with --edges, such as --edges builds_on.`;
}

function sayUnknownNode({ key }: RawNode): string {
  return `The node "${key}" does not say what it is. Give its kind (${list(FOREIGN_KINDS)}) in the file, or that of all with --nodes, such as --nodes skill.`;
}
