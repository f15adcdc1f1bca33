import type { Awaitable } from "../../async/awaitable.js";
import type { CareerGraph } from "../graph.js";
import type { EntryConditions } from "../path/entered-roles.js";
import { COMPETENCY_IDS, type IdArguments, resolveIds, ROLE_IDS } from "./resolve-ids.js";

/** Checks the conditions of a path and resolves their ids and those of `others`; throws as `resolveIds` does. */
export function resolvePathIds<Q extends EntryConditions & { readonly from: string | null }>(
  graph: CareerGraph,
  question: Q,
  others: IdArguments<Q>,
): Awaitable<Q> {
  const kinds = {
    from: ROLE_IDS,
    ...others,
    avoid: [...ROLE_IDS, ...COMPETENCY_IDS],
    via: [...ROLE_IDS, ...COMPETENCY_IDS],
    have: COMPETENCY_IDS,
    prefer: COMPETENCY_IDS,
  };
  return resolveIds(graph, question, kinds);
}
