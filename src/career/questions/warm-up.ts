import { setImmediate } from "node:timers/promises";

import type { CareerGraph } from "../career-graph.js";
import { essentialDemands } from "../essential-demands.js";
import { learningModel } from "../learning-model.js";
import { nameIndex } from "../name-index.js";
import { roleGraph } from "../role-graph.js";
import { roleNeeds } from "../role-needs.js";
import { similarityProfiles } from "../role-similarity.js";

/** Works out what many questions share, so that the first to ask one need not wait for it. Others are served in between. */
export async function warmUp(graph: CareerGraph): Promise<void> {
  const index = await graph.snapshot();
  const model = learningModel(index);
  const catalogue = await graph.catalogue();
  const works: (() => unknown)[] = [
    () => nameIndex(catalogue),
    () => roleGraph(index, null),
    () => essentialDemands(model),
    () => similarityProfiles(model),
    () => roleNeeds(model),
  ];
  for (const work of works) {
    await setImmediate();
    await work();
  }
}
