import { distance } from "fastest-levenshtein";

/**
 * The candidates nearest to a mistyped word or id, nearest first, ties by id; none when nothing is near.
 * An id's prefix may be missing or wrong: "backend-developer" and "skill:backend-developer" find
 * "role:backend-developer"; so does "developer", as part of it. One pass over the candidates: about 20 ms for 100,000.
 */
export function suggest(word: string, candidates: Iterable<string>, max = 5): string[] {
  const typed = word.trim().toLowerCase();
  const slug = typed.slice(typed.indexOf(":") + 1);
  const farthest = Math.floor(slug.length * 0.4) + 1;
  const near: { id: string; far: number }[] = [];
  let limit = farthest;
  for (const id of candidates) {
    const far = distanceTo(typed, slug, id.toLowerCase(), limit);
    if (far > limit) continue;
    near.push({ id, far });
    near.sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1));
    if (near.length > max) near.pop();
    if (near.length === max) limit = near[max - 1]?.far ?? farthest;
  }
  return near.map(({ id }) => id);
}

/** ` Did you mean "x", "y" or "z"?`, to stand behind a message; empty when there is nothing to suggest. */
export function didYouMean(suggestions: readonly string[]): string {
  if (suggestions.length === 0) return "";
  const quoted = suggestions.map((each) => `"${each}"`);
  const last = quoted.pop() ?? "";
  return ` Did you mean ${quoted.length > 0 ? `${quoted.join(", ")} or ` : ""}${last}?`;
}

/** A wrong prefix costs one step, a missing one nothing. More than `limit` means: farther than that. */
function distanceTo(typed: string, slug: string, id: string, limit: number): number {
  const colon = id.indexOf(":");
  if (colon < 0) return within(typed, id, limit);
  const bySlug = within(slug, id.slice(colon + 1), limit);
  if (slug.length === typed.length) return bySlug;
  const otherPrefix = id.slice(0, colon + 1) === typed.slice(0, -slug.length) ? 0 : 1;
  return bySlug + otherPrefix;
}

const PART = 2;

/** Being a part of the other counts as two steps, however long the other is. */
function within(typed: string, other: string, limit: number): number {
  const far = Math.abs(typed.length - other.length) > limit ? Infinity : distance(typed, other);
  return far > PART && typed.length > 2 && other.includes(typed) ? PART : far;
}
