import type { EdgeKind } from "../../../guide/vocabulary.js";
import { replaced } from "../session/failures.js";
import type { StoredEdges, StoredNode } from "./decode.js";
import type { Properties } from "./properties.js";

export interface NumberedNode extends StoredNode {
  /** What Neo4j numbers it, by which edges name their ends. */
  readonly number: number;
}

/** Edges of one kind with equal properties. The lists are as long as each other, or that of places is empty. */
export interface StoredEdgeGroup {
  readonly kind: EdgeKind;
  readonly properties: Properties;
  readonly places: readonly number[];
  /** The numbers of their ends; -1 for something that is not part of the guide. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Finds the ids of nodes by their numbers. */
export interface NumberedIds {
  readonly add: (nodes: readonly NumberedNode[]) => void;
  readonly edges: (groups: readonly StoredEdgeGroup[]) => StoredEdges[];
}

export function numberedIds(): NumberedIds {
  const ids = new Map<number, string>([[-1, ""]]);
  let isBroken = false;

  /** Somebody adds nodes while the guide is read: it has to be read again. */
  function idOf(number: number): string {
    const id = ids.get(number);
    if (id === undefined && !isBroken) throw replaced();
    return id ?? "";
  }

  return {
    add(nodes) {
      for (const { number, properties } of nodes) {
        const { id } = properties;
        if (typeof id === "string" && id !== "") ids.set(number, id);
        else isBroken = true;
      }
    },
    edges: (groups) => groups.flatMap((group) => byTail(group, idOf)),
  };
}

/** The edges of a group, which come tail by tail. */
function byTail(
  { kind, properties, places, from, to }: StoredEdgeGroup,
  idOf: (number: number) => string,
): StoredEdges[] {
  const tails: StoredEdges[] = [];
  for (let start = 0, end = 0; start < from.length; start = end) {
    while (end < from.length && from[end] === from[start]) end++;
    const heads = to.slice(start, end).map(idOf);
    tails.push({ kind, from: idOf(from[start]!), to: heads, properties, places: places.slice(start, end) });
  }
  return tails;
}
