import DataLoader from "dataloader";

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
  const edges = new Map<string, DataLoader<string, readonly unknown[]>>();
  const parts = new DataLoader<readonly string[], GuideIndex, string>(
    async (asked) => {
      const part = await graph.part([...new Set(asked.flat())]);
      return asked.map(() => part);
    },
    { cacheKeyFn: (ids) => ids.join() },
  );
  const once = new Map<string, unknown>();
  const remember = <T>(key: string, ask: () => T): T => {
    if (!once.has(key)) once.set(key, ask());
    return once.get(key) as T;
  };

  function edgeLoader<K extends EdgeKind>(
    kind: K,
    direction: Direction,
  ): DataLoader<string, readonly EdgeOf<K>[]> {
    const key = `${kind} ${direction}`;
    const loader = edges.get(key) ?? new DataLoader(async (ids) => graph.edges(kind, direction, ids));
    edges.set(key, loader);
    return loader as DataLoader<string, readonly EdgeOf<K>[]>;
  }

  return {
    ...graph,
    nodes: (ids) => loadAll(nodes, ids),
    edges: (kind, direction, ids) => loadAll(edgeLoader(kind, direction), ids),
    selections: (ids) => loadAll(selections, ids),
    part: (ids) => parts.load(ids),
    info: () => remember("info", () => graph.info()),
    catalogue: () => remember("catalogue", () => graph.catalogue()),
    snapshot: () => remember("snapshot", () => graph.snapshot()),
  };
}

async function loadAll<T>(loader: DataLoader<string, T>, ids: readonly string[]): Promise<T[]> {
  return Promise.all(ids.map((id) => loader.load(id)));
}
