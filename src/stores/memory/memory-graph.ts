import { lazy } from "../../async/lazy.js";
import { ownTurn } from "../../async/turn.js";
import type { CareerGraph } from "../../career/graph.js";
import { catalogueEntry } from "../../career/search/codes.js";
import { guideSizes } from "../../career/model/guide-sizes.js";
import { fewestSteps } from "../../career/model/role-graph.js";
import { medianEssentials } from "../../career/model/thin-roles.js";
import { type Guide, isCompetency } from "../../guide/guide.js";
import { indexGuide } from "../../guide/guide-index.js";
import { FOLLOWED } from "../../guide/schema.js";
import { memoryClosure } from "./closure.js";
import { fitsCompetency, fitsRole } from "./filters.js";
import { slice } from "./slice.js";

/** The reference store: a guide in this process. It answers without promises. */
export function memoryGraph(guide: Guide): CareerGraph {
  const index = indexGuide(guide);
  // Lists of a large guide take a while, and a guide that changes is put in place between two requests.
  const roles = lazy(() => guide.nodes.filter((node) => node.kind === "ROLE"));
  const competencies = lazy(() => guide.nodes.filter(isCompetency));
  const sizes = lazy(() =>
    guideSizes(
      (kind) => guide.nodes.filter((node) => node.kind === kind).length,
      (kind) => guide.edges[kind].length,
    ),
  );
  return {
    turn: ownTurn,
    nodes: (ids) => ids.map((id) => index.node(id)),
    edges: (kind, direction, ids) => ids.map((id) => index[direction](kind, id)),
    selections: (ids) => ids.map((id) => ({ pick: index.choice(id)?.pick ?? 1, options: index.options(id) })),
    catalogue: lazy(() =>
      guide.nodes.map((node) =>
        catalogueEntry(
          node,
          index.into(FOLLOWED.transition, node.id).length + index.into(FOLLOWED.requirement, node.id).length,
        ),
      ),
    ),
    roles: (filter, page) => slice(roles(), fitsRole(index, filter), page),
    competencies: (filter, page) => slice(competencies(), fitsCompetency(index, filter), page),
    fewestSteps: (question) => fewestSteps(index, question),
    closure: (ids, direction, maxDepth) => memoryClosure(index, ids, direction, maxDepth),
    medianEssentials: () => medianEssentials(index),
    sizes,
    part: () => index,
    snapshot: () => index,
    betweenness: () => null,
  };
}
