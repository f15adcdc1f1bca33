import neo4j from "neo4j-driver";

import { ownTurn } from "../../../async/turn.js";
import { competencyGraph } from "../../../career/model/competency-graph.js";
import { touchedTransitions } from "../../../career/path/touched-transitions.js";
import { type TransitionFacts, transitionFacts } from "../../../career/path/transition-facts.js";
import { type GuideDifference, guideDifference } from "../../../guide/difference.js";
import type { Guide, LeadsTo } from "../../../guide/guide.js";
import { FOLLOWED } from "../../../guide/schema.js";
import { indexGuide } from "../../../guide/guide-index.js";
import { LAYOUT } from "./layout.js";
import type { LiveGuide } from "./compare-guide.js";

const { transition } = FOLLOWED;

/** What a seed computes for those who ask Neo4j. Readers of the guide leave it alone, and its content hash does not depend on it. */
export const DERIVED = ["hours", "unknownHours", "coverage", "ease"] as const;

/** The derived properties of a transition, and `derived`, which names them. */
export function derivedProperties({ hours, unknownHours, coverage, ease }: TransitionFacts) {
  return { hours, unknownHours: neo4j.int(unknownHours), coverage, ease, derived: DERIVED };
}

/** Of all transitions, in their order. */
export async function allFacts(guide: Guide): Promise<readonly TransitionFacts[]> {
  const model = competencyGraph(indexGuide(guide));
  return ownTurn.run(transitionFacts(model, guide.edges[transition]));
}

/**
 * Of the transitions whose derived properties may be others than those in Neo4j, which are of the guide that was seeded; of all if that is
 * not known, or an earlier release wrote it.
 */
export async function differingFacts(
  { guide: live, seeded, version }: LiveGuide,
  guide: Guide,
  difference: GuideDifference,
): Promise<readonly TransitionFacts[]> {
  if (seeded === null || version.layout < LAYOUT) return allFacts(guide);
  const index = indexGuide(guide);
  const touched = new Set(
    touchedTransitions(seeded, index, seeded === live ? difference : guideDifference(seeded, guide)),
  );
  // Somebody may have deleted one that is written again.
  for (const edge of difference.edges[transition].added) touched.add(edge as LeadsTo);
  return touched.size === 0 ? [] : ownTurn.run(transitionFacts(competencyGraph(index), [...touched]));
}
