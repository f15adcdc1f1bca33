import { list } from "../../text/phrases.js";
import type { Found } from "./close-look.js";
import { type Named, namesOf, type TextIndex } from "./text-index.js";

/** From this share on, all of a name was said. */
const WHOLE = 0.95;
/** From here on, the description and the roles are worth a sentence. */
const TOLD_DESCRIPTION = 0.2;
const TOLD_CONTEXT = 0.5;

/** Why a match was found, in plain sentences. */
export function evidenceOf(
  { names }: TextIndex,
  named: Named,
  match: Found & { readonly context: number },
): string {
  const place = names.place[match.name]!;
  const name = `"${namesOf(named)[place]!}"`;
  const kind = kindOfName(named, place);
  const said = list(wordsSaid(match).map((word) => `"${word}"`));
  const sentences = [
    saysWhole(match)
      ? `The text says ${name}, ${kind}.`
      : `The text says ${said}, which is much of ${name}, ${kind}.`,
  ];
  if (match.description >= TOLD_DESCRIPTION) sentences.push("Its description speaks of the same things.");
  if (match.context >= TOLD_CONTEXT)
    sentences.push("Roles that require the text's other competencies require it too.");
  return sentences.join(" ");
}

function kindOfName({ alternativeNames }: Named, place: number): string {
  if (place === 0) return "its name";
  return place <= alternativeNames.length ? "another name for it" : "a name for it in another language";
}

/** Whether all of the name was said, be it in other forms of its words. */
export function saysWhole({ coverage }: Found): boolean {
  return coverage >= WHOLE;
}

function wordsSaid({ passage, places }: Found): string[] {
  return [...new Set(places.map((place) => passage[place]!.word))];
}
