import { formerIds } from "./former-ids.js";
import type { Choice, Competency, Edge, EdgeOf, Guide, GuideNode, Role } from "./guide.js";
import { EDGE_KINDS, type EdgeKind, compareIds } from "./vocabulary.js";

/** A guide, or a part of one, with every statement found in O(1) from either of its ends. A former id finds what its successor does. */
export interface GuideIndex {
  readonly guide: Guide;
  node(id: string): GuideNode | null;
  choice(id: string): Choice | null;
  /** The edges that leave `id`, by head; O(answer). */
  out<K extends EdgeKind>(kind: K, id: string): readonly EdgeOf<K>[];
  /** The edges that enter `id`, by tail; O(answer). */
  into<K extends EdgeKind>(kind: K, id: string): readonly EdgeOf<K>[];
  /** The options of a choice, or the competency itself. */
  options(id: string): readonly Competency[];
  role(id: string): Role;
  competency(id: string): Competency;
}

/** O(n log n + m); the guide must be in canonical order and valid. */
export function indexGuide(guide: Guide): GuideIndex {
  const things = new Map<string, GuideNode | Choice>();
  for (const node of guide.nodes) things.set(node.id, node);
  for (const choice of guide.choices) things.set(choice.id, choice);
  const former = formerIds(guide.nodes);
  const now = (id: string): string => (former.size > 0 ? (former.get(id) ?? id) : id);
  const tables = Object.fromEntries(EDGE_KINDS.map((kind) => [kind, edgeTable(guide.edges[kind])]));
  const rowsOf = <K extends EdgeKind>(kind: K) => tables[kind] as EdgeTable<EdgeOf<K>>;

  const node = (id: string): GuideNode | null => {
    const found = things.get(now(id));
    return found && found.kind !== "CHOICE" ? found : null;
  };
  const competency = (id: string): Competency => node(id) as Competency;
  return {
    guide,
    node,
    choice(id) {
      const found = things.get(id);
      return found?.kind === "CHOICE" ? found : null;
    },
    out: (kind, id) => rowsOf(kind).out(now(id)),
    into: (kind, id) => rowsOf(kind).into(now(id)),
    options: (id) =>
      things.get(id)?.kind === "CHOICE"
        ? rowsOf("OPTION")
            .out(id)
            .map(({ to }) => competency(to))
        : [competency(id)],
    role: (id) => node(id) as Role,
    competency,
  };
}

/** The order in which a guide keeps its edges: by tail, head, then kind as the vocabulary lists them. */
export function compareEdges(a: Edge, b: Edge): number {
  return compareIds(a.from, b.from) || compareIds(a.to, b.to);
}

interface EdgeTable<E extends Edge> {
  readonly out: (id: string) => readonly E[];
  readonly into: (id: string) => readonly E[];
}

const NONE: readonly never[] = [];

function edgeTable<E extends Edge>(edges: readonly E[]): EdgeTable<E> {
  const byTail = new Map<string, E[]>();
  const byHead = new Map<string, E[]>();
  for (const edge of edges) {
    append(byTail, edge.from, edge);
    append(byHead, edge.to, edge);
  }
  return { out: (id) => byTail.get(id) ?? NONE, into: (id) => byHead.get(id) ?? NONE };
}

function append<E>(table: Map<string, E[]>, key: string, edge: E): void {
  const row = table.get(key);
  if (row) row.push(edge);
  else table.set(key, [edge]);
}
