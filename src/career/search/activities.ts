/** Words for whoever does something: "cleaning lady", "delivery guy". */
const PERSONS: ReadonlySet<string> = new Set(
  "boy employee girl guy job lady man men people person staff woman women work worker".split(" "),
);

export function isPerson(word: string): boolean {
  return PERSONS.has(word);
}

/** Endings of whoever does something, of doing it, and of what comes of it, longest first. */
const ENDINGS =
  /(?:ations?|ators?|ating|ologists?|ology|ancy|ants?|ments?|ions?|ists?|ing|ers?|ors?|ry|y|e)$/;

/**
 * What an activity and whoever does it have in common: "cleaning" and "cleaner", "programming" and "programmer". Only to compare. Null
 * for words that are too short to cut.
 */
export function root(stemmed: string): string | null {
  const cut = stemmed.replace(ENDINGS, "");
  if (cut.length < 3) return null;
  return cut.replace(/([bdglmnprt])\1$/, "$1");
}
