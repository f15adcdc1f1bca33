import { type Awaitable, then } from "../../async/awaitable.js";
import type { GuideNode } from "../../guide/guide.js";
import { COMPETENCY_KINDS, type NodeKind } from "../../guide/vocabulary.js";
import { suggest } from "../../text/did-you-mean.js";
import { badInput, unknownId, wrongKind } from "../errors.js";
import type { CareerGraph, CatalogueEntry } from "../graph.js";
import { heldId, parseHeld } from "../model/held-competency.js";
import { checkArguments } from "./check-arguments.js";

/** The argument whose ids may carry levels. */
const HAVE = "have";

export const ROLE_IDS = ["ROLE"] as const satisfies readonly NodeKind[];
export const COMPETENCY_IDS = COMPETENCY_KINDS;

/** The arguments of a question that are ids, with the kinds of node that each may name. */
export type IdArguments<Q> = { readonly [Argument in keyof Q]?: readonly NodeKind[] };

/**
 * The question with every former id replaced by the id of today; with one look-up for all. Throws for the first id that does not fit
 * its argument: BAD_USER_INPUT for an argument beyond its bound, UNKNOWN_ID with suggestions, or WRONG_KIND. Messages call an argument by its name
 * after `prefix`.
 */
export function resolveIds<Q extends object>(
  graph: CareerGraph,
  question: Q,
  kindsOf: IdArguments<Q>,
  prefix = "",
): Awaitable<Q> {
  checkArguments(question, prefix);
  const named = namedIds(question, kindsOf, prefix);
  if (named.length === 0) return question;
  return then(graph.nodes(named.map(({ id }) => id)), (nodes) => {
    const misfit = named.findIndex(({ kinds }, i) => !nodes[i] || !kinds.includes(nodes[i].kind));
    if (misfit >= 0) return refuse(graph, named[misfit]!, nodes[misfit] ?? null);
    const idOf = new Map(named.map(({ id }, i) => [id, nodes[i]!.id]));
    return renamed(question, kindsOf, (id) => idOf.get(id) ?? id);
  });
}

interface NamedId {
  readonly id: string;
  readonly argument: string;
  readonly kinds: readonly NodeKind[];
}

function namedIds<Q extends object>(question: Q, kindsOf: IdArguments<Q>, prefix: string): NamedId[] {
  return idArguments(kindsOf).flatMap((name) => {
    const argument = prefix + name;
    const kinds = kindsOf[name]!;
    return idsIn(question[name]).map((text) => ({
      id: name === HAVE ? heldIn(argument, text) : text,
      argument,
      kinds,
    }));
  });
}

/** The id of an entry of `have`, which may carry a level. */
function heldIn(argument: string, text: string): string {
  const held = parseHeld(text);
  if (held === null)
    throw badInput(argument, `takes a level from 0 to 1 after @, as in "skill:sql@0.5", not "${text}".`);
  return held.id;
}

function idArguments<Q extends object>(kindsOf: IdArguments<Q>) {
  return Object.keys(kindsOf) as (keyof Q & string)[];
}

/** The ids that an argument names: one, several or none. */
function idsIn(value: unknown): readonly string[] {
  return typeof value === "string" ? [value] : ((value ?? []) as readonly string[]);
}

function renamed<Q extends object>(question: Q, kindsOf: IdArguments<Q>, rename: (id: string) => string): Q {
  const answer = { ...question };
  const renameHeld = (text: string): string => rename(heldId(text)) + text.slice(heldId(text).length);
  for (const name of idArguments(kindsOf)) {
    const value: unknown = question[name];
    if (typeof value === "string") Object.assign(answer, { [name]: rename(value) });
    if (Array.isArray(value))
      Object.assign(answer, {
        [name]: (value as readonly string[]).map(name === HAVE ? renameHeld : rename),
      });
  }
  return answer;
}

function refuse(
  graph: CareerGraph,
  { id, argument, kinds }: NamedId,
  node: GuideNode | null,
): Awaitable<never> {
  if (node) throw wrongKind(argument, id, node.kind, kinds);
  return then(graph.catalogue(), (catalogue) => {
    const possible = catalogue.filter(({ kind }) => kinds.includes(kind));
    const ids = possible.map((entry) => entry.id);
    throw unknownId(
      id,
      [...new Set([...namedLike(id, possible), ...suggest(id, ids)])].slice(0, MOST_SUGGESTIONS),
    );
  });
}

const MOST_SUGGESTIONS = 5;

/** The nodes of which a name is what an id says in words: "role:cto" is one of "Chief Technology Officer", also called "CTO". O(names). */
function namedLike(id: string, catalogue: readonly CatalogueEntry[]): string[] {
  const words = id
    .slice(id.indexOf(":") + 1)
    .replaceAll("-", " ")
    .toLowerCase();
  return catalogue
    .filter(({ name, alternativeNames, translations }) =>
      [name, ...alternativeNames, ...translations].some((each) => each.toLowerCase() === words),
    )
    .map((entry) => entry.id);
}
