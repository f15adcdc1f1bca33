import { type Awaitable, then } from "../../async/awaitable.js";
import { onceFor } from "../../async/once-for.js";
import { spend } from "../../async/work.js";
import type { ExternalId } from "../../guide/guide.js";
import { isSameConcept } from "../../guide/vocabularies.js";
import type { CareerGraph, CatalogueEntry } from "../graph.js";
import { WORK } from "../model/work.js";

/** The id of the node that is the concept with an id in another vocabulary, by that id; of several nodes the first. O(nodes), once. */
const idsByCode = onceFor<readonly CatalogueEntry[], ReadonlyMap<string, string>>((catalogue) => {
  spend(WORK.named * catalogue.length);
  const ids = new Map<string, string>();
  for (const { id, codes } of catalogue)
    for (const code of codes) if (isSameConcept(code) && !ids.has(code.value)) ids.set(code.value, id);
  return ids;
});

/** The ids of the nodes that are these concepts of other vocabularies, in the order asked; null where there is none. */
export function askCoded(
  graph: CareerGraph,
  codes: readonly ExternalId["value"][],
): Awaitable<(string | null)[]> {
  if (codes.length === 0) return [];
  return then(graph.catalogue(), (catalogue) => {
    const ids = graph.turn.do(() => idsByCode(catalogue));
    return then(ids, (known) => codes.map((code) => known.get(code) ?? null));
  });
}
