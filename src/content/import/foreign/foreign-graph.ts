import { createHash } from "node:crypto";

import type { ExternalId, GuideSource } from "../../../guide/guide.js";
import { guideBuilder } from "../../../guide/guide-builder.js";
import { FOLLOWED, edgeSchema, nodeSchema } from "../../../guide/schema.js";
import type { EdgeKind, TransitionKind } from "../../../guide/vocabulary.js";
import { slugOf } from "../../../text/slug.js";
import { citing } from "../citing.js";
import type { DataSet, Imported } from "../data-set.js";
import { distinctNames } from "../distinct-names.js";
import type { TableReport } from "../import-report.js";
import { reaches } from "../reaches.js";

export type ForeignKind = "ROLE" | "SKILL" | "TECHNOLOGY";

/** A node of a file in a format of others. */
export interface ForeignThing {
  /** What the file calls it. */
  readonly key: string;
  readonly kind: ForeignKind;
  readonly name: string;
  readonly summary?: string | null;
  readonly externalIds?: readonly ExternalId[];
  readonly line: number;
}

/** A connection of two nodes, by their keys. */
export interface ForeignLink {
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
  readonly transition?: TransitionKind;
  readonly reason?: string | null;
  readonly line: number;
}

export interface ForeignGraph {
  readonly title: string;
  readonly version: string;
  readonly source: GuideSource;
  /** Stands before the keys in ids: "case" in "skill:case-…". */
  readonly mark: string;
  readonly things: readonly ForeignThing[];
  readonly links: readonly ForeignLink[];
}

/** The kinds of edge in which a cycle would make answers impossible. */
const ACYCLIC: ReadonlySet<EdgeKind> = new Set<EdgeKind>([FOLLOWED.prerequisite, FOLLOWED.broader]);

/** Makes a guide of a graph of others. A link that cannot be kept is rejected: one end is missing, it is a loop, or it closes a cycle. */
export function foreignGuide(
  { path }: DataSet,
  rows: TableReport,
  { title, version, source, mark, things, links }: ForeignGraph,
): Imported {
  const citations = citing(source, null);
  const draft = guideBuilder();
  const lines = new Map<object, number>();
  const kept = keptThings(things, mark, rows);
  const names = distinctNames(
    [...kept.values()].map(({ id, thing }) => ({ id, name: thing.name, marks: [], line: thing.line, rows })),
  );
  for (const { id, thing } of kept.values()) {
    const { kind, summary = null, externalIds = [], line } = thing;
    const node = { id, kind, name: names.get(id)!, summary, externalIds, citations };
    lines.set(draft.add.node(node), line);
  }
  const below = new Map<EdgeKind, Map<string, Set<string>>>();
  for (const { kind, from, to, transition, reason = null, line } of links) {
    rows.read();
    const [tail, head] = [kept.get(from)?.id, kept.get(to)?.id];
    if (tail === undefined || head === undefined) {
      rows.reject(line, "one end of the connection is not in the file", tail === undefined ? from : to);
      continue;
    }
    const known = below.get(kind) ?? new Map<string, Set<string>>();
    below.set(kind, known);
    if (tail === head) rows.reject(line, "the connection leads from a node to itself", from);
    else if (known.get(tail)?.has(head)) rows.leaveOut("the connection is given twice");
    else if (ACYCLIC.has(kind) && reaches(known, head, tail))
      rows.reject(line, "the connection would close a cycle", `${from} and ${to}`);
    else {
      known.set(tail, (known.get(tail) ?? new Set()).add(head));
      lines.set(
        addEdge(draft, kind, {
          from: tail,
          to: head,
          reason,
          citations,
          ...(transition && { kind: transition }),
        }),
        line,
      );
    }
  }
  const guide = draft.build({ title, version, sources: [source] });
  return { guide, locate: (statement) => ({ file: path, line: lines.get(statement) ?? null }) };
}

function addEdge(
  { add }: ReturnType<typeof guideBuilder>,
  kind: EdgeKind,
  edge: { readonly from: string; readonly to: string; readonly [field: string]: unknown },
): object {
  const byKey = add as unknown as Readonly<Record<string, (edge: object) => object>>;
  return byKey[edgeSchema(kind).key]!(edge);
}

/** The things by key with their ids. A thing without a name or with the key of another is rejected. */
function keptThings(
  things: readonly ForeignThing[],
  mark: string,
  rows: TableReport,
): Map<string, { readonly id: string; readonly thing: ForeignThing }> {
  const kept = new Map<string, { id: string; thing: ForeignThing }>();
  const ids = new Set<string>();
  for (const thing of things) {
    rows.read();
    const { key, kind, name, line } = thing;
    if (name === "") rows.reject(line, "the node has no name", key);
    else if (kept.has(key)) rows.reject(line, "the node is already described", key);
    else {
      const plain = `${nodeSchema(kind).prefix}:${[mark, slugOf(key)].filter(Boolean).join("-")}`;
      const id =
        slugOf(key) === "" || ids.has(plain)
          ? `${plain}-${createHash("sha256").update(key).digest("hex").slice(0, 8)}`
          : plain;
      ids.add(id);
      kept.set(key, { id, thing });
    }
  }
  return kept;
}
