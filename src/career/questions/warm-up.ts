import { setImmediate } from "node:timers/promises";

import type { CareerGraph } from "../graph.js";
import { requirementIndex } from "../model/requirement-index.js";
import { requirementVectors } from "../model/requirement-vectors.js";
import { competencyGraph } from "../model/competency-graph.js";
import { competencyTexts } from "../text/indexes.js";
import { profileOf } from "../model/profile.js";
import { rarities, tellingWeights } from "../model/rarity.js";
import { roleGraph } from "../model/role-graph.js";
import { roleNeighbourhoods } from "../model/role-neighbourhood.js";
import { thinRoles } from "../model/thin-roles.js";
import { MOST_ROLES, requirementClosures } from "../model/requirement-closures.js";
import { roleWords } from "../model/role-words.js";
import { rareCoverages } from "../recommend/rare-coverages.js";
import { warmUpSearch } from "./ask-search.js";

/**
 * Computes ahead what many questions share, so that the first one need not wait for it. Requests are served in between. Skips guides of
 * more than MOST_ROLES roles: the work would take minutes, for questions that may never come.
 */
export async function warmUp(graph: CareerGraph): Promise<void> {
  const index = await graph.snapshot();
  if (roleGraph(index, null).roles.length > MOST_ROLES) return;
  await setImmediate();
  const catalogue = await graph.catalogue();
  const model = () => competencyGraph(index);
  const works: (() => unknown)[] = [
    () => warmUpSearch(catalogue),
    model,
    () => requirementIndex.ahead(model()),
    () => roleWords.ahead(index),
    () => competencyTexts.ahead(index),
    () => rarities.ahead(model()),
    () => requirementVectors.ahead(model()),
    () => roleNeighbourhoods(index),
    () => tellingWeights.ahead(model()),
    () => thinRoles(model()),
    () => rareCoverages(model(), profileOf(model(), null, [])),
    () => requirementClosures.ahead(model()),
  ];
  for (const work of works) {
    await setImmediate();
    await work();
  }
}
