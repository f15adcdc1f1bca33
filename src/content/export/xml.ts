import type { TextRules } from "./cells.js";

/** What XML 1.0 forbids, however it is written: most control characters, half characters and two that are none. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u;
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, "gu");

/** Of an element. An empty text is none: readers do not tell them apart. */
export const XML_TEXT: TextRules = {
  carries: (text) => text !== "" && !FORBIDDEN.test(text),
  nearest: (text) => text.replace(ALL_FORBIDDEN, "�"),
};

/** A text between tags or in an attribute. Line breaks are written as numbers: readers would change them. */
export function xml(text: string | number): string {
  return String(text)
    .replace(ALL_FORBIDDEN, "�")
    .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
