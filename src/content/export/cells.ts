import type { PropertyValues } from "./flat-statement.js";

/** What one cell or attribute of a format can hold. */
export interface TextRules {
  /** Whether the text comes back as it is. */
  readonly carries: (text: string) => boolean;
  /** The nearest text that the format can hold. */
  readonly nearest: (text: string) => string;
}

/** Between the items of a list in a cell, as Neo4j's import tool splits them. */
export const BETWEEN_ITEMS = ";";
/** What stands for it within an item. */
const INSTEAD = "；";

export type Cells = Record<string, string | number>;

/** Lists as one text each, and whether all values can be read back from the cells as they were. */
export function cellsOf(
  values: PropertyValues,
  { carries, nearest }: TextRules,
): { cells: Cells; isExact: boolean } {
  const cells: Cells = {};
  let isExact = true;
  const cell = (text: string): string => {
    if (carries(text)) return text;
    isExact = false;
    return nearest(text);
  };
  for (const name in values) {
    const value = values[name]!;
    if (typeof value === "number") cells[name] = value;
    else if (typeof value === "string") cells[name] = cell(value);
    else {
      if (value.some((item) => item.includes(BETWEEN_ITEMS))) isExact = false;
      cells[name] = cell(value.map((item) => item.replaceAll(BETWEEN_ITEMS, INSTEAD)).join(BETWEEN_ITEMS));
    }
  }
  return { cells, isExact };
}

/** A JSON text of ASCII characters, which every format can hold. */
export function asciiJson(json: string): string {
  return json.replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Characters that are halves of one: UTF-8 cannot hold them. */
export const HALF_CHARACTER = /\p{Cs}/u;

/** A text without half characters. */
export function wholeCharacters(text: string): string {
  return text.replace(/\p{Cs}/gu, "�");
}
