import { type Awaitable, then } from "../../async/awaitable.js";
import type { GuideNode } from "../../guide/guide.js";
import type { EdgeKind, NodeKind } from "../../guide/vocabulary.js";
import type { CareerGraph, Direction } from "../graph.js";

/** The nodes at the other end of a node's edges of one kind, by id. */
export function neighbours(
  graph: CareerGraph,
  kind: EdgeKind,
  direction: Direction,
  id: string,
): Awaitable<GuideNode[]> {
  return then(graph.edges(kind, direction, [id]), ([edges = []]) =>
    nodesAt(graph, [...new Set(edges.map((edge) => (direction === "out" ? edge.to : edge.from)))]),
  );
}

/** The group that a role or competency is in; null without one. */
export function groupOf(graph: CareerGraph, id: string): Awaitable<GuideNode | null> {
  return then(neighbours(graph, "IN_GROUP", "out", id), ([group = null]) => group);
}

/** The more general nodes that directly include a role, competency or group, by id. */
export function broaderThan(graph: CareerGraph, id: string): Awaitable<GuideNode[]> {
  return neighbours(graph, "BROADER", "out", id);
}

/** For each of several nodes, whether a more general one directly includes it. */
export function areIncluded(graph: CareerGraph, ids: readonly string[]): Awaitable<boolean[]> {
  return then(graph.edges("BROADER", "out", ids), (edges) => edges.map(({ length }) => length > 0));
}

/** The more specific nodes that a role, competency or group directly includes, by id. */
export function narrowerThan(graph: CareerGraph, id: string): Awaitable<GuideNode[]> {
  return neighbours(graph, "BROADER", "into", id);
}

/** The nodes of one kind that qualify for a role, by id. */
export function qualifyingFor(graph: CareerGraph, role: string, kind: NodeKind): Awaitable<GuideNode[]> {
  return then(neighbours(graph, "QUALIFIES_FOR", "into", role), (nodes) =>
    nodes.filter((node) => node.kind === kind),
  );
}

/** The nodes that exist among those asked, in the order asked. */
export function nodesAt(graph: CareerGraph, ids: readonly string[]): Awaitable<GuideNode[]> {
  return ids.length === 0 ? [] : then(graph.nodes(ids), (nodes) => nodes.filter((node) => node !== null));
}
