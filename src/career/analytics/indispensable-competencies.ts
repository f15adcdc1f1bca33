import { type Indispensable, indispensable } from "../../algorithms/indispensable.js";
import { onceInSteps } from "../../async/once-for.js";
import type { Steps } from "../../async/steps.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { withRoles } from "./prerequisite-scope.js";

/**
 * What each competency of the guide is indispensable for: `blocks` counts competencies, `blocksBeyond` counts roles. Worked out once for
 * a guide; see `indispensable` for the cost.
 */
export const indispensableCompetencies = onceInSteps(function* (
  model: CompetencyGraph,
): Steps<Indispensable> {
  const roles = model.index.guide.nodes.filter(({ kind }) => kind === "ROLE");
  const system = withRoles(
    model,
    roles.map(({ id }) => id),
  );
  return yield* indispensable(system, model.competencies.length);
});
