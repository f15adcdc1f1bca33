import { type Awaitable, then } from "./awaitable.js";
import type { CareerGraph } from "./career-graph.js";
import { suggest } from "./did-you-mean.js";
import { badInput, unknownId, wrongKind } from "./errors.js";
import { COMPETENCY_KINDS, type NodeKind } from "./vocabulary.js";

export interface IdArgument {
  readonly argument: string;
  readonly ids: readonly string[];
  readonly kinds: readonly NodeKind[];
}

const MAX_IDS = 100;

export function roleIds(argument: string, ids: string | null | undefined | readonly string[]): IdArgument {
  return { argument, ids: typeof ids === "string" ? [ids] : (ids ?? []), kinds: ["ROLE"] };
}

export function competencyIds(
  argument: string,
  ids: string | null | undefined | readonly string[],
): IdArgument {
  return { ...roleIds(argument, ids), kinds: COMPETENCY_KINDS };
}

/**
 * Goes on when every id names a node of a kind its argument takes; else throws UNKNOWN_ID with suggestions, WRONG_KIND or
 * BAD_USER_INPUT for the first that does not. One look-up for all.
 */
export function withKnownIds<T>(
  graph: CareerGraph,
  args: readonly IdArgument[],
  next: () => Awaitable<T>,
): Awaitable<T> {
  for (const { argument, ids } of args) checkIds(argument, ids);
  const ids = args.flatMap((argument) => argument.ids);
  if (ids.length === 0) return next();
  return then(graph.nodes(ids), (nodes) => {
    let at = 0;
    for (const { argument, ids: own, kinds } of args) {
      for (const id of own) {
        const node = nodes[at++];
        if (!node) return failUnknown(graph, id, kinds);
        if (!kinds.includes(node.kind)) throw wrongKind(argument, id, node.kind, kinds);
      }
    }
    return next();
  });
}

/** Throws BAD_USER_INPUT for more ids than one argument may name. */
export function checkIds(argument: string, ids: readonly string[]): readonly string[] {
  if (ids.length > MAX_IDS) throw badInput(argument, `takes at most ${MAX_IDS} ids, not ${ids.length}.`);
  return ids;
}

function failUnknown(graph: CareerGraph, id: string, kinds: readonly NodeKind[]): Awaitable<never> {
  return then(graph.catalogue(), (catalogue) => {
    const fitting = catalogue.filter(({ kind }) => kinds.includes(kind));
    throw unknownId(
      id,
      suggest(
        id,
        fitting.map((entry) => entry.id),
      ),
    );
  });
}
