import type { Recognised } from "../recognise.js";
import { readTable } from "../table.js";
import { oneLine } from "../../../text/one-line.js";
import { TABLES } from "./tables.js";

/** The content model: a tree of everything that O*NET describes of occupations, by element id. "2.A.1.a" is below "2.A.1". */
export type Elements = ReadonlyMap<string, Element>;
export interface Element {
  readonly name: string;
  readonly description: string;
  readonly line: number;
}

export async function readElements(set: Recognised): Promise<Elements> {
  const elements = new Map<string, Element>();
  await readTable(set, TABLES.elements, ({ line, cells }, rows) => {
    const id = cells["Element ID"].trim();
    const name = oneLine(cells["Element Name"]);
    if (id === "" || name === "") rows.reject(line, "the element has no id or no name", id);
    else if (elements.has(id)) rows.reject(line, "the element is already described", id);
    else elements.set(id, { name, description: oneLine(cells.Description), line });
  });
  return elements;
}

/** The id of the element above; null at the top. */
export function parentOf(id: string): string | null {
  const dot = id.lastIndexOf(".");
  return dot < 0 ? null : id.slice(0, dot);
}
