import type { Edge, Guide, GuideEdges } from "./guide.js";
import { compareIds, EDGE_KINDS, TRANSITION_KINDS } from "./vocabulary.js";

/** The same guide in its one order: everything by id, edges by from, to, then kind of transition. What is in order stays as it is. */
export function canonical(guide: Guide): Guide {
  return {
    ...guide,
    sources: byId(guide.sources),
    nodes: byId(guide.nodes),
    choices: byId(guide.choices),
    edges: Object.fromEntries(
      EDGE_KINDS.map((kind) => [kind, inOrder(guide.edges[kind] as readonly Edge[], compareEdges)]),
    ) as unknown as GuideEdges,
  };
}

function byId<T extends { readonly id: string }>(things: readonly T[]): readonly T[] {
  return inOrder(things, (a, b) => compareIds(a.id, b.id));
}

function inOrder<T>(things: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  for (let i = 1; i < things.length; i++) {
    if (compare(things[i - 1]!, things[i]!) > 0) return [...things].sort(compare);
  }
  return things;
}

function compareEdges(a: Edge, b: Edge): number {
  if (a.from !== b.from) return compareIds(a.from, b.from);
  return compareIds(a.to, b.to) || transitionRank(a) - transitionRank(b);
}

function transitionRank(edge: Edge & { readonly kind?: (typeof TRANSITION_KINDS)[number] }): number {
  return edge.kind === undefined ? 0 : TRANSITION_KINDS.indexOf(edge.kind);
}
