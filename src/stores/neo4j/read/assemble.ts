import { CareerError } from "../../../career/errors.js";
import type { Choice, Edge, Guide, GuideEdges, GuideNode, LeadsTo } from "../../../guide/guide.js";
import { compareEdges } from "../../../guide/guide-index.js";
import { compareIds, EDGE_KINDS, type EdgeKind, TRANSITION_KINDS } from "../../../guide/vocabulary.js";
import { readEdge, readNode, readSource, type StoredEdge, type StoredNode } from "./decode.js";
import { broken } from "../session/failures.js";
import type { Properties } from "./properties.js";

/** What a statement returns of a guide. */
export interface Stored {
  readonly about?: Properties;
  readonly sources?: readonly Properties[];
  readonly nodes: readonly StoredNode[];
  readonly edges: readonly StoredEdge[];
}

const MAX_TOLD = 3;

/** The guide, or the part of one, in its canonical order. Throws STORE_UNAVAILABLE with the first problems. */
export function assembleGuide({ about = {}, sources = [], nodes, edges }: Stored): Guide {
  const problems: CareerError[] = [];
  const readAll = <S, T>(stored: readonly S[], read: (one: S) => T): T[] =>
    stored.flatMap((one) => {
      try {
        return [read(one)];
      } catch (error) {
        if (!(error instanceof CareerError)) throw error;
        problems.push(error);
        return [];
      }
    });
  const things = readAll(nodes, readNode);
  const table = Object.fromEntries(EDGE_KINDS.map((kind) => [kind, [] as Edge[]])) as Record<
    EdgeKind,
    Edge[]
  >;
  readAll(edges, (edge) => table[edge.kind].push(readEdge(edge)));
  const guide: Guide = {
    title: asText(about["title"]),
    version: asText(about["version"]),
    sources: readAll(sources, readSource).sort(byId),
    nodes: things.filter((node): node is GuideNode => node.kind !== "CHOICE").sort(byId),
    choices: things.filter((node): node is Choice => node.kind === "CHOICE").sort(byId),
    edges: Object.fromEntries(
      EDGE_KINDS.map((kind) => [kind, table[kind].sort(inOrder)]),
    ) as unknown as GuideEdges,
  };
  if (problems.length > 0) throw together(problems);
  return guide;
}

/** By tail, head, then kind of transition. */
export function inOrder(a: Edge & Partial<LeadsTo>, b: Edge & Partial<LeadsTo>): number {
  return compareEdges(a, b) || rank(a) - rank(b);
}

function rank({ kind }: Partial<LeadsTo>): number {
  return kind === undefined ? 0 : TRANSITION_KINDS.indexOf(kind);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareIds(a.id, b.id);
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function together(problems: readonly CareerError[]): CareerError {
  const told = problems.slice(0, MAX_TOLD).map(({ message }) => message.replace(broken("").message, ""));
  const more = problems.length - told.length;
  return broken(more > 0 ? `${told.join(" ")} And ${more} more problems.` : told.join(" "));
}
