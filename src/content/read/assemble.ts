import type {
  Choice,
  Citation,
  Edge,
  Guide,
  GuideEdges,
  GuideNode,
  GuideSource,
  HoursRange,
  LeadsTo,
  Requires,
} from "../../guide/guide.js";
import type { EdgeKind, NodeKind } from "../../guide/vocabulary.js";
import { EDGE_KINDS } from "../../guide/vocabulary.js";
import { canonical } from "../../guide/canonical.js";
import type { Cite } from "./cite.js";
import { readCite } from "./cite.js";
import { Places } from "./places.js";
import type { LocatedRecord, Place, RecordType } from "./record.js";

/** The source of what is cited by default when the text does not say which that is. */
export const UNKNOWN_DEFAULT = "";

/**
 * Makes a guide of records of the right shape, each as it comes: only its statement and place are kept. Statements share the
 * ids that they mention, and the citations that they give in the same words: a large guide is mostly these.
 */
export class Assembly {
  readonly #places = new Places();
  readonly #ids = new Map<string, string>();
  #latestTail = "";
  readonly #cited = { words: new Map<string, Cited>(), lists: new Map<string, Cited>() };
  readonly #draft = {
    title: "",
    version: "",
    sources: [] as GuideSource[],
    nodes: [] as GuideNode[],
    choices: [] as Choice[],
    edges: Object.fromEntries(EDGE_KINDS.map((kind) => [kind, [] as Edge[]])) as Record<EdgeKind, Edge[]>,
  };
  #guidePlace: Place | null = null;

  add({ type, value, at }: LocatedRecord): void {
    if (type === "GUIDE") {
      this.#draft.title = value["title"] as string;
      this.#draft.version = value["version"] as string;
      this.#guidePlace = at;
      return;
    }
    const statement = this.#statement(type, value);
    this.#places.add(statement, at);
  }

  /** The guide in canonical order; nothing may be added any more. */
  finish(defaultSource: string | null): { guide: Guide; placeOf: (statement: object) => Place | null } {
    this.#readCites(defaultSource);
    const guide = canonical(this.#draft as unknown as Guide);
    const placeOf = (statement: object) =>
      statement === guide ? this.#guidePlace : this.#places.get(statement);
    return { guide, placeOf };
  }

  #statement(type: Exclude<RecordType, "GUIDE">, value: Value): object {
    if (type === "SOURCE") return added(this.#draft.sources, toSource(value));
    const citations = this.#citations((value["cite"] ?? null) as Cite | null);
    if (isEdgeKind(type)) {
      const to = this.#id(value["to"] as string);
      return added(
        this.#draft.edges[type],
        toEdge(type, this.#tail(value["from"] as string), to, value, citations),
      );
    }
    const id = this.#id(value["id"] as string);
    if (type !== "CHOICE") return added(this.#draft.nodes, toNode(type, id, value, citations));
    const { name, pick } = value as unknown as Choice;
    return added(this.#draft.choices, { id, kind: type, name, pick, citations });
  }

  #id(id: string): string {
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    this.#ids.set(id, id);
    return id;
  }

  /** Most often that of the edge before. */
  #tail(id: string): string {
    if (id !== this.#latestTail) this.#latestTail = this.#id(id);
    return this.#latestTail;
  }

  /** Empty until all sources are known, which may be said last. */
  #citations(cite: Cite | null): readonly Citation[] {
    const isWord = typeof cite === "string";
    const known = isWord ? this.#cited.words : this.#cited.lists;
    const key = isWord ? cite : JSON.stringify(cite);
    let cited = known.get(key);
    if (cited === undefined) known.set(key, (cited = { cite, citations: [] }));
    return cited.citations;
  }

  #readCites(defaultSource: string | null): void {
    const sources = new Map<string, GuideSource>();
    for (const source of this.#draft.sources) if (!sources.has(source.id)) sources.set(source.id, source);
    for (const { cite, citations } of [...this.#cited.words.values(), ...this.#cited.lists.values()]) {
      const meant = cite ?? defaultSource;
      if (meant !== null) citations.push(...readCite(meant, sources));
    }
  }
}

interface Cited {
  /** Null: the default source. */
  readonly cite: Cite | null;
  readonly citations: Citation[];
}

function added<T extends object>(list: T[], statement: T): T {
  list.push(statement);
  return statement;
}

type Value = Readonly<Record<string, unknown>>;

const EDGE_KIND_SET: ReadonlySet<string> = new Set(EDGE_KINDS);
const isEdgeKind = (type: RecordType): type is EdgeKind => EDGE_KIND_SET.has(type);

function toSource(value: Value): GuideSource {
  return {
    id: value["id"] as string,
    title: value["title"] as string,
    origin: value["origin"] as GuideSource["origin"],
    licence: (value["licence"] ?? null) as string | null,
    attribution: (value["attribution"] ?? null) as string | null,
    url: (value["url"] ?? null) as string | null,
  };
}

function toNode(kind: NodeKind, id: string, value: Value, citations: readonly Citation[]): GuideNode {
  const base = {
    id,
    name: value["name"] as string,
    summary: (value["summary"] ?? null) as string | null,
    alternativeNames: (value["alternativeNames"] ?? []) as readonly string[],
    citations,
    externalIds: (value["externalIds"] ?? []) as GuideNode["externalIds"],
  };
  switch (kind) {
    case "ROLE":
      return { ...base, kind, level: (value["level"] ?? null) as number | null };
    case "SKILL":
    case "TECHNOLOGY":
      return { ...base, kind, hours: (value["hours"] ?? null) as HoursRange | null };
    case "CREDENTIAL":
      return {
        ...base,
        kind,
        credentialKind: value["kind"] as "COURSE",
        hours: (value["hours"] ?? null) as HoursRange | null,
      };
    default:
      return { ...base, kind };
  }
}

function toEdge(
  type: EdgeKind,
  from: string,
  to: string,
  value: Value,
  citations: readonly Citation[],
): GuideEdges[EdgeKind][number] {
  const reason = (value["reason"] ?? null) as string | null;
  switch (type) {
    case "LEADS_TO":
      return {
        from,
        to,
        kind: value["kind"] as LeadsTo["kind"],
        rank: (value["rank"] ?? null) as number | null,
        reason,
        citations,
      };
    case "REQUIRES": {
      const importance = (value["importance"] ?? "ESSENTIAL") as Requires["importance"];
      const weight = (value["weight"] ?? null) as number | null;
      return {
        from,
        to,
        importance,
        weight,
        level: (value["level"] ?? null) as number | null,
        reason,
        citations,
      };
    }
    default:
      return { from, to, reason, citations };
  }
}
