import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph } from "../graph.js";
import { suggest } from "../../text/did-you-mean.js";
import { badInput, unknownId, wrongKind } from "../errors.js";
import { COMPETENCY_KINDS, type NodeKind } from "../../guide/vocabulary.js";

export const ROLE_IDS = ["ROLE"] as const satisfies readonly NodeKind[];
export const COMPETENCY_IDS = COMPETENCY_KINDS;

/** Which arguments of a question are ids, and of nodes of which kinds. */
export type IdArguments<Q> = { readonly [Argument in keyof Q]?: readonly NodeKind[] };

const MAX_IDS = 100;

/**
 * Goes on with the question when every id names a node of a kind its argument takes, each former id in it replaced by what it stands for;
 * else throws UNKNOWN_ID with suggestions, WRONG_KIND or BAD_USER_INPUT for the first that does not. One look-up for all.
 */
export function withKnownIds<Q extends object, T>(
  graph: CareerGraph,
  question: Q,
  kindsOf: IdArguments<Q>,
  next: (question: Q) => Awaitable<T>,
): Awaitable<T> {
  const asked = (Object.keys(kindsOf) as (keyof Q & string)[]).map((argument) => ({
    argument,
    ids: checkIds(argument, listed(question[argument])),
    kinds: kindsOf[argument]!,
  }));
  const ids = asked.flatMap((each) => each.ids);
  if (ids.length === 0) return next(question);
  return then(graph.nodes(ids), (nodes) => {
    const now = new Map<string, string>();
    let at = 0;
    for (const { argument, ids: own, kinds } of asked) {
      for (const id of own) {
        const node = nodes[at++];
        if (!node) return failUnknown(graph, id, kinds);
        if (!kinds.includes(node.kind)) throw wrongKind(argument, id, node.kind, kinds);
        if (node.id !== id) now.set(id, node.id);
      }
    }
    return next(now.size === 0 ? question : renamed(question, Object.keys(kindsOf), now));
  });
}

/** What an argument names: one id, several or none. */
function listed(value: unknown): readonly string[] {
  return typeof value === "string" ? [value] : ((value ?? []) as readonly string[]);
}

function renamed<Q extends object>(
  question: Q,
  args: readonly string[],
  now: ReadonlyMap<string, string>,
): Q {
  const rename = (id: string): string => now.get(id) ?? id;
  return Object.fromEntries(
    Object.entries(question).map(([argument, value]: [string, unknown]) => {
      if (!args.includes(argument)) return [argument, value];
      return [argument, Array.isArray(value) ? value.map(rename) : value && rename(value as string)];
    }),
  ) as Q;
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
