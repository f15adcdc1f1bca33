import { type LabelledCsr, toCsr } from "../algorithms/csr.js";
import { byEdgeKind } from "./edges.js";
import { formerIds } from "./former-ids.js";
import type { Choice, Competency, Edge, EdgeOf, Guide, GuideNode, Requires, Role } from "./guide.js";
import type { EdgeKind } from "./vocabulary.js";

/** Looks up the nodes and edges of a guide, or of a part of one, in O(1). A former id finds what its successor finds. */
export interface GuideIndex {
  readonly guide: Guide;
  node(id: string): GuideNode | null;
  choice(id: string): Choice | null;
  /** The edges that leave `id`, ordered by head; O(answer). */
  out<K extends EdgeKind>(kind: K, id: string): readonly EdgeOf<K>[];
  /** The edges that enter `id`, ordered by tail; O(answer). */
  into<K extends EdgeKind>(kind: K, id: string): readonly EdgeOf<K>[];
  /** The requirements of all roles, ordered by role. */
  readonly allRequirements: readonly Requires[];
  /** What a role requires, ordered by id of the competency or choice. */
  requirements(role: string): readonly Requires[];
  /** The requirements for a competency or choice, ordered by role. */
  requiredBy(id: string): readonly Requires[];
  /** What a competency directly builds on, ordered by id of the competency or choice. */
  prerequisites(competency: string): readonly Edge[];
  /** The edges of the competencies that directly build on a competency or choice. */
  dependents(id: string): readonly Edge[];
  /** The edges from a choice to its options. */
  optionEdges(choice: string): readonly OptionEdge[];
  /** The ids of the choices that a competency is an option of. */
  choicesWith(competency: string): readonly string[];
  /** The options of a choice; for a competency, the competency itself. */
  options(id: string): readonly Competency[];
  role(id: string): Role;
  competency(id: string): Competency;
}

/** The edge from a choice to an option. */
export type OptionEdge = EdgeOf<"OPTION">;

/** The guide must be valid and in canonical order. O(nodes), and O(edges of a kind) at the first look-up of that kind. */
export function indexGuide(guide: Guide): GuideIndex {
  const numbering = numbered(guide);
  const { things, at } = numbering;
  const thing = (id: string): GuideNode | Choice | null => things[at.get(id) ?? -1] ?? null;
  const tables = byEdgeKind((kind) => edgeTable<Edge>(guide.edges[kind], numbering));
  const rowsOf = <K extends EdgeKind>(kind: K) => tables[kind] as EdgeTable<EdgeOf<K>>;

  const optionRows = rowsOf("OPTION");
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
    allRequirements: guide.edges.REQUIRES,
    requirements: (role) => rowsOf("REQUIRES").out(role),
    requiredBy: (id) => rowsOf("REQUIRES").into(id),
    prerequisites: (id) => rowsOf("BUILDS_ON").out(id),
    dependents: (id) => rowsOf("BUILDS_ON").into(id),
    optionEdges: (id) => optionRows.out(id),
    choicesWith: (id) => optionRows.into(id).map(({ from }) => from),
    options: (id) => (choice(id) ? optionRows.out(id).map(({ to }) => competency(to)) : [competency(id)]),
    role: (id) => node(id) as Role,
    competency,
  };
}

/** Nodes, then choices, and the number of each by id and former id. In a part of a guide, edges may end at ids without a number. */
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

/** Edges of one tail are neighbours in canonical order: binary search finds a row, which is then kept. */
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

/** Edges are sorted by head at the first look-up; a row is made once. */
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

/** Sorts edges by the number of their head. Heads without a number get the next one. */
function sortedByHead(edges: readonly Edge[], at: Map<string, number>): LabelledCsr {
  const heads = new Int32Array(edges.length);
  edges.forEach(({ to }, e) => {
    let v = at.get(to);
    if (v === undefined) at.set(to, (v = at.size));
    heads[e] = v;
  });
  return toCsr(at.size, heads, heads);
}
