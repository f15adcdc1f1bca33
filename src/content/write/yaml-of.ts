import type { YAMLMap, YAMLSeq } from "yaml";
import { Document, isMap, isSeq, visit } from "yaml";
import type { Choice, Citation, Edge, Guide, GuideNode } from "../../guide/guide.js";
import { aboutLists, aboutSchema } from "../../guide/about-schema.js";
import { absentValue } from "../../guide/fields.js";
import { edgeSchema } from "../../guide/schema.js";
import { compareIds, EDGE_KINDS, type EdgeKind } from "../../guide/vocabulary.js";
import { canonical } from "../../guide/canonical.js";
import { writeCite } from "../read/cite.js";
import { aboutFields, edgeFields, filled, nodeFields } from "./records-of.js";
import { type Section, SECTIONS } from "../read/sections.js";

/** The names of the files that may be written. Every guide has the first. */
export const YAML_FILES: readonly string[] = ["guide", ...Object.keys(SECTIONS)].map(
  (name) => `${name}.yaml`,
);

/**
 * The guide as YAML files by name, in the shortest form that means the same; a section without items has no file. Throws for an edge
 * from a node that does not exist or is of the wrong kind, because this format writes edges inside of their nodes.
 */
export function yamlOf(guide: Guide): Map<string, string> {
  const ordered = canonical(guide);
  const { title, version, nodes, choices, edges } = ordered;
  const writer = new Writer(commonestSource(guide), edges);
  const described = filled({ title, version, defaultSource: writer.defaultSource });
  const lists = aboutLists((kind) => ordered[aboutSchema(kind).key].map((item) => aboutFields(kind, item)));
  const { sources, ...others } = lists;
  const files = new Map([["guide.yaml", print({ guide: described, sources, ...filled(others) })]]);
  for (const [name, section] of Object.entries(SECTIONS)) {
    const items = [...nodes, ...choices]
      .filter(({ kind }) => section.kinds.includes(kind))
      .map((node) => writer.item(node, section));
    if (items.length > 0) files.set(`${name}.yaml`, print({ [name]: items }));
  }
  writer.finish();
  return files;
}

class Writer {
  readonly #outgoing = new Map<string, Edge[]>();

  constructor(
    readonly defaultSource: string | null,
    edges: Guide["edges"],
  ) {
    for (const kind of EDGE_KINDS) {
      for (const edge of edges[kind]) {
        const key = `${kind} ${edge.from}`;
        const sameTail = this.#outgoing.get(key);
        if (sameTail === undefined) this.#outgoing.set(key, [edge]);
        else sameTail.push(edge);
      }
    }
  }

  item(node: GuideNode | Choice, section: Section): object {
    const edges = Object.entries(section.edges).map(([key, kind]) => {
      const ends = this.#take(kind, node.id).map((edge) => this.#end(kind, edge));
      return [key, edgeSchema(kind).single && ends.length === 1 ? ends[0] : ends];
    });
    return {
      ...nodeFields(node),
      ...this.#cite(node.citations),
      ...filled(Object.fromEntries(edges) as object),
    };
  }

  finish(): void {
    const [homeless] = this.#outgoing.keys();
    if (homeless !== undefined) throw new Error(`There is no place in YAML for the edge ${homeless}.`);
  }

  #take(kind: EdgeKind, from: string): Edge[] {
    const key = `${kind} ${from}`;
    const edges = this.#outgoing.get(key) ?? [];
    this.#outgoing.delete(key);
    return edges;
  }

  #end(kind: EdgeKind, edge: Edge): unknown {
    const end = {
      id: edge.to,
      ...withoutDefaults(kind, edgeFields(kind, edge)),
      ...this.#cite(edge.citations),
    };
    return Object.keys(end).length === 1 ? edge.to : end;
  }

  /** An empty list is written, too: without it, the default source would be cited. */
  #cite(citations: readonly Citation[]): object {
    const cite = writeCite(citations);
    return cite === this.defaultSource ? {} : { cite };
  }
}

/** Without the fields that have the value that they get when the text leaves them out. */
function withoutDefaults(kind: EdgeKind, values: Readonly<Record<string, unknown>>): object {
  const { fields } = edgeSchema(kind);
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => {
      const field = fields[key];
      return field === undefined || absentValue(field) !== value;
    }),
  );
}

/** The source that most statements cite alone and without a section or URL; null if there is none. */
function commonestSource(guide: Guide): string | null {
  const counts = new Map<string, number>();
  const edges = EDGE_KINDS.flatMap((kind) => guide.edges[kind] as readonly Edge[]);
  for (const { citations } of [...guide.nodes, ...guide.choices, ...edges]) {
    const [only, ...others] = citations;
    if (only === undefined || others.length > 0 || only.section !== null || only.url !== null) continue;
    counts.set(only.source, (counts.get(only.source) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1] || compareIds(a[0], b[0]));
  return commonest?.[0] ?? null;
}

/** Short maps and lists are written on one line, each edge on a line of its own. Long texts are not folded. */
function print(content: object): string {
  const document = new Document(content, { aliasDuplicateObjects: false });
  visit(document, {
    Collection(_, collection, path) {
      const isSection = path.length === 1 || (path.length === 3 && isSeq(collection));
      if (isSection || holdsEdges(collection) || JSON.stringify(collection).length > 110) return undefined;
      collection.flow = true;
      return visit.SKIP;
    },
  });
  return document.toString({ lineWidth: 0, blockQuote: false, doubleQuotedMinMultiLineLength: Infinity });
}

function holdsEdges(collection: YAMLMap | YAMLSeq): boolean {
  const inner = isSeq(collection) ? collection.items : collection.items.map(({ value }) => value);
  return inner.some((value) => (isSeq(collection) ? isMap(value) : isSeq(value) && holdsEdges(value)));
}
