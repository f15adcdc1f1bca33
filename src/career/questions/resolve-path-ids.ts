import type { Awaitable } from "../../async/awaitable.js";
import { badInput } from "../errors.js";
import type { CareerGraph } from "../graph.js";
import type { EntryConditions } from "../path/entered-roles.js";
import { MAX_VIA } from "../path/path-search.js";
import { COMPETENCY_IDS, type IdArguments, resolveIds, ROLE_IDS } from "./resolve-ids.js";

/** Checks the conditions of a path and resolves their ids and those of `others`; throws as `resolveIds` does. */
export function resolvePathIds<Q extends EntryConditions & { readonly from: string | null }>(
  graph: CareerGraph,
  question: Q,
  others: IdArguments<Q>,
): Awaitable<Q> {
  const { maxSteps, via, minCoverage } = question;
  if (maxSteps !== null && maxSteps < 1) throw badInput("maxSteps", `must be at least 1, not ${maxSteps}.`);
  if (via.length > MAX_VIA) throw badInput("via", `takes at most ${MAX_VIA} ids, not ${via.length}.`);
  if (minCoverage !== null && !(minCoverage >= 0 && minCoverage <= 1))
    throw badInput("minCoverage", `must be from 0 to 1, not ${minCoverage}.`);
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
