import DataLoader from "dataloader";

import { lazy } from "../async/lazy.js";
import type { CareerGraph, Direction, Selection } from "../career/graph.js";
import type { EdgeOf, GuideNode } from "../guide/guide.js";
import type { GuideIndex } from "../guide/guide-index.js";
import type { EdgeKind } from "../guide/vocabulary.js";

/**
 * A view of a graph for one request: calls made in the same turn of the event loop reach the store as one call, and repeated calls
 * are answered from memory.
 */
export function batchedGraph(graph: CareerGraph): CareerGraph {
  const nodes = new DataLoader<string, GuideNode | null>(async (ids) => graph.nodes(ids));
  const selections = new DataLoader<string, Selection>(async (ids) => graph.selections(ids));
  const edges = { out: edgeLoaders(graph, "out"), into: edgeLoaders(graph, "into") };
  const parts = new DataLoader<readonly string[], GuideIndex, string>(
    async (asked) => {
      const part = await graph.part([...new Set(asked.flat())]);
      return asked.map(() => part);
    },
    { cacheKeyFn: (ids) => ids.join() },
  );
  return {
    ...graph,
    nodes: (ids) => loadAll(nodes, ids),
    edges: (kind, direction, ids) => loadAll(edges[direction](kind), ids),
    selections: (ids) => loadAll(selections, ids),
    medianEssentials: lazy(() => graph.medianEssentials()),
    sizes: lazy(() => graph.sizes()),
    part: (ids) => parts.load(ids),
    catalogue: lazy(() => graph.catalogue()),
    snapshot: lazy(() => graph.snapshot()),
  };
}

type EdgeLoader<K extends EdgeKind> = DataLoader<string, readonly EdgeOf<K>[]>;
type EdgeLoaders<K extends EdgeKind> = { [P in K]?: EdgeLoader<P> };

/** One loader for each kind of edge, made when it is first needed. */
function edgeLoaders(graph: CareerGraph, direction: Direction) {
  const made: EdgeLoaders<EdgeKind> = {};
  const loaderOf = <K extends EdgeKind>(loaders: EdgeLoaders<K>, kind: K): EdgeLoader<K> =>
    (loaders[kind] ??= new DataLoader(async (ids) => graph.edges(kind, direction, ids)));
  return <K extends EdgeKind>(kind: K): EdgeLoader<K> => loaderOf<K>(made, kind);
}

async function loadAll<T>(loader: DataLoader<string, T>, ids: readonly string[]): Promise<T[]> {
  return Promise.all(ids.map((id) => loader.load(id)));
}
