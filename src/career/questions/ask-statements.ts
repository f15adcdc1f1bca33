import { type Awaitable, then } from "../../async/awaitable.js";
import { spend } from "../../async/work.js";
import { compareEdges, edgeKey } from "../../guide/edges.js";
import type { Choice, Citation, Edge, GuideNode } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { EDGE_KINDS, type EdgeKind, kindOfId, NODE_KINDS, type Origin } from "../../guide/vocabulary.js";
import { badInput, unknownId } from "../errors.js";
import type { CareerGraph, Page, Slice } from "../graph.js";
import { WORK } from "../model/work.js";
import { resolveIds } from "./resolve-ids.js";

/** An edge of the guide as what it is: somebody's statement that two things are connected. */
export interface Statement {
  /** Its position in the list of all statements: what `Page.after` takes to go on behind it. */
  readonly key: string;
  readonly kind: EdgeKind;
  readonly from: GuideNode | Choice;
  readonly to: GuideNode | Choice;
  readonly reason: string | null;
  readonly citations: readonly Citation[];
}

/** A statement must meet every condition that is not null. */
export interface StatementFilter {
  readonly kinds: readonly EdgeKind[] | null;
  /** A node or a choice at one of the two ends. */
  readonly about: string | null;
  /** One citation must meet all of these together. */
  readonly origin: Origin | null;
  readonly source: string | null;
  readonly section: string | null;
}

/** One page of the statements that match, by kind, then by the ids of both ends. O(statements of these kinds). */
export function askStatements(
  graph: CareerGraph,
  asked: StatementFilter,
  page: Page,
): Awaitable<Slice<Statement>> {
  return then(graph.snapshot(), (index) =>
    then(resolveAbout(graph, index, asked), (filter) =>
      graph.turn.do(() => statementsIn(index, filter, page)),
    ),
  );
}

/** The same question with the id of today for a former one. Throws UNKNOWN_ID for an id that nothing has. */
function resolveAbout(
  graph: CareerGraph,
  index: GuideIndex,
  filter: StatementFilter,
): Awaitable<StatementFilter> {
  const { about } = filter;
  if (about === null || kindOfId(about) !== "CHOICE") return resolveIds(graph, filter, { about: NODE_KINDS });
  if (index.choice(about) === null) throw unknownId(about, []);
  return filter;
}

function statementsIn(index: GuideIndex, filter: StatementFilter, { first, after }: Page): Slice<Statement> {
  const start = after === null ? null : positionOf(after);
  const items: Statement[] = [];
  let total = 0;
  let before = 0;
  for (const [place, kind] of EDGE_KINDS.entries()) {
    if (filter.kinds && !filter.kinds.includes(kind)) continue;
    const edges = edgesOf(index, kind, filter.about);
    spend(WORK.statement * edges.length);
    for (const edge of edges) {
      if (!isCited(edge, filter)) continue;
      total++;
      if (start && !isBehind(place, kind, edge, start)) before++;
      else if (items.length < first) items.push(toStatement(index, place, kind, edge));
    }
  }
  return { items, total, hasNext: total - before > items.length, hasPrevious: before > 0 };
}

function edgesOf(index: GuideIndex, kind: EdgeKind, about: string | null): readonly Edge[] {
  if (about === null) return index.guide.edges[kind];
  const edges: Edge[] = [...index.out(kind, about), ...index.into(kind, about)];
  return edges.sort(compareEdges(kind));
}

function isCited({ citations }: Edge, { origin, source, section }: StatementFilter): boolean {
  if (origin === null && source === null && section === null) return true;
  return citations.some(
    (citation) =>
      (origin === null || citation.origin === origin) &&
      (source === null || citation.source === source) &&
      (section === null || citation.section === section),
  );
}

function toStatement(index: GuideIndex, place: number, kind: EdgeKind, edge: Edge): Statement {
  const { reason, citations } = edge;
  return {
    key: `${place} ${edgeKey(kind, edge)}`,
    kind,
    from: thingAt(index, edge.from),
    to: thingAt(index, edge.to),
    reason,
    citations,
  };
}

function thingAt(index: GuideIndex, id: string): GuideNode | Choice {
  return index.node(id) ?? index.choice(id)!;
}

interface Position {
  readonly place: number;
  readonly edge: Edge;
}

/** Where the statement with a key stands, whether it still exists or not. */
function positionOf(key: string): Position {
  const [place, from, to, kind] = key.split(" ");
  if (!/^\d+$/.test(place ?? "") || from === undefined || to === undefined)
    throw badInput("after", "is a cursor of another list.");
  const edge = { from, to, reason: null, citations: [], ...(kind !== undefined && { kind }) };
  return { place: Number(place), edge };
}

function isBehind(place: number, kind: EdgeKind, edge: Edge, start: Position): boolean {
  return place === start.place ? compareEdges(kind)(edge, start.edge) > 0 : place > start.place;
}
