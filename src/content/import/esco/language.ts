import { list } from "../../../text/phrases.js";

/**
 * The language of the names of a guide: English if it is there, else the first that is asked for, else the only one that is there. Throws
 * a text that names the languages if they are several, or the one asked for is none of them.
 */
export function languageOf(there: readonly string[], asked: readonly string[]): string {
  if (there.includes("en") || there.length === 0) return "en";
  const [first] = asked;
  if (first === undefined && there.length === 1) return there[0]!;
  if (first !== undefined && there.includes(first)) return first;
  const choose = first === undefined ? "" : `It has no names in "${first}". `;
  throw new NoSuchLanguage(
    `${choose}Its languages are ${list(there)}: choose one with --language ${there[0]!}.`,
  );
}

export class NoSuchLanguage extends Error {}
