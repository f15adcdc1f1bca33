import type { Named } from "../names.js";
import { namedIn } from "./kept-file.js";

/** Where the browser keeps what a visitor has ticked. Nothing of it is sent anywhere but in questions to this server. */
export const KEPT_KEY = "career-graph-known";

/** What was kept on an earlier visit. Empty where storage is refused or holds something else. */
export function readKept(): readonly Named[] {
  try {
    return namedIn(JSON.parse(localStorage.getItem(KEPT_KEY) ?? "[]")) ?? [];
  } catch {
    return [];
  }
}

/** False if the browser refuses to keep it: then it lasts until the page is left. */
export function writeKept(known: readonly Named[]): boolean {
  try {
    if (known.length === 0) localStorage.removeItem(KEPT_KEY);
    else localStorage.setItem(KEPT_KEY, JSON.stringify(known));
    return true;
  } catch {
    return false;
  }
}
