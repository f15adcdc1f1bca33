import { entityPath } from "../../text/entity-path.js";
import { NAMES_LANGUAGE } from "./api/names-language.js";

/** The address of the page about a role, a skill or a technology, for links from its name; null for what has no page. */
export function entityAddress(id: string): string | null {
  const path = entityPath(id);
  if (path === null || NAMES_LANGUAGE === null) return path;
  return `${path}?${new URLSearchParams({ lang: NAMES_LANGUAGE }).toString()}`;
}
