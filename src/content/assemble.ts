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
} from "../career/guide.js";
import type { EdgeKind, NodeKind } from "../career/vocabulary.js";
import { EDGE_KINDS } from "../career/vocabulary.js";
import { canonical } from "./canonical.js";
import type { Cite } from "./cite.js";
import { readCite } from "./cite.js";
import type { LocatedRecord, Place, RecordType } from "./record.js";

/** The source of what is cited by default when the text does not say which that is. */
export const UNKNOWN_DEFAULT = "";

/** A guide in canonical order from records of the right shape, and the place of each of its statements. */
export function assemble(records: readonly LocatedRecord[], defaultSource: string | null) {
  const places = new Map<object, Place>();
  const sources = new Map<string, GuideSource>();
  const draft = {
    title: "",
    version: "",
    sources: [] as GuideSource[],
    nodes: [] as GuideNode[],
    choices: [] as Choice[],
    edges: Object.fromEntries(EDGE_KINDS.map((kind) => [kind, [] as Edge[]])) as Record<EdgeKind, Edge[]>,
  };
  let guidePlace: Place | null = null;

  for (const { type, value, at } of records) {
    if (type === "GUIDE") {
      draft.title = value["title"] as string;
      draft.version = value["version"] as string;
      guidePlace = at;
    } else if (type === "SOURCE") {
      const source = toSource(value);
      draft.sources.push(source);
      if (!sources.has(source.id)) sources.set(source.id, source);
      places.set(source, at);
    }
  }
  const read = new Map<Cite, readonly Citation[]>();
  const cited = (value: Value): readonly Citation[] => {
    const cite = (value["cite"] ?? defaultSource) as Cite | null;
    const citations = cite === null ? [] : (read.get(cite) ?? readCite(cite, sources));
    // What many statements cite in the same words is kept once.
    if (typeof cite === "string") read.set(cite, citations);
    return citations;
  };
  for (const { type, value, at } of records) {
    if (type === "GUIDE" || type === "SOURCE") continue;
    const statement = toStatement(type, value, cited(value));
    places.set(statement, at);
    if (isEdgeKind(type)) draft.edges[type].push(statement as Edge);
    else if (type === "CHOICE") draft.choices.push(statement as Choice);
    else draft.nodes.push(statement as GuideNode);
  }
  const guide = canonical(draft as unknown as Guide);
  if (guidePlace !== null) places.set(guide, guidePlace);
  return { guide, places };
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

function toStatement(type: NodeKind | "CHOICE" | EdgeKind, value: Value, citations: readonly Citation[]) {
  if (isEdgeKind(type)) return toEdge(type, value, citations);
  if (type !== "CHOICE") return toNode(type, value, citations);
  const { id, name, pick } = value as unknown as Choice;
  return { id, kind: type, name, pick, citations } satisfies Choice;
}

function toNode(kind: NodeKind, value: Value, citations: readonly Citation[]): GuideNode {
  const base = {
    id: value["id"] as string,
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

function toEdge(type: EdgeKind, value: Value, citations: readonly Citation[]): GuideEdges[EdgeKind][number] {
  const from = value["from"] as string;
  const to = value["to"] as string;
  const reason = (value["reason"] ?? null) as string | null;
  switch (type) {
    case "LEADS_TO":
      return { from, to, kind: value["kind"] as LeadsTo["kind"], reason, citations };
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
