import { CareerError } from "../../../career/errors.js";
import { type AboutKey, aboutLists, aboutSchema } from "../../../guide/about-schema.js";
import type { Edge, Guide } from "../../../guide/guide.js";
import { guideBuilder } from "../../../guide/guide-builder.js";
import { readAbout, readEdge, readNode, type StoredEdge, type StoredNode } from "./decode.js";
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

const MAX_TOLD = 3;

/** The guide, or the part of one, in canonical order. Throws STORE_UNAVAILABLE with the first problems found. */
export function assembleGuide({ about = {}, nodes, edges, ...lists }: Stored): Guide {
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
  const builder = guideBuilder();
  readAll(nodes, (node) => {
    const thing = readNode(node);
    if (thing.kind === "CHOICE") builder.choices.push(thing);
    else builder.nodes.push(thing);
  });
  readAll(edges, (edge) => (builder.edges[edge.kind] as Edge[]).push(readEdge(edge)));
  const guide = builder.build({
    title: asText(about["title"]),
    version: asText(about["version"]),
    ...aboutLists((kind) => readAll(lists[aboutSchema(kind).key] ?? [], (item) => readAbout(kind, item))),
  });
  if (problems.length > 0) throw together(problems);
  return guide;
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function together(problems: readonly CareerError[]): CareerError {
  const told = problems.slice(0, MAX_TOLD).map(({ message }) => message.replace(broken("").message, ""));
  const more = problems.length - told.length;
  return broken(more > 0 ? `${told.join(" ")} And ${more} more problems.` : told.join(" "));
}
