import { Option } from "commander";

import type { CareerGraph } from "../career/graph.js";
import { askSearch } from "../career/questions/ask-search.js";
import { CareerError } from "../career/errors.js";
import type { GuideNode } from "../guide/guide.js";
import type { NodeKind } from "../guide/vocabulary.js";
import { fold } from "../text/fold.js";
import { WRONG_USE } from "./exit-codes.js";
import { append } from "./guide-options.js";
import { Stop } from "./terminal.js";

/** What a person may name, and what it is called in messages. */
interface Sort {
  readonly kinds: readonly NodeKind[];
  readonly word: string;
}

const ROLE: Sort = { kinds: ["ROLE"], word: "role" };
const COMPETENCY: Sort = { kinds: ["SKILL", "TECHNOLOGY"], word: "skill or technology" };
const SUGGESTED = 5;

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
  const [byId] = await graph.nodes([text]);
  if (byId && kinds.includes(byId.kind)) return byId.id;
  const found = await search(graph, text, kinds);
  const called = [
    found.filter(({ name }) => fold(name) === fold(text)),
    found.filter((node) => isCalled(node, text)),
    found,
  ];
  const choices = (called.find((nodes) => nodes.length > 0) ?? []).slice(0, SUGGESTED);
  if (choices.length === 1) return choices[0]!.id;
  const names = choices.map(({ name, id }) => `\n  ${name} (${id})`).join("");
  throw new Stop(
    choices.length === 0
      ? `No ${word} of this guide is called "${text}".`
      : `"${text}" may be several things. Name the ${word}, or give its id:${names}`,
    WRONG_USE,
  );
}

type Called = Pick<GuideNode, "id" | "name" | "alternativeNames">;

async function search(graph: CareerGraph, text: string, kinds: readonly NodeKind[]): Promise<Called[]> {
  try {
    const hits = await askSearch(graph, { text, kinds, first: SUGGESTED + 1 });
    return hits.map(({ node }) => node as Called);
  } catch (error) {
    if (error instanceof CareerError) throw new Stop(error.message, WRONG_USE);
    throw error;
  }
}

function isCalled({ name, alternativeNames }: Called, text: string): boolean {
  return [name, ...alternativeNames].some((each) => fold(each) === fold(text));
}

/** What somebody has besides a role; see `competenciesNamed`. */
export function haveOption(): Option {
  return new Option(
    "--have <names>",
    "skills and technologies that you have, by name or id, with commas between; repeat the option for more",
  ).argParser(append);
}
