import { createHash } from "node:crypto";

import type { Edge, ExternalId, Guide, GuideNode } from "../../guide/guide.js";
import { edgeSchema, FOLLOWED, nodeSchema } from "../../guide/schema.js";
import { COMPETENCY_KINDS, type EdgeKind, type ThingKind } from "../../guide/vocabulary.js";
import { inPieces } from "../write/pieces.js";
import { allEdges } from "./flat-statement.js";
import type { ExportContext, ExportFormat } from "./format.js";
import { addressOf, attributions, OURS } from "./terms.js";

/**
 * A package of 1EdTech CASE 1.1: competencies and their groups are items, plain prerequisites precede, and what is broader has children. A
 * framework of competencies has no roles and no choices, which is told. Identifiers are UUIDs that depend on our ids alone.
 */
export const case1: ExportFormat = {
  summary: "a package of 1EdTech CASE 1.1: competencies, groups and prerequisites",
  ending: ".json",
  files: (guide, context) => new Map([["", inPieces(lines(guide, context))]]),
};

const NO_PLACE = "a framework of competencies has no place for it";
/** What an item says of a node. */
const CARRIED = new Set(["name", "summary", "alternativeNames"]);
/** Kinds of node that belong to a group of competencies. */
const GROUPS = new Set<ThingKind>(
  edgeSchema(FOLLOWED.membership)
    .ends.filter(({ from }) => from.some(isCompetencyKind))
    .flatMap(({ to }) => to),
);

function isCompetencyKind(kind: ThingKind): boolean {
  return (COMPETENCY_KINDS as readonly ThingKind[]).includes(kind);
}

function* lines(guide: Guide, context: ExportContext): Generator<string> {
  const { remark } = context.remarks;
  const lastChangeDateTime = context.now.toISOString();
  const items = new Map<string, GuideNode>();
  for (const node of guide.nodes) {
    if (isCompetencyKind(node.kind) || GROUPS.has(node.kind)) items.set(node.id, node);
    else remark(node.kind, NO_PLACE);
  }
  for (const { kind } of guide.choices) remark(kind, NO_PLACE);
  const document = {
    ...identified("guide"),
    caseVersion: "1.1",
    creator: attributions(guide).join("; ") || "career-graph",
    title: guide.title,
    version: guide.version,
    lastChangeDateTime,
  };
  yield `{"CFDocument":${JSON.stringify(document)},`;
  yield '"CFItems":[';
  yield* separated(items.values(), (node) => {
    remarkFields(node, context);
    return JSON.stringify({ ...itemOf(node), lastChangeDateTime });
  });
  yield "],";
  yield '"CFAssociations":[';
  const link = (association: Association): string =>
    JSON.stringify({ ...associationOf(association), lastChangeDateTime });
  yield* separated(associations(guide, items, context), link);
  yield "]}";
}

function itemOf(node: GuideNode): object {
  const { id, name, summary, kind, alternativeNames, externalIds } = node;
  const exact = externalIds.find(isAddress);
  return {
    identifier: uuidOf(id),
    fullStatement: summary ?? name,
    ...(summary !== null && { abbreviatedStatement: name }),
    ...(alternativeNames.length > 0 && { conceptKeywords: alternativeNames }),
    CFItemType: nodeSchema(kind).label,
    humanCodingScheme: id,
    uri: exact ? addressOf(exact)! : uriOf(id),
  };
}

/** The item has one address: the first of the same concept elsewhere, if there is one. */
function isAddress(other: ExternalId): boolean {
  return other.match === "EXACT" && addressOf(other) !== null;
}

interface Association {
  readonly type: "precedes" | "isChildOf" | "isRelatedTo";
  readonly origin: GuideNode | DocumentNode;
  readonly destination: GuideNode | DocumentNode;
  readonly reason: string | null;
}
/** The document as an end of an association. */
interface DocumentNode {
  readonly id: "guide";
  readonly name: string;
}

function* associations(
  guide: Guide,
  items: ReadonlyMap<string, GuideNode>,
  { remarks: { remark } }: ExportContext,
): Generator<Association> {
  const children = new Set<string>();
  for (const [kind, edge] of allEdges(guide)) {
    const [from, to] = [items.get(edge.from), items.get(edge.to)];
    const found = from && to ? associationFor(kind, from, to, edge) : null;
    if (found === null) {
      remark(
        kind,
        from && !to && kind === FOLLOWED.prerequisite
          ? "it leads to a choice, for which CASE has no word"
          : NO_PLACE,
      );
      continue;
    }
    if (edge.citations.length > 0) remark(`citations of ${kind}`, NO_PLACE);
    if (found.type === "isChildOf") children.add(edge.from);
    yield found;
  }
  const document: DocumentNode = { id: "guide", name: guide.title };
  for (const node of items.values())
    if (!children.has(node.id))
      yield { type: "isChildOf", origin: node, destination: document, reason: null };
}

/** What builds on a competency comes after it. */
function associationFor(
  kind: EdgeKind,
  from: GuideNode,
  to: GuideNode,
  { reason }: Edge,
): Association | null {
  if (kind === FOLLOWED.prerequisite) return { type: "precedes", origin: to, destination: from, reason };
  if (kind === FOLLOWED.broader || kind === FOLLOWED.membership)
    return { type: "isChildOf", origin: from, destination: to, reason };
  return kind === "BENEFITS_FROM" ? { type: "isRelatedTo", origin: from, destination: to, reason } : null;
}

function associationOf({ type, origin, destination, reason }: Association): object {
  return {
    ...identified(`association:${type}:${origin.id}:${destination.id}`),
    associationType: type,
    originNodeURI: endOf(origin),
    destinationNodeURI: endOf(destination),
    ...(reason !== null && { notes: reason }),
  };
}

function endOf({ id, name }: GuideNode | DocumentNode): object {
  return { title: name, identifier: uuidOf(id), uri: uriOf(id), targetType: "CASE" };
}

function identified(id: string): { readonly identifier: string; readonly uri: string } {
  return { identifier: uuidOf(id), uri: uriOf(id) };
}

function uriOf(id: string): string {
  return `urn:uuid:${uuidOf(id)}`;
}

/** A UUID of version 5, from a name. */
function uuidOf(id: string): string {
  const bytes = createHash("sha1").update(`${OURS}${id}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function remarkFields(node: GuideNode, { remarks: { remark } }: ExportContext): void {
  for (const name of [...Object.keys(nodeSchema(node.kind).fields), "citations"]) {
    const value: unknown = Reflect.get(node, name);
    if (CARRIED.has(name) || value === null || (Array.isArray(value) && value.length === 0)) continue;
    if (name === "externalIds" && node.externalIds.length === 1 && node.externalIds.every(isAddress))
      continue;
    remark(`${name} of ${node.kind}`, NO_PLACE);
  }
}

function* separated<T>(things: Iterable<T>, write: (thing: T) => string): Generator<string> {
  let before = "";
  for (const thing of things) {
    yield before + write(thing);
    before = ",";
  }
}
