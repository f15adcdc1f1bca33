import type { CareerGraph, Direction, GuideInfo } from "../../career/graph.js";
import type { Guide } from "../../guide/guide.js";
import { isCompetency } from "../../guide/guide.js";
import { indexGuide } from "../../guide/guide-index.js";
import { fewestSteps } from "../../career/model/role-graph.js";
import { type EdgeKind, NODE_KINDS } from "../../guide/vocabulary.js";
import { memoryClosure } from "./closure.js";
import { fitsCompetency, fitsRole } from "./filters.js";
import { slice } from "./slice.js";

export interface MemoryOptions {
  readonly contentHash: string;
  /** What `guide.store` says; default "memory". */
  readonly store?: string;
}

/** The reference store: a guide in this process, answering without a promise. */
export function memoryGraph(guide: Guide, { contentHash, store = "memory" }: MemoryOptions): CareerGraph {
  const index = indexGuide(guide);
  const roles = guide.nodes.filter((node) => node.kind === "ROLE");
  const competencies = guide.nodes.filter(isCompetency);
  const catalogue = guide.nodes.map(({ id, kind, name, alternativeNames }) => ({
    id,
    kind,
    name,
    alternativeNames,
  }));
  const info: GuideInfo = {
    title: guide.title,
    version: guide.version,
    contentHash,
    store,
    loadedAt: new Date(),
    counts: NODE_KINDS.map((kind) => ({
      kind,
      count: guide.nodes.filter((node) => node.kind === kind).length,
    })),
    sources: guide.sources,
  };
  const edgesOf = <K extends EdgeKind>(kind: K, direction: Direction, id: string) =>
    index[direction](kind, id);

  const graph: CareerGraph = {
    inMemory: true,
    info: () => info,
    nodes: (ids) => ids.map((id) => index.node(id)),
    edges: (kind, direction, ids) => ids.map((id) => edgesOf(kind, direction, id)),
    selections: (ids) => ids.map((id) => ({ pick: index.choice(id)?.pick ?? 1, options: index.options(id) })),
    catalogue: () => catalogue,
    roles: (filter, page) => slice(roles, fitsRole(index, filter), page),
    competencies: (filter, page) => slice(competencies, fitsCompetency(index, filter), page),
    fewestSteps: (question) => fewestSteps(index, question),
    closure: (ids, direction, maxDepth) => memoryClosure(index, ids, direction, maxDepth),
    part: () => index,
    snapshot: () => index,
    version: () => contentHash,
    pin: () => graph,
    close: () => Promise.resolve(),
  };
  return graph;
}
