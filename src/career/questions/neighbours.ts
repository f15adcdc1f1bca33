import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph, Direction } from "../graph.js";
import type { GuideNode } from "../../guide/guide.js";
import type { EdgeKind } from "../../guide/vocabulary.js";

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

/** The group that a role or competency is in, null without one. */
export function groupOf(graph: CareerGraph, id: string): Awaitable<GuideNode | null> {
  return then(neighbours(graph, "IN_GROUP", "out", id), ([group = null]) => group);
}

/** The nodes that exist among those asked, in the order asked. */
export function nodesAt(graph: CareerGraph, ids: readonly string[]): Awaitable<GuideNode[]> {
  return ids.length === 0 ? [] : then(graph.nodes(ids), (nodes) => nodes.filter((node) => node !== null));
}
