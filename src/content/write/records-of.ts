import type { Citation, Edge, Guide, GuideNode, HoursRange, LeadsTo, Requires } from "../../guide/guide.js";
import { EDGE_KINDS } from "../../guide/vocabulary.js";
import { canonical } from "../../guide/canonical.js";
import { writeCite } from "../read/cite.js";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The guide as the lines of its JSONL text, a record each, in canonical order and with keys in a fixed order. What is null
 * or empty is left out; citations are written out, there is no default source.
 */
export function* linesOf(guide: Guide): Generator<string> {
  const ordered = canonical(guide);
  for (const record of recordsOf(ordered)) yield JSON.stringify(record);
  yield* edgeLines(ordered);
}

function* recordsOf(guide: Guide): Generator<Fields> {
  const { title, version, sources, nodes, choices } = guide;
  yield { type: "GUIDE", title, version };
  for (const { id, title, origin, licence, attribution, url } of sources) {
    yield filled({ type: "SOURCE", id, title, origin, licence, attribution, url });
  }
  for (const node of nodes) yield { type: node.kind, ...nodeFields(node), cite: writeCite(node.citations) };
  for (const { kind, id, name, pick, citations } of choices) {
    yield { type: kind, id, name, pick, cite: writeCite(citations) };
  }
}

/** The bulk of a large guide: put together without an object for each. */
function* edgeLines({ edges }: Guide): Generator<string> {
  const id = remembered((text: string) => JSON.stringify(text));
  const cite = remembered((citations: readonly Citation[]) => JSON.stringify(writeCite(citations)));
  for (const kind of EDGE_KINDS) {
    for (const edge of edges[kind] as readonly AnyEdge[]) {
      let line = `{"type":"${kind}","from":${id(edge.from)},"to":${id(edge.to)}`;
      for (const key of EDGE_FIELDS) {
        const value = edge[key];
        if (!isBlank(value)) line += `,"${key}":${JSON.stringify(value)}`;
      }
      yield `${line},"cite":${cite(edge.citations)}}`;
    }
  }
}

/** For what edges have in common; of an answer for each edge only the latest are kept. */
function remembered<T>(write: (value: T) => string): (value: T) => string {
  const written = new Map<T, string>();
  return (value) => {
    const known = written.get(value);
    if (known !== undefined) return known;
    if (written.size === MOST_REMEMBERED) written.clear();
    const text = write(value);
    written.set(value, text);
    return text;
  };
}

const MOST_REMEMBERED = 1 << 21;

type AnyEdge = Edge & Partial<Omit<LeadsTo & Requires, keyof Edge>>;
const EDGE_FIELDS = ["kind", "rank", "importance", "weight", "level", "reason"] as const;

/** What the text says of a node besides its kind and citations. */
export function nodeFields(node: GuideNode): Fields {
  const { id, name, summary, alternativeNames, externalIds } = node;
  return filled({
    id,
    name,
    kind: node.kind === "CREDENTIAL" ? node.credentialKind : null,
    level: node.kind === "ROLE" ? node.level : null,
    summary,
    alternativeNames: [...alternativeNames],
    hours: "hours" in node && node.hours !== null ? hoursFields(node.hours) : null,
    externalIds: externalIds.map(({ scheme, value }) => ({ scheme, value })),
  });
}

/** What the text says of an edge besides its kind, ends and citations. */
export function edgeFields(edge: AnyEdge): Fields {
  return filled(Object.fromEntries(EDGE_FIELDS.map((key) => [key, edge[key]])));
}

/** Without what is null, undefined or an empty list. */
export function filled(fields: object): Fields {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) if (!isBlank(value)) kept[key] = value;
  return kept;
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function hoursFields({ min, typical, max }: HoursRange): Fields {
  return { min, typical, max };
}
