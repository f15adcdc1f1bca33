import { setImmediate } from "node:timers/promises";

import type { CareerGraph } from "../career-graph.js";
import { essentialDemands } from "../essential-demands.js";
import { learningModel } from "../learning-model.js";
import { nameIndex } from "../name-index.js";
import { roleGraph } from "../role-graph.js";
import { MOST_ROLES, roleNeeds } from "../role-needs.js";
import { similarityProfiles } from "../role-similarity.js";

/**
 * Works out what many questions share, so that the first to ask one need not wait for it. Others are served in between. Of a guide with
 * more than MOST_ROLES nothing: it would take minutes, for questions that may never come.
 */
export async function warmUp(graph: CareerGraph): Promise<void> {
  const index = await graph.snapshot();
  if (roleGraph(index, null).roles.length > MOST_ROLES) return;
  const model = learningModel(index);
  const catalogue = await graph.catalogue();
  const works: (() => unknown)[] = [
    () => nameIndex(catalogue),
    () => essentialDemands.ahead(model),
    () => similarityProfiles.ahead(model),
    () => roleNeeds.ahead(model),
  ];
  for (const work of works) {
    await setImmediate();
    await work();
  }
}
