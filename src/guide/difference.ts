import { ABOUT_KINDS, aboutSchema } from "./about-schema.js";
import { canonical } from "./canonical.js";
import { byEdgeKind, compareEdges, edgeKey } from "./edges.js";
import type { Choice, Edge, Guide, GuideNode } from "./guide.js";
import { edgeSchema, nodeSchema } from "./schema.js";
import { compareIds, type EdgeKind, THING_KINDS } from "./vocabulary.js";

/** How one guide becomes another, to the last citation. Everything is in the order of the guides. */
export interface GuideDifference {
  /** What differs of what the guides say of themselves: "title", "version", "sources" … */
  readonly about: readonly string[];
  readonly nodes: Changes<GuideNode | Choice>;
  readonly edges: Readonly<Record<EdgeKind, Changes<Edge>>>;
  /** The number of nodes and edges that differ. */
  readonly size: number;
  /** Whether the guide before has two equal ids or edges, or an id with different kinds in the two guides: no valid guide has. */
  readonly irregular: boolean;
}

export interface Changes<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly Changed<T>[];
}

export interface Changed<T> {
  readonly before: T;
  readonly after: T;
  /** The names of the fields that differ. */
  readonly fields: readonly string[];
}

/** Compares nodes and choices by id, and edges by ends and kind. O(n + m) for guides in canonical order. */
export function guideDifference(before: Guide, after: Guide): GuideDifference {
  const [was, is] = [canonical(before), canonical(after)];
  const nodes = changesOf<GuideNode | Choice>(
    [...was.nodes, ...was.choices].sort(byId),
    [...is.nodes, ...is.choices].sort(byId),
    byId,
    ({ kind }) => NODE_FIELDS.get(kind)!,
  );
  const edges = byEdgeKind((kind) =>
    changesOf<Edge>(was.edges[kind], is.edges[kind], compareEdges(kind), () => EDGE_FIELDS[kind]),
  );
  return {
    about: ["title", "version", ...ABOUT_KINDS.map((kind) => aboutSchema(kind).key)].filter(
      (key) => !isSame(was[key as keyof Guide], is[key as keyof Guide]),
    ),
    nodes,
    edges,
    size: sizeOf(nodes, edges),
    irregular:
      [nodes, ...Object.values(edges)].some(({ isDoubled }) => isDoubled) ||
      nodes.changed.some(({ fields }) => fields.includes("kind")),
  };
}

/** What of a first difference a second one, which starts where the first one ends, undoes or changes once more. */
export function undoneBy(first: GuideDifference, second: GuideDifference): GuideDifference {
  const nodes = undoneChanges<GuideNode | Choice>(first.nodes, second.nodes, ({ id }) => id);
  const edges = byEdgeKind((kind) =>
    undoneChanges(first.edges[kind], second.edges[kind], (edge) => edgeKey(kind, edge)),
  );
  return {
    about: first.about.filter((key) => second.about.includes(key)),
    nodes,
    edges,
    size: sizeOf(nodes, edges),
    irregular: first.irregular,
  };
}

function undoneChanges<T>(first: Changes<T>, second: Changes<T>, keyOf: (thing: T) => string): Changes<T> {
  const [added, removed] = [second.added, second.removed].map((things) => new Set(things.map(keyOf)));
  const fields = new Map(second.changed.map((each) => [keyOf(each.after), each.fields]));
  return {
    added: first.added.filter((thing) => removed!.has(keyOf(thing)) || fields.has(keyOf(thing))),
    removed: first.removed.filter((thing) => added!.has(keyOf(thing))),
    changed: first.changed.filter(({ after, fields: own }) => {
      const key = keyOf(after);
      return removed!.has(key) || own.some((field) => fields.get(key)?.includes(field));
    }),
  };
}

function sizeOf(nodes: Changes<unknown>, edges: Readonly<Record<EdgeKind, Changes<unknown>>>): number {
  return [nodes, ...Object.values(edges)].reduce(
    (sum, { added, removed, changed }) => sum + added.length + removed.length + changed.length,
    0,
  );
}

const NODE_FIELDS = new Map(THING_KINDS.map((kind) => [kind, ["kind", ...fieldNames(nodeSchema(kind))]]));
const EDGE_FIELDS = byEdgeKind((kind) => ["reason", ...fieldNames(edgeSchema(kind))]);

function fieldNames({ fields }: { readonly fields: object }): string[] {
  return [...Object.keys(fields), "citations"];
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareIds(a.id, b.id);
}

/** Merges two lists that are in order. */
function changesOf<T extends object>(
  before: readonly T[],
  after: readonly T[],
  compare: (a: T, b: T) => number,
  fieldsOf: (thing: T) => readonly string[],
): Changes<T> & { readonly isDoubled: boolean } {
  const [added, removed, changed]: [T[], T[], Changed<T>[]] = [[], [], []];
  let isDoubled = false;
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [was, is] = [before[i], after[j]];
    const order = was === undefined ? 1 : is === undefined ? -1 : compare(was, is);
    if (order > 0) {
      added.push(is!);
      j++;
      continue;
    }
    i++;
    if (before[i] !== undefined && compare(was!, before[i]!) === 0) isDoubled = true;
    if (order < 0) {
      removed.push(was!);
      continue;
    }
    j++;
    if (was === is) continue;
    const fields = differing(was!, is!, fieldsOf(is!));
    if (fields.length > 0) changed.push({ before: was!, after: is!, fields });
  }
  return { added, removed, changed, isDoubled };
}

function differing(a: object, b: object, fields: readonly string[]): string[] {
  return fields.filter((field) => !isSame(Reflect.get(a, field), Reflect.get(b, field)));
}

/** Equal values, lists and records. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
