import neo4j, { type Integer } from "neo4j-driver";

import type {
  Choice,
  Edge,
  Guide,
  GuideNode,
  GuideSource,
  HoursRange,
  LeadsTo,
} from "../../../guide/guide.js";
import { EDGE_KINDS, type EdgeKind } from "../../../guide/vocabulary.js";
import { writeCitations } from "../citations.js";
import { LABELS } from "../labels.js";

export interface NodeRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface EdgeRow {
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A node or choice as it stands in Neo4j. What is null or empty is left out. */
export function nodeRow(node: GuideNode | Choice): NodeRow {
  const { id, kind, name, citations } = node;
  const labels = LABELS[kind];
  if (node.kind === "CHOICE") {
    return { id, labels, properties: { name, pick: neo4j.int(node.pick), ...writeCitations(citations) } };
  }
  const { summary, alternativeNames, externalIds } = node;
  const properties = {
    name,
    summary,
    ...(alternativeNames.length > 0 && { alternativeNames }),
    ...(externalIds.length > 0 && {
      externalIdSchemes: externalIds.map(({ scheme }) => scheme),
      externalIdValues: externalIds.map(({ value }) => value),
    }),
    ...ownProperties(node),
    ...writeCitations(citations),
  };
  return { id, labels, properties };
}

export function* edgeRows(guide: Guide): Generator<EdgeRow> {
  for (const kind of EDGE_KINDS) {
    for (const edge of guide.edges[kind] as readonly (Edge & Partial<LeadsTo>)[]) {
      const { from, to, citations, rank = null, ...rest } = edge;
      const whole = rank === null ? {} : { rank: neo4j.int(rank) };
      yield { kind, from, to, properties: { ...rest, ...whole, ...writeCitations(citations) } };
    }
  }
}

export function sourceRow({ id, title, origin, licence, attribution, url }: GuideSource): object {
  return { id, title, origin, licence, attribution, url };
}

function ownProperties(node: GuideNode): Record<string, Integer | number | string | null> {
  switch (node.kind) {
    case "ROLE":
      return { level: node.level === null ? null : neo4j.int(node.level) };
    case "SKILL":
    case "TECHNOLOGY":
      return hoursProperties(node.hours);
    case "CREDENTIAL":
      return { credentialKind: node.credentialKind, ...hoursProperties(node.hours) };
    default:
      return {};
  }
}

function hoursProperties(hours: HoursRange | null): Record<string, number> {
  return hours === null ? {} : { hoursMin: hours.min, hoursTypical: hours.typical, hoursMax: hours.max };
}
