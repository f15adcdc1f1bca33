import type {
  Choice,
  Citation,
  Edge,
  Guide,
  GuideLevel,
  GuideNode,
  GuideSource,
  ProficiencyLevel,
} from "../../guide/guide.js";
import { ABOUT_KINDS, ABOUT_SCHEMA, type AboutKind, aboutSchema } from "../../guide/about-schema.js";
import { type Field, type Fields, textKey } from "../../guide/fields.js";
import { byEdgeKind } from "../../guide/edges.js";
import {
  blankEdge,
  blankFields,
  blankThing,
  type GuideBuilder,
  guideBuilder,
} from "../../guide/guide-builder.js";
import { edgeSchema, nodeSchema } from "../../guide/schema.js";
import { EDGE_KINDS, type EdgeKind, THING_KINDS, type ThingKind } from "../../guide/vocabulary.js";
import type { Cite } from "./cite.js";
import { readCite } from "./cite.js";
import { Places } from "./places.js";
import type { LocatedRecord, Place, RecordType } from "./record.js";

/** The default source of a guide whose text does not name one. */
export const UNKNOWN_DEFAULT = "";

/**
 * Builds a guide from records of the right shape, one at a time; of each record only the statement and its place are kept. Statements
 * share equal ids and equal citations, because most of the memory of a large guide is these.
 */
