import { all, type Awaitable, then } from "../../async/awaitable.js";
import type { GuideNode, LeadsTo } from "../../guide/guide.js";
import { compareIds, TRANSITION_KINDS } from "../../guide/vocabulary.js";
import type { CareerGraph, Page, Slice } from "../graph.js";
import { competencyGraph } from "../model/competency-graph.js";
import { easeOfSteps, type StepEase } from "../path/ease.js";
import { nodesAt } from "./neighbours.js";
import { pageOf } from "./page-of.js";

/** A transition as seen from the role at one of its ends. */
export interface Transition extends LeadsTo {
  /** Its position in the list: what `Page.after` takes to go on behind it. */
  readonly key: string;
  /** The role at the other end. */
  readonly node: GuideNode;
}

/** One page of the transitions from a role: ranked ones first, by rank; then by role id, then kind. */
export function askTransitionsFrom(
  graph: CareerGraph,
  role: string,
  page: Page,
): Awaitable<Slice<Transition>> {
  return then(graph.edges("LEADS_TO", "out", [role]), ([edges = []]) =>
    transitions(graph, edges, page, rankKey, ({ to }) => to),
  );
}

/** One page of the transitions to a role, by role id, then kind. */
export function askTransitionsTo(graph: CareerGraph, role: string, page: Page): Awaitable<Slice<Transition>> {
  const keyOf = ({ from, kind }: LeadsTo): string => roleKey(from, kind);
  return then(graph.edges("LEADS_TO", "into", [role]), ([edges = []]) =>
    transitions(graph, edges, page, keyOf, ({ from }) => from),
  );
}

/** The ease of a move between two roles for someone who holds only what the role left grants. */
export function askEase(graph: CareerGraph, { from, to }: Pick<LeadsTo, "from" | "to">): Awaitable<StepEase> {
  return then(all([graph.part([from, to]), graph.medianEssentials()]), ([part, median]) =>
    graph.turn.do(() => easeOfSteps(competencyGraph(part), [], median)(from, to)),
  );
}

/** Keys are unique because there is one transition of a kind between two roles. */
function transitions(
  graph: CareerGraph,
  edges: readonly LeadsTo[],
  page: Page,
  keyOf: (edge: LeadsTo) => string,
  otherEnd: (edge: LeadsTo) => string,
): Awaitable<Slice<Transition>> {
  const inOrder = [...edges].sort((a, b) => compareIds(keyOf(a), keyOf(b)));
  const slice = pageOf(inOrder, keyOf, page);
  return then(nodesAt(graph, slice.items.map(otherEnd)), (nodes) => {
    const nodeOf = new Map(nodes.map((node) => [node.id, node]));
    const items = slice.items.map((edge) => ({
      ...edge,
      key: keyOf(edge),
      node: nodeOf.get(otherEnd(edge))!,
    }));
    return { ...slice, items };
  });
}

const RANK_DIGITS = 16;

/** Sorts ranked transitions by rank and before all others, because "role:" comes after digits. */
function rankKey({ to, kind, rank }: LeadsTo): string {
  return rank === null
    ? roleKey(to, kind)
    : `${String(rank).padStart(RANK_DIGITS, "0")} ${roleKey(to, kind)}`;
}

function roleKey(role: string, kind: LeadsTo["kind"]): string {
  return `${role} ${TRANSITION_KINDS.indexOf(kind)}`;
}
