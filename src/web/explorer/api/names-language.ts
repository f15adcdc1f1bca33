const app = document.getElementById("app")!;

/** The language of names that the server chose for this visitor. Null for the guide's own. */
export const NAMES_LANGUAGE = app.dataset["lang"] || null;

/** The other languages in which the guide has names. */
export const LANGUAGES = (app.dataset["languages"] ?? "").split(",").filter((tag) => tag !== "");

const translated = new Set<string>();

/** Remembers the names in an answer that are in the visitor's language and not in the guide's own. */
export function noteNames(answer: unknown): void {
  if (NAMES_LANGUAGE === null || typeof answer !== "object" || answer === null) return;
  if (Array.isArray(answer)) {
    for (const each of answer) noteNames(each);
    return;
  }
  const { name, ownName } = answer as { readonly name?: unknown; readonly ownName?: unknown };
  if (typeof name === "string" && ownName !== undefined && name !== ownName) translated.add(name);
  for (const part of Object.values(answer)) noteNames(part);
}

/** The language of a name for `lang`; undefined if it is that of the guide. */
export function languageOf(name: string): string | undefined {
  return NAMES_LANGUAGE !== null && translated.has(name) ? NAMES_LANGUAGE : undefined;
}