export class Assembly {
  readonly #places = new Places();
  readonly #ids = new Map<string, string>();
  #latestTail = "";
  readonly #cited: CitedByText = { words: new Map(), lists: new Map() };
  /** Of statements with a judged number. */
  readonly #citedForNumbers: CitedByText = { words: new Map(), lists: new Map() };
  readonly #builder: GuideBuilder = guideBuilder();
  readonly #about = {
    title: "",
    version: "",
    sources: [] as GuideSource[],
    levels: [] as GuideLevel[],
    proficiencyLevels: [] as ProficiencyLevel[],
  };
  #guidePlace: Place | null = null;

  add({ type, value, at }: LocatedRecord): void {
    if (type === "GUIDE") {
      this.#about.title = value["title"] as string;
      this.#about.version = value["version"] as string;
      this.#guidePlace = at;
      return;
    }
    const statement = this.#statement(type, value);
    this.#places.add(statement, at);
  }

  /** The guide in canonical order; nothing may be added any more. */
  finish({ defaultSource, estimateSource }: NamedSources): {
    guide: Guide;
    placeOf: (statement: object) => Place | null;
  } {
    this.#readCites(defaultSource, estimateSource);
    const guide = this.#builder.build(this.#about);
    const placeOf = (statement: object) =>
      statement === guide ? this.#guidePlace : this.#places.get(statement);
    return { guide, placeOf };
  }

  #statement(type: Exclude<RecordType, "GUIDE">, value: Value): object {
    if (isAboutKind(type)) {
      const list: object[] = this.#about[aboutSchema(type).key];
      return added(list, READ_ABOUT[type](value));
    }
    const citations = this.#citations((value["cite"] ?? null) as Cite | null, hasJudgedNumber(type, value));
    if (isEdgeKind(type)) {
      const from = this.#tail(value["from"] as string);
      const to = this.#id(value["to"] as string);
      return added<Edge>(this.#builder.edges[type], READ_EDGE[type](from, to, value, citations));
    }
    const thing = READ_THING[type](this.#id(value["id"] as string), value, citations);
    return thing.kind === "CHOICE" ? added(this.#builder.choices, thing) : added(this.#builder.nodes, thing);
  }

  #id(id: string): string {
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    this.#ids.set(id, id);
    return id;
  }

  /** Like `#id`, but quick for an edge with the same tail as the edge before it. */
  #tail(id: string): string {
    if (id !== this.#latestTail) this.#latestTail = this.#id(id);
    return this.#latestTail;
  }

  /** The list stays empty until `finish`: sources may come last in the text. */
  #citations(cite: Cite | null, judged: boolean): readonly Citation[] {
    const { words, lists } = judged ? this.#citedForNumbers : this.#cited;
    const isWord = typeof cite === "string";
    const known = isWord ? words : lists;
    const key = isWord ? cite : JSON.stringify(cite);
    let cited = known.get(key);
    if (cited === undefined) known.set(key, (cited = { cite, citations: [] }));
    return cited.citations;
  }

  #readCites(defaultSource: string | null, estimateSource: string | null): void {
    const sources = new Map<string, GuideSource>();
    for (const source of this.#about.sources) if (!sources.has(source.id)) sources.set(source.id, source);
    const read = ({ words, lists }: CitedByText, estimate: readonly Citation[]): void => {
      for (const { cite, citations } of [...words.values(), ...lists.values()]) {
        const meant = cite ?? defaultSource;
        if (meant !== null) citations.push(...readCite(meant, sources));
        if (citations.some(isEditors) && !citations.some(saysHow)) citations.push(...estimate);
      }
    };
    read(this.#cited, []);
    read(this.#citedForNumbers, estimateSource === null ? [] : readCite(estimateSource, sources));
  }
}

/** The sources that a guide names for its statements as a whole. */
interface NamedSources {
  /** What statements without citations cite. */
  readonly defaultSource: string | null;
  /** What the editors' statements cite besides, if they have a judged number. */
  readonly estimateSource: string | null;
}

/** Citations by their text: of one word, or of more. */
interface CitedByText {
  readonly words: Map<string, Cited>;
  readonly lists: Map<string, Cited>;
}

interface Cited {
  /** Null for the default source. */
  readonly cite: Cite | null;
  readonly citations: Citation[];
}

/** The editors' own statement, even if something in it, such as the demand, is imported: a number in it is theirs. */
const isEditors = ({ origin }: Citation): boolean => origin === "GUIDE" || origin === "CURATED";

/** The statement says already that its number is estimated or computed. */
const saysHow = ({ origin }: Citation): boolean => origin === "ESTIMATE" || origin === "DERIVED";

function added<T extends object>(list: T[], statement: T): T {
  list.push(statement);
  return statement;
}

type Value = Readonly<Record<string, unknown>>;

const EDGE_KIND_SET: ReadonlySet<string> = new Set(EDGE_KINDS);
const isEdgeKind = (type: RecordType): type is EdgeKind => EDGE_KIND_SET.has(type);

/** The keys of judged numbers by type of record. */
const JUDGED_KEYS = new Map<RecordType, readonly string[]>(
  [
    ...THING_KINDS.map((kind) => [kind, nodeSchema(kind).fields] as const),
    ...EDGE_KINDS.map((kind) => [kind, edgeSchema(kind).fields] as const),
  ].map(([kind, fields]) => [
    kind,
    Object.entries(fields).flatMap(([name, field]) => (field.judged ? [textKey(name, field)] : [])),
  ]),
);

function hasJudgedNumber(type: RecordType, value: Value): boolean {
  const keys = JUDGED_KEYS.get(type);
  if (keys === undefined) return false;
  for (let i = 0; i < keys.length; i++) {
    const given = value[keys[i]!];
    if (given !== undefined && given !== null) return true;
  }
  return false;
}

const isAboutKind = (type: RecordType): type is AboutKind => type in ABOUT_SCHEMA;

/** For each kind of record about the guide itself, a function that makes its item. */
const READ_ABOUT = Object.fromEntries(
  ABOUT_KINDS.map((kind) => {
    const { fields } = aboutSchema(kind);
    const readOwn = fieldReader(fields);
    const read = (value: Value): object => {
      const item = blankFields(fields);
      readOwn(value, item);
      return item;
    };
    return [kind, read];
  }),
) as Record<AboutKind, (value: Value) => object>;

/** For each kind of edge, a function that makes an edge from its ends, its record and its citations. */
const READ_EDGE = byEdgeKind((kind) => {
  const blank = blankEdge(kind);
  const readOwn = fieldReader(edgeSchema(kind).fields);
  return (from: string, to: string, value: Value, citations: readonly Citation[]): Edge => {
    const reason = (value["reason"] ?? null) as string | null;
    const edge = { ...blank, from, to, reason, citations };
    readOwn(value, edge);
    return edge;
  };
});

/** The same for nodes and choices. */
const READ_THING = Object.fromEntries(
  THING_KINDS.map((kind) => {
    const blank = blankThing(kind);
    const readOwn = fieldReader(nodeSchema(kind).fields);
    const read: ReadThing = (id, value, citations) => {
      const thing = { ...blank, id, citations };
      readOwn(value, thing);
      return thing;
    };
    return [kind, read];
  }),
) as Record<ThingKind, ReadThing>;

type ReadThing = (id: string, value: Value, citations: readonly Citation[]) => GuideNode | Choice;

/** Copies the fields that a record has. It runs for every edge of a large guide; arrays with an index are the fastest way. */
function fieldReader(fields: Fields): (value: Value, into: object) => void {
  const names = Object.keys(fields);
  const keys = names.map((name) => textKey(name, fields[name]!));
  const readers = names.map((name) => partsReader(fields[name]!));
  return (value, into) => {
    for (let i = 0; i < names.length; i++) {
      const given = value[keys[i]!];
      if (given === undefined || given === null) continue;
      const read = readers[i];
      (into as Record<string, unknown>)[names[i]!] = read ? read(given) : given;
    }
  };
}

/** Reads a value with parts, or a list of them; parts that the text leaves out are null. Null for a field without parts. */
function partsReader(field: Field): ((given: unknown) => unknown) | null {
  if (field.type !== "record" && field.type !== "records") return null;
  const blank = Object.fromEntries(Object.keys(field.parts).map((part) => [part, null]));
  const read = (given: unknown): object => ({ ...blank, ...(given as object) });
  return field.type === "record" ? read : (given) => (given as readonly unknown[]).map(read);
}
