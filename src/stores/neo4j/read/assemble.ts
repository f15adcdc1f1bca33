import { getOrCompute } from "../../../async/once-for.js";
import { finish, type Steps } from "../../../async/steps.js";
import { CareerError } from "../../../career/errors.js";
import { type AboutKey, aboutLists, aboutSchema } from "../../../guide/about-schema.js";
import { compareEdges } from "../../../guide/edges.js";
import type { Citation, Edge, Guide } from "../../../guide/guide.js";
import { guideBuilder } from "../../../guide/guide-builder.js";
import { edgeSchema } from "../../../guide/schema.js";
import { compareIds, EDGE_KINDS, type EdgeKind } from "../../../guide/vocabulary.js";
import {
  readAbout,
  readEdges,
  readNode,
  type StoredEdge,
  type StoredEdges,
  type StoredNode,
} from "./decode.js";
import { groupBy } from "../group-by.js";
import { broken } from "../session/failures.js";
import type { Properties } from "./properties.js";

/** The part of a guide that a Cypher statement returns. */
export interface Stored extends Partial<StoredAbout> {
  readonly about?: Properties;
  readonly nodes: readonly StoredNode[];
  readonly edges: readonly StoredEdge[];
}

/** The lists in which a guide describes itself, by their keys. */
export type StoredAbout = Readonly<Record<AboutKey, readonly Properties[]>>;

/**
 * The guide, or the part of one, in canonical order, without edges that say again what others say. Throws STORE_UNAVAILABLE with the first
 * problems found.
 */
export function assembleGuide({ nodes, edges, ...about }: Stored): Guide {
  const assembly = guideAssembly({ repeats: "left out" });
  finish(assembly.addNodes(nodes));
  finish(
    assembly.addEdges(edges.map(({ to, place, ...edge }) => ({ ...edge, to: [to ?? ""], places: [place] }))),
  );
  return assembly.build(about);
}

/** A guide that is put together from what is read of it, one piece after the other. */
export interface GuideAssembly {
  readonly addNodes: (nodes: readonly StoredNode[]) => Steps<void>;
  /** Edges that come in the order of their tails need not be sorted afterwards. */
  readonly addEdges: (edges: readonly StoredEdges[]) => Steps<void>;
  /** The guide in canonical order. Throws STORE_UNAVAILABLE with the first problems found. */
  readonly build: (about: Partial<StoredAbout> & { readonly about?: Properties }) => Guide;
}

export interface AssemblyOptions {
  /** What becomes of edges that say what another one says, or that lead from a node to itself: a guide has none, others may add some. */
  readonly repeats: "kept" | "left out";
  /** A guide whose ids and citations are taken where they are equal. */
  readonly like?: Guide | null;
}

export function guideAssembly({ repeats, like = null }: AssemblyOptions): GuideAssembly {
  const builder = guideBuilder();
  const problems = problemList();
  const { same, sameCitations } = shared(like);

  /** Edges of several tails may have the same properties, which are read once. */
  function edgesOf(stored: StoredEdges, read: Map<Properties, Edge>): Edge[] {
    const { properties, to } = stored;
    const from = same(stored.from);
    const known = read.get(properties);
    if (known && !to.includes("")) return to.map((id) => ({ ...known, from, to: same(id) }));
    const edges = readEdges({ ...stored, from, to: to.map(same) });
    const citations = sameCitations(edges[0]?.citations ?? []);
    const shared = edges.map((edge) => ({ ...edge, citations }));
    if (shared[0]) read.set(properties, shared[0]);
    return shared;
  }

  function addTail(stored: StoredEdges[], read: Map<Properties, Edge>): void {
    const added = new Map<EdgeKind, { readonly edge: Edge; readonly place: number }[]>();
    for (const group of stored) {
      problems.collect(() => {
        const placed = edgesOf(group, read).map((edge, i) => ({ edge, place: group.places[i] ?? 0 }));
        getOrCompute(added, group.kind, (): typeof placed => []).push(...placed);
      });
    }
    for (const [kind, placed] of added) {
      const compare = compareEdges(kind);
      placed.sort((a, b) => compare(a.edge, b.edge) || a.place - b.place);
      const edges = placed.map(({ edge }) => edge);
      const all = builder.edges[kind] as Edge[];
      for (const edge of repeats === "kept" ? edges : withoutRepeats(kind, edges)) all.push(edge);
    }
  }

  return {
    *addNodes(nodes) {
      for (const node of nodes) {
        yield;
        problems.collect(() => {
          const thing = readNode(node);
          if (thing.kind === "CHOICE") builder.choices.push(thing);
          else builder.nodes.push(thing);
        });
      }
    },
    *addEdges(edges) {
      const read = new Map<Properties, Edge>();
      for (const tail of byTail(edges)) {
        yield;
        addTail(tail, read);
      }
    },
    build({ about = {}, ...lists }) {
      const guide = builder.build({
        title: asText(about["title"]),
        version: asText(about["version"]),
        ...aboutLists((kind) =>
          (lists[aboutSchema(kind).key] ?? []).flatMap(
            (item) => problems.collect(() => readAbout(kind, item)) ?? [],
          ),
        ),
      });
      problems.throwIfAny();
      return guide;
    },
  };
}

/** Of edges in canonical order those that a guide may have: the first that says something, and none that leads nowhere. */
export function withoutRepeats<E extends Edge>(kind: EdgeKind, edges: readonly E[]): E[] {
  const compare = compareEdges(kind);
  const { refusesLoops } = edgeSchema(kind);
  return edges.filter((edge, i) => {
    if (refusesLoops && edge.from === edge.to) return false;
    return i === 0 || compare(edges[i - 1]!, edge) !== 0;
  });
}

/** The edges of each tail, in the order of the tails. */
function byTail(edges: readonly StoredEdges[]): StoredEdges[][] {
  const tails = groupBy(edges, ({ from }) => from);
  return [...tails].sort(([a], [b]) => compareIds(a, b)).map(([, groups]) => groups);
}

/** Equal texts as one, and equal citations: an id is the end of many edges, and the driver makes a new text for each. */
function shared(like: Guide | null) {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly Citation[]>();
  const same = (text: string): string => getOrCompute(texts, text, () => text);
  const sameCitations = (citations: readonly Citation[]): readonly Citation[] =>
    getOrCompute(lists, JSON.stringify(citations), () => citations);
  if (like !== null) {
    for (const { id } of [...like.nodes, ...like.choices]) same(id);
    for (const citations of new Set(allEdges(like).map((edge) => edge.citations))) sameCitations(citations);
  }
  return { same, sameCitations };
}

function allEdges({ edges }: Guide): Edge[] {
  return EDGE_KINDS.flatMap((kind): readonly Edge[] => edges[kind]);
}

const MAX_TOLD = 3;

/** Collects what is wrong with the stored guide, instead of ending at the first fault. */
function problemList() {
  const told: string[] = [];
  let count = 0;
  return {
    /** What `read` returns; null if it finds a fault. */
    collect<T>(read: () => T): T | null {
      try {
        return read();
      } catch (error) {
        if (!(error instanceof CareerError)) throw error;
        if (count++ < MAX_TOLD) told.push(error.message.replace(broken("").message, ""));
        return null;
      }
    },
    throwIfAny(): void {
      if (count === 0) return;
      const more = count - told.length;
      throw broken(more > 0 ? `${told.join(" ")} And ${more} more problems.` : told.join(" "));
    },
  };
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
