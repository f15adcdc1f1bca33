import type { CareerGraph, Direction } from "../career/graph.js";
import { FOLLOWED } from "../guide/schema.js";
import type { EdgeKind } from "../guide/vocabulary.js";
import type { Cited } from "./citations.js";

/** What the guide says these roles require, as statements to cite. */
export function requirementsCited(graph: CareerGraph, roles: readonly string[]): Promise<Cited[]> {
  return edgesCited(graph, FOLLOWED.requirement, "out", roles);
}

/** The edges of one kind at these nodes, as statements to cite. */
export async function edgesCited(
  graph: CareerGraph,
  kind: EdgeKind,
  direction: Direction,
  ids: readonly string[],
): Promise<Cited[]> {
  const distinct = [...new Set(ids)];
  return distinct.length === 0 ? [] : (await graph.edges(kind, direction, distinct)).flat();
}
