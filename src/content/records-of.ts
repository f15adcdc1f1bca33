import type { Edge, Guide, GuideNode, HoursRange, LeadsTo, Requires } from "../career/guide.js";
import { EDGE_KINDS } from "../career/vocabulary.js";
import { canonical } from "./canonical.js";
import { writeCite } from "./cite.js";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The guide as the records of its JSONL text, in canonical order and with keys in a fixed order. What is null
 * or empty is left out; citations are written out, there is no default source.
 */
export function* recordsOf(guide: Guide): Generator<Fields> {
  const { title, version, sources, nodes, choices, edges } = canonical(guide);
  yield { type: "GUIDE", title, version };
  for (const { id, title, origin, licence, attribution, url } of sources) {
    yield filled({ type: "SOURCE", id, title, origin, licence, attribution, url });
  }
  for (const node of nodes) yield { type: node.kind, ...nodeFields(node), cite: writeCite(node.citations) };
  for (const { kind, id, name, pick, citations } of choices) {
    yield { type: kind, id, name, pick, cite: writeCite(citations) };
  }
  for (const kind of EDGE_KINDS) {
    for (const edge of edges[kind]) {
      const { from, to, citations } = edge;
      yield { type: kind, from, to, ...edgeFields(edge), cite: writeCite(citations) };
    }
  }
}

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
export function edgeFields(edge: Edge & Partial<Omit<LeadsTo & Requires, keyof Edge>>): Fields {
  const { kind, importance, weight, level, reason } = edge;
  return filled({ kind, importance, weight, level, reason });
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
