import { z } from "zod";

import { badInput, CareerError } from "../career/errors.js";
import type { CareerGraph } from "../career/graph.js";
import { parseHeld } from "../career/model/held-competency.js";
import { askNamed, COMPETENCY, type Sort } from "../career/questions/ask-named.js";
import { checkArguments } from "../career/questions/check-arguments.js";
import type { GuideNode } from "../guide/guide.js";
import { COMPETENCY_KINDS, kindOfId, NODE_KINDS } from "../guide/vocabulary.js";
import { ID_CHARACTERS } from "../text/bounds.js";
import { didYouMean, suggest } from "../text/did-you-mean.js";
import { shorten } from "../text/shorten.js";

export const ROLE_OR_COMPETENCY: Sort = { kinds: ["ROLE", ...COMPETENCY_KINDS], word: "role or skill" };
export const ANYTHING: Sort = { kinds: NODE_KINDS, word: "thing" };

/** Names of roles, skills and technologies, by id or as people call them. */
export const names = z.array(z.string()).optional();

/** The id of what an argument names. Throws UNKNOWN_ID or WRONG_KIND with suggestions if that is not clear. */
export async function idNamed(
  graph: CareerGraph,
  argument: string,
  text: string,
  sort: Sort,
): Promise<string> {
  if (text.length > ID_CHARACTERS)
    throw badInput(
      argument,
      `takes names and ids of at most ${ID_CHARACTERS} characters, not ${text.length}.`,
    );
  // What has the form of an id is looked up, and refused with suggestions, by the question itself.
  if (kindOfId(text) !== null) return idThatFits(graph, argument, text, sort);
  const found = await namedIn(graph, text, sort);
  if (found.length === 1) return found[0]!.id;
  if (found.length === 0) throw await nothingCalled(graph, argument, text, sort);
  const choices = found.map(({ id }) => id);
  throw new CareerError(
    "UNKNOWN_ID",
    `\`${argument}\`: "${shorten(text)}" may be several things.${didYouMean(found.map(nameAndId))}`,
    { argument, suggestions: choices },
  );
}

/** The ids of what an argument names; at most as many as the question takes. */
export async function idsNamed(
  graph: CareerGraph,
  argument: string,
  texts: readonly string[] | undefined,
  sort: Sort,
): Promise<string[]> {
  checkArguments({ [argument]: texts });
  const ids: string[] = [];
  for (const text of texts ?? []) ids.push(await idNamed(graph, argument, text, sort));
  return ids;
}

/** The same for what somebody holds, each perhaps with a level, as in "SQL@0.5". */
export async function heldNamed(graph: CareerGraph, texts: readonly string[] | undefined): Promise<string[]> {
  checkArguments({ have: texts });
  const ids: string[] = [];
  for (const text of texts ?? []) {
    const held = parseHeld(text);
    // A name may contain an @, and a wrong level is refused by the question.
    const name = held?.id ?? text;
    ids.push((await idNamed(graph, "have", name, COMPETENCY)) + text.slice(name.length));
  }
  return ids;
}

async function idThatFits(graph: CareerGraph, argument: string, id: string, sort: Sort): Promise<string> {
  const { kinds, word } = sort;
  const [node] = await graph.nodes([id]);
  if (node && kinds.includes(node.kind)) return node.id;
  const ids = (await graph.catalogue()).filter(({ kind }) => kinds.includes(kind)).map((entry) => entry.id);
  const called = await namedIn(graph, id.slice(id.indexOf(":") + 1).replaceAll("-", " "), sort);
  const suggestions = [...new Set([...called.map((each) => each.id), ...suggest(id, ids)])].slice(
    0,
    SUGGESTED,
  );
  throw new CareerError(
    node ? "WRONG_KIND" : "UNKNOWN_ID",
    `\`${argument}\`: no ${word} has the id "${shorten(id)}".${didYouMean(suggestions)}`,
    { argument, suggestions },
  );
}

const SUGGESTED = 5;

async function namedIn(graph: CareerGraph, text: string, { kinds }: Sort): Promise<readonly GuideNode[]> {
  try {
    return await askNamed(graph, text, kinds);
  } catch (error) {
    // No name has more or longer words than a search takes.
    if (error instanceof CareerError && error.code === "BAD_USER_INPUT") return [];
    throw error;
  }
}

async function nothingCalled(
  graph: CareerGraph,
  argument: string,
  text: string,
  { kinds, word }: Sort,
): Promise<CareerError> {
  const called = (await graph.catalogue()).filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
  const suggestions = suggest(shorten(text), called);
  return new CareerError(
    "UNKNOWN_ID",
    `\`${argument}\`: no ${word} of this guide is called "${shorten(text)}".${didYouMean(suggestions) || " The tool `find` searches by words."}`,
    { argument, suggestions },
  );
}

function nameAndId({ name, id }: GuideNode): string {
  return `${name} (${id})`;
}
