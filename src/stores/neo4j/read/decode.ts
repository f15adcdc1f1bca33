import type {
  Choice,
  Edge,
  EdgeOf,
  GuideNode,
  GuideSource,
  LeadsTo,
  Requires,
} from "../../../guide/guide.js";
import {
  CREDENTIAL_KINDS,
  type EdgeKind,
  IMPORTANCES,
  ORIGINS,
  TRANSITION_KINDS,
} from "../../../guide/vocabulary.js";
import { broken } from "../session/failures.js";
import { kindOfLabels } from "../labels.js";
import { type Properties, propertiesOf } from "./properties.js";

/** A node as the driver gives it. */
export interface StoredNode {
  readonly labels: readonly string[];
  readonly properties: Properties;
}

/** `to` is null when the relationship ends at something that is no part of the guide. */
export interface StoredEdge {
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string | null;
  readonly properties: Properties;
}

/** Throws STORE_UNAVAILABLE when the node says what no guide may. */
export function readNode({ labels, properties }: StoredNode): GuideNode | Choice {
  const kind = kindOfLabels(labels);
  const id = propertiesOf(`A node (:${labels.join(":")})`, properties).text("id");
  const { text, textOrNull, texts, number, numberOrNull, oneOf, citations, externalIds, hours } =
    propertiesOf(id, properties);
  if (kind === null)
    throw broken(`${id} should have one label that says what it is, not :${labels.join(":")}.`);
  if (kind === "CHOICE")
    return { id, kind, name: text("name"), pick: number("pick"), citations: citations() };
  const base = {
    id,
    name: text("name"),
    summary: textOrNull("summary"),
    alternativeNames: texts("alternativeNames"),
    citations: citations(),
    externalIds: externalIds(),
  };
  switch (kind) {
    case "ROLE":
      return { ...base, kind, level: numberOrNull("level") };
    case "SKILL":
    case "TECHNOLOGY":
      return { ...base, kind, hours: hours() };
    case "CREDENTIAL":
      return { ...base, kind, credentialKind: oneOf("credentialKind", CREDENTIAL_KINDS), hours: hours() };
    default:
      return { ...base, kind };
  }
}

/** Throws STORE_UNAVAILABLE when the relationship says what no guide may, or lacks an end. */
export function readEdge<K extends EdgeKind>({
  kind,
  from,
  to,
  properties,
}: StoredEdge & { kind: K }): EdgeOf<K> {
  if (to === null) throw broken(`${from} -[:${kind}]-> ends at something that is no node of the guide.`);
  const { textOrNull, numberOrNull, oneOf, citations } = propertiesOf(
    `${from} -[:${kind}]-> ${to}`,
    properties,
  );
  const edge: Edge = { from, to, reason: textOrNull("reason"), citations: citations() };
  switch (kind) {
    case "LEADS_TO":
      return {
        ...edge,
        kind: oneOf("kind", TRANSITION_KINDS),
        rank: numberOrNull("rank"),
      } satisfies LeadsTo;
    case "REQUIRES":
      return {
        ...edge,
        importance: oneOf("importance", IMPORTANCES),
        weight: numberOrNull("weight"),
        level: numberOrNull("level"),
      } satisfies Requires;
    default:
      return edge;
  }
}

export function readSource(properties: Properties): GuideSource {
  const id = propertiesOf("A node (:GuideSource)", properties).text("id");
  const { text, textOrNull, oneOf } = propertiesOf(`The source ${id}`, properties);
  return {
    id,
    title: text("title"),
    origin: oneOf("origin", ORIGINS),
    licence: textOrNull("licence"),
    attribution: textOrNull("attribution"),
    url: textOrNull("url"),
  };
}
