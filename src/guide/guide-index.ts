import { type LabelledCsr, toCsr } from "../algorithms/csr.js";
import { byEdgeKind } from "./edges.js";
import { formerIds } from "./former-ids.js";
import type { Choice, Competency, Edge, EdgeOf, Guide, GuideNode, Role } from "./guide.js";
import type { EdgeKind } from "./vocabulary.js";

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

/** O(nodes), and O(edges of a kind) at the first question about them; the guide must be in canonical order and valid. */
export function indexGuide(guide: Guide): GuideIndex {
  const numbering = numbered(guide);
  const { things, at } = numbering;
  const thing = (id: string): GuideNode | Choice | null => things[at.get(id) ?? -1] ?? null;
  const tables = byEdgeKind((kind) => edgeTable<Edge>(guide.edges[kind], numbering));
  const rowsOf = <K extends EdgeKind>(kind: K) => tables[kind] as EdgeTable<EdgeOf<K>>;

  const node = (id: string): GuideNode | null => {
    const found = thing(id);
    return found && found.kind !== "CHOICE" ? found : null;
  };
  const choice = (id: string): Choice | null => {
    const found = thing(id);
    return found?.kind === "CHOICE" ? found : null;
  };
  const competency = (id: string): Competency => node(id) as Competency;
  return {
    guide,
    node,
    choice,
    out: (kind, id) => rowsOf(kind).out(id),
    into: (kind, id) => rowsOf(kind).into(id),
    options: (id) =>
      choice(id)
        ? rowsOf("OPTION")
            .out(id)
            .map(({ to }) => competency(to))
        : [competency(id)],
    role: (id) => node(id) as Role,
    competency,
  };
}

/** Nodes, then choices, and the number of each by id and by former id. The ends of a part's edges may be none of them. */
function numbered({ nodes, choices }: Guide): { things: (GuideNode | Choice)[]; at: Map<string, number> } {
  const things = [...nodes, ...choices];
  const at = new Map<string, number>();
  for (const [i, { id }] of things.entries()) at.set(id, i);
  for (const [former, id] of formerIds(nodes)) if (!at.has(former)) at.set(former, at.get(id)!);
  return { things, at };
}

interface EdgeTable<E extends Edge> {
  readonly out: (id: string) => readonly E[];
  readonly into: (id: string) => readonly E[];
}

const NONE: readonly never[] = [];

type Things = ReturnType<typeof numbered>;

function edgeTable<E extends Edge>(edges: readonly E[], things: Things): EdgeTable<E> {
  if (edges.length === 0) return { out: () => NONE, into: () => NONE };
  return { out: rowsByTail(edges, things), into: rowsByHead(edges, things) };
}

type Row<E> = readonly E[] | undefined;

/** Edges of one tail stand together: a row is found by halving, once. */
function rowsByTail<E extends Edge>(edges: readonly E[], { things, at }: Things): EdgeTable<E>["out"] {
  let rows: Row<E>[] | null = null;
  return (id) => {
    const v = at.get(id);
    if (v === undefined) return rowOf(edges, id);
    rows ??= new Array<Row<E>>(at.size);
    return (rows[v] ??= rowOf(edges, things[v]?.id ?? id));
  };
}

function rowOf<E extends Edge>(edges: readonly E[], tail: string): readonly E[] {
  let [start, above] = [0, edges.length];
  while (start < above) {
    const middle = (start + above) >>> 1;
    if (edges[middle]!.from < tail) start = middle + 1;
    else above = middle;
  }
  let end = start;
  while (edges[end]?.from === tail) end++;
  return end > start ? edges.slice(start, end) : NONE;
}

/** Sorted out by head at the first question; a row is made once. */
function rowsByHead<E extends Edge>(edges: readonly E[], { at }: Things): EdgeTable<E>["into"] {
  let sorted: LabelledCsr | null = null;
  let rows: Row<E>[] = [];
  const makeRow = ({ offsets, edges: order }: LabelledCsr, v: number): readonly E[] => {
    const [start, end] = [offsets[v], offsets[v + 1]];
    return end === undefined || start === end
      ? NONE
      : Array.from(order.subarray(start, end), (e) => edges[e]!);
  };
  return (id) => {
    if (!sorted) {
      sorted = sortedByHead(edges, at);
      rows = new Array<Row<E>>(at.size);
    }
    const v = at.get(id);
    return v === undefined ? NONE : (rows[v] ??= makeRow(sorted, v));
  };
}

/** Numbers those heads that have no number yet. */
function sortedByHead(edges: readonly Edge[], at: Map<string, number>): LabelledCsr {
  const heads = new Int32Array(edges.length);
  edges.forEach(({ to }, e) => {
    let v = at.get(to);
    if (v === undefined) at.set(to, (v = at.size));
    heads[e] = v;
  });
  return toCsr(at.size, heads, heads);
}
