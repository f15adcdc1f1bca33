import { MOST_ITEMS } from "../../../text/bounds.js";
import type { Named } from "../names.js";

/** What the file says it is, so that another file is not taken for it. */
const FORMAT = "career-graph/what-i-know";

/** The content of a file with what somebody knows. Names stand in it for people who read it; ids alone count. */
export function keptFile(known: readonly Named[], guide: string): string {
  const content = { format: FORMAT, guide, known: known.map(({ id, name }) => ({ id, name })) };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** What a file says that somebody knows. Null if it is no such file. */
export function readKeptFile(text: string): Named[] | null {
  try {
    const content = JSON.parse(text) as { readonly format?: unknown; readonly known?: unknown };
    return content.format === FORMAT ? namedIn(content.known) : null;
  } catch {
    return null;
  }
}

/** A list of competencies with their names, each once; null if it is something else. */
export function namedIn(list: unknown): Named[] | null {
  if (!Array.isArray(list) || list.length > MOST_ITEMS) return null;
  const named = new Map<string, Named>();
  for (const each of list as unknown[]) {
    if (!isNamed(each)) return null;
    named.set(each.id, { id: each.id, name: each.name });
  }
  return [...named.values()];
}

const MOST_NAME = 300;

function isNamed(each: unknown): each is Named {
  if (typeof each !== "object" || each === null) return false;
  const { id, name } = each as { readonly id?: unknown; readonly name?: unknown };
  return (
    typeof id === "string" &&
    /^(skill|technology):[^\s,]{1,180}$/.test(id) &&
    typeof name === "string" &&
    name.length <= MOST_NAME
  );
}
