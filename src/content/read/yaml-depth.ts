import { Lexer } from "yaml";

/** More levels than any guide needs. Parsers of YAML are recursive, and V8 ends the process when a regular expression meets a full stack. */
const MOST_LEVELS = 100;

/** A line that begins with so many blanks and marks of items and keys. */
const DEEP_BLOCK = new RegExp(`^(?: |[-?:] ){${2 * MOST_LEVELS}}`, "m");

/** Whether a YAML text is nested more than MOST_LEVELS deep, in brackets or by its indentation. O(text), without recursion. */
export function isDeepYaml(text: string): boolean {
  if (DEEP_BLOCK.test(text)) return true;
  let level = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") level++;
    else if (token === "]" || token === "}") level--;
    if (level > MOST_LEVELS) return true;
  }
  return false;
}
