import type { CareerGraph } from "../../career/graph.js";
import { CareerError } from "../../career/errors.js";
import type { Guide } from "../../guide/guide.js";
import { memoryGraph } from "../memory/memory-graph.js";
import { readConsistent } from "./read-consistent.js";
import { unavailableGraph } from "./unavailable-graph.js";
import type { WatchedGuide } from "./watched-guide.js";

export interface ReplicaOptions {
  readonly pollMs: number;
  /** What is wrong with a guide, if anything: such a one is not served. */
  readonly validate: (guide: Guide) => readonly string[];
  readonly contentHash: (guide: Guide) => string;
  readonly log: Log;
  /** Told of every guide that is served from now on. */
  readonly onGuide?: ((graph: CareerGraph) => void) | undefined;
}

export interface Log {
  info(line: string): void;
  warn(line: string): void;
}

export interface ReplicaGraph extends CareerGraph {
  /** Why the guide served may be older than the stored one, or why none is; null when all is well. */
  trouble(): string | null;
}

const STORE = "neo4j/replica";

/**
 * A memory copy of a stored guide that follows it: every `pollMs` it looks whether anyone committed anything, and if so reads the
 * guide, validates it and answers from it from then on. While that fails it keeps the last good one, and says so; with none it
 * throws STORE_UNAVAILABLE. Resolves after the first look, whatever came of it.
 */
export async function replicaGraph(source: WatchedGuide, options: ReplicaOptions): Promise<ReplicaGraph> {
  const { pollMs, contentHash, log } = options;
  let good: { readonly graph: CareerGraph; readonly hash: string } | null = null;
  let seen: { readonly bookmark: string; readonly trouble: Error | null } | null = null;
  let trouble: Error | null = new CareerError(
    "STORE_UNAVAILABLE",
    "The guide is still being read from Neo4j.",
  );
  let current = unavailableGraph(trouble);
  let closed = false;

  async function look(): Promise<void> {
    try {
      const bookmark = await source.bookmark();
      const changed = bookmark !== seen?.bookmark;
      if (changed) seen = await readAnew(bookmark);
      if (seen) settle(seen.trouble);
      if (changed) for (const warning of await source.warnings()) log.warn(warning);
    } catch (error) {
      settle(error as Error);
    }
  }

  async function readAnew(bookmark: string): Promise<typeof seen> {
    try {
      const read = await readConsistent(source, bookmark, contentHash);
      if (read === null) return null;
      const { guide, hash } = read;
      if (hash !== good?.hash) {
        requireValid(guide, options);
        good = { graph: memoryGraph(guide, { contentHash: hash, store: STORE }), hash };
        trouble = null;
        current = good.graph;
        options.onGuide?.(current);
        log.info(`Serving ${guide.title} ${guide.version} from Neo4j.`);
      }
      return { bookmark: read.bookmark, trouble: null };
    } catch (error) {
      if (!(error instanceof CareerError) || error.cause !== undefined) throw error;
      return { bookmark, trouble: error };
    }
  }

  function settle(now: Error | null): void {
    if (closed || now?.message === trouble?.message) return;
    trouble = now;
    if (now === null) {
      if (good) current = good.graph;
    } else if (good) {
      current = lastGood(good.graph, now);
      log.warn(`Keeping the last good guide. ${now.message}`);
    } else {
      current = unavailableGraph(now);
      log.warn(now.message);
    }
  }

  let timer: NodeJS.Timeout | undefined;
  const again = (): void => {
    if (closed) return;
    timer = setTimeout(() => {
      void look().then(again);
    }, pollMs);
    timer.unref();
  };
  await look();
  again();

  return {
    inMemory: true,
    info: () => current.info(),
    nodes: (ids) => current.nodes(ids),
    edges: (kind, direction, ids) => current.edges(kind, direction, ids),
    selections: (ids) => current.selections(ids),
    catalogue: () => current.catalogue(),
    roles: (filter, page) => current.roles(filter, page),
    competencies: (filter, page) => current.competencies(filter, page),
    fewestSteps: (question) => current.fewestSteps(question),
    closure: (ids, direction, maxDepth) => current.closure(ids, direction, maxDepth),
    part: (ids) => current.part(ids),
    snapshot: () => current.snapshot(),
    version: () => current.version(),
    pin: () => current,
    trouble: () => trouble?.message ?? null,
    close() {
      closed = true;
      clearTimeout(timer);
      return source.close();
    },
  };
}

const MAX_TOLD = 3;

function requireValid(guide: Guide, { validate }: ReplicaOptions): void {
  const problems = validate(guide);
  if (problems.length === 0) return;
  const more = problems.length > MAX_TOLD ? ` And ${problems.length - MAX_TOLD} more problems.` : "";
  throw new CareerError(
    "STORE_UNAVAILABLE",
    `The guide in Neo4j is broken: ${problems.slice(0, MAX_TOLD).join(" ")}${more}`,
  );
}

function lastGood(graph: CareerGraph, { message }: Error): CareerGraph {
  const kept: CareerGraph = {
    ...graph,
    async info() {
      return { ...(await graph.info()), store: `${STORE}, last good copy: ${message}` };
    },
    pin: () => kept,
  };
  return kept;
}
