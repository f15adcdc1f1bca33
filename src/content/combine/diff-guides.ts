import { formerIds } from "../../guide/former-ids.js";
import { byEdgeKind, edgeKey } from "../../guide/edges.js";
import type { Edge, Guide, GuideLevel, GuideNode, ProficiencyLevel } from "../../guide/guide.js";
import { compareIds, type EdgeKind } from "../../guide/vocabulary.js";
import { edgeFields, nodeFields } from "../write/records-of.js";

/** The differences between two guides. Every list is ordered by id. */
export interface GuideDiff {
  readonly added: readonly Named[];
  /** `successor` is the id that the removed id resolves to now, if any. */
  readonly removed: readonly (Named & { readonly successor: string | null })[];
  readonly renamed: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  /** Nodes in both guides with other differences than the name, and the fields that differ. */
  readonly changed: readonly { readonly id: string; readonly fields: readonly string[] }[];
  /** Names of levels that differ, by number. Null where a guide does not name the level. */
  readonly levels: readonly Change<GuideLevel>[];
  /** The same for names of levels of proficiency. */
  readonly proficiencyLevels: readonly Change<ProficiencyLevel>[];
  readonly edges: Readonly<Record<EdgeKind, EdgeDiff>>;
}
export interface Change<T> {
  readonly before: T | null;
  readonly after: T | null;
}
export interface Named {
  readonly id: string;
  readonly name: string;
}
/** Edges in the order of the guides. */
export interface EdgeDiff {
  readonly added: readonly Edge[];
  readonly removed: readonly Edge[];
  readonly changed: readonly { readonly edge: Edge; readonly fields: readonly string[] }[];
}

/** Compares nodes and choices by id, and edges by ends and kind. Citations are not compared. O(n + m). */
export function diffGuides(before: Guide, after: Guide): GuideDiff {
  const [old, now] = [thingsOf(before), thingsOf(after)];
  const successors = formerIds(after.nodes);
  const stayed = [...old.values()].flatMap((was) => {
    const is = now.get(was.id);
    return is ? [{ id: was.id, was, is }] : [];
  });
  const byId = <T extends { readonly id: string }>(things: T[]): T[] =>
    things.sort((a, b) => compareIds(a.id, b.id));
  return {
    added: byId([...now.values()].filter(({ id }) => !old.has(id)).map(named)),
    removed: byId(
      [...old.values()]
        .filter(({ id }) => !now.has(id))
        .map((node) => ({ ...named(node), successor: successors.get(node.id) ?? null })),
    ),
    renamed: byId(
      stayed.flatMap(({ id, was, is }) =>
        was.name === is.name ? [] : [{ id, from: was.name, to: is.name }],
      ),
    ),
    changed: byId(
      stayed.flatMap(({ id, was, is }) => {
        const fields = differing(nodeFields(was), nodeFields(is)).filter((field) => field !== "name");
        return fields.length === 0 ? [] : [{ id, fields }];
      }),
    ),
    levels: diffNumbered(({ number }) => number, before.levels, after.levels),
    proficiencyLevels: diffNumbered(({ level }) => level, before.proficiencyLevels, after.proficiencyLevels),
    edges: byEdgeKind((kind) => diffEdges(kind, before.edges[kind], after.edges[kind])),
  };
}

function diffNumbered<T extends object>(
  numberOf: (item: T) => number,
  before: readonly T[],
  after: readonly T[],
): Change<T>[] {
  const withNumber = (items: readonly T[], number: number) =>
    items.find((item) => numberOf(item) === number) ?? null;
  const numbers = [...new Set([...before, ...after].map(numberOf))].sort((a, b) => a - b);
  return numbers
    .map((number) => ({ before: withNumber(before, number), after: withNumber(after, number) }))
    .filter(({ before: was, after: is }) => differing({ ...was }, { ...is }).length > 0);
}

type Thing = GuideNode | Guide["choices"][number];

function thingsOf({ nodes, choices }: Guide): Map<string, Thing> {
  return new Map([...nodes, ...choices].map((thing) => [thing.id, thing]));
}

function named({ id, name }: Named): Named {
  return { id, name };
}

function differing(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): string[] {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
}

function diffEdges(kind: EdgeKind, before: readonly Edge[], after: readonly Edge[]): EdgeDiff {
  const old = new Map(before.map((edge) => [edgeKey(kind, edge), edge]));
  const added: Edge[] = [];
  const changed: { edge: Edge; fields: string[] }[] = [];
  for (const edge of after) {
    const key = edgeKey(kind, edge);
    const was = old.get(key);
    old.delete(key);
    const fields = was ? differing(edgeFields(kind, was), edgeFields(kind, edge)) : [];
    if (!was) added.push(edge);
    else if (fields.length > 0) changed.push({ edge, fields });
  }
  return { added, removed: [...old.values()], changed };
}
