import type { CareerSource, ServedGuide, SourceStatus } from "../../career/source.js";
import type { Guide } from "../../guide/guide.js";
import { NODE_KINDS } from "../../guide/vocabulary.js";
import { memoryGraph } from "./memory-graph.js";

/** A source that serves one guide from this process and never changes. */
export function memorySource(guide: Guide, contentHash: string): CareerSource {
  const served = memoryGuide(guide, { contentHash, store: "memory" });
  return { current: () => served, close: () => Promise.resolve() };
}

export interface MemoryGuideOptions {
  readonly contentHash: string;
  /** The name of the store in the status. */
  readonly store: string;
  /** When the guide was read from its store; now, unless it is given. */
  readonly loadedAt?: Date;
}

/** A guide that is served from this process. */
export function memoryGuide(
  guide: Guide,
  { contentHash, store, loadedAt = new Date() }: MemoryGuideOptions,
): ServedGuide {
  const { title, version, sources, levels, proficiencyLevels, nodes } = guide;
  const status: SourceStatus = {
    title,
    version,
    contentHash,
    store,
    loadedAt,
    counts: NODE_KINDS.map((kind) => ({ kind, count: nodes.filter((node) => node.kind === kind).length })),
    sources,
    levels,
    proficiencyLevels,
    trouble: null,
  };
  return { graph: memoryGraph(guide), inMemory: true, status: () => status };
}
