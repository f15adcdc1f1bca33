import type { Choice, Edge, Guide, GuideNode, Requires } from "../guide/guide.js";
import { edgeSchema, FOLLOWED } from "../guide/schema.js";
import { EDGE_KINDS, type EdgeKind } from "../guide/vocabulary.js";

/** Every edge with its kind. */
export function* edgesOf(guide: Guide): Generator<{ kind: EdgeKind; edge: Edge }> {
  for (const kind of EDGE_KINDS) for (const edge of guide.edges[kind]) yield { kind, edge };
}

/** Every node and choice. */
export function* nodesOf(guide: Guide): Generator<GuideNode | Choice> {
  yield* guide.nodes;
  yield* guide.choices;
}

/** The edges from each choice to its options, in the order of the guide. Edges from unknown choices are left out. */
export function optionsOf(guide: Guide): Map<string, Edge[]> {
  const options = new Map<string, Edge[]>(guide.choices.map(({ id }) => [id, []]));
  for (const edge of guide.edges.OPTION) options.get(edge.from)?.push(edge);
  return options;
}

/**
 * The first requirement of each level of proficiency that is an estimate of the editors. An imported level is a measured value, for which
 * nobody has a word.
 */
export function estimatedLevels({ edges }: Guide): Map<number, Requires> {
  const first = new Map<number, Requires>();
  for (const edge of edges[FOLLOWED.requirement]) {
    if (edge.level === null || first.has(edge.level)) continue;
    if (edge.citations.some(({ origin }) => origin === "ESTIMATE")) first.set(edge.level, edge);
  }
  return first;
}

/** "role:a leads to role:b", for messages. */
export function sayEdge(kind: EdgeKind, { from, to }: Edge): string {
  return `${from} ${edgeSchema(kind).verb} ${to}`;
}
