import { Option } from "commander";

import type { CareerGraph } from "../career/graph.js";
import { askNamed, COMPETENCY, ROLE, type Sort } from "../career/questions/ask-named.js";
import { CareerError } from "../career/errors.js";
import type { GuideNode } from "../guide/guide.js";
import type { NodeKind } from "../guide/vocabulary.js";
import { WRONG_USE } from "./exit-codes.js";
import { append } from "./guide-options.js";
import { Stop } from "./terminal.js";

/** The id of the role that is named by its id, its name or another name of it. */
export function roleNamed(graph: CareerGraph, text: string): Promise<string> {
  return idOf(graph, text, ROLE);
}

/** The ids of the competencies that are named, each text one or several with commas between. */
export async function competenciesNamed(
  graph: CareerGraph,
  texts: readonly string[] = [],
): Promise<string[]> {
  const ids: string[] = [];
  for (const text of texts.flatMap((each) => each.split(",")))
    if (text.trim() !== "") ids.push(await idOf(graph, text.trim(), COMPETENCY));
  return ids;
}

async function idOf(graph: CareerGraph, text: string, { kinds, word }: Sort): Promise<string> {
  const choices = await named(graph, text, kinds);
  if (choices.length === 1) return choices[0]!.id;
  const names = choices.map(({ name, id }) => `\n  ${name} (${id})`).join("");
  throw new Stop(
    choices.length === 0
      ? `No ${word} of this guide is called "${text}".`
      : `"${text}" may be several things. Name the ${word}, or give its id:${names}`,
    WRONG_USE,
  );
}

async function named(
  graph: CareerGraph,
  text: string,
  kinds: readonly NodeKind[],
): Promise<readonly GuideNode[]> {
  try {
    return await askNamed(graph, text, kinds);
  } catch (error) {
    if (error instanceof CareerError) throw new Stop(error.message, WRONG_USE);
    throw error;
  }
}

/** What somebody has besides a role; see `competenciesNamed`. */
export function haveOption(): Option {
  return new Option(
    "--have <names>",
    "skills and technologies that you have, by name or id, with commas between; repeat the option for more",
  ).argParser(append);
}
