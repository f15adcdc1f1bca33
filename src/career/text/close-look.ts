import type { Steps } from "../../async/steps.js";
import { matchPassage, type NameMatch, roomFor } from "./match-passage.js";
import { type PassageRoot, rootReader } from "./passage-words.js";
import type { Passage } from "./passages.js";
import type { TextIndex } from "./text-index.js";

/** A match with the passage that it was found in. */
export interface Found extends NameMatch {
  readonly passage: Passage;
  /** From 0 to 1: the cosine of the words of the passage with those of the description, by rarity. */
  readonly description: number;
}

/** The most that the words of the description add to a match: this share of it. */
const DESCRIPTION = 0.7;
/** So many matches of a passage are looked at more closely. */
const CLOSER = 60;

/** The best matches of each passage of one text, by name and description. */
export function passageReader(index: TextIndex): (passage: Passage) => Steps<Found[]> {
  const room = roomFor(index);
  const rootsIn = rootReader(index);
  return function* (passage) {
    const roots = rootsIn(passage);
    const matches = withoutParts(index, inOrder(yield* matchPassage(index, roots, room)).slice(0, CLOSER));
    const likeness = likenessOf(index, roots);
    return matches.map((match) => {
      const description = likeness(match.node);
      return { ...match, passage, description, score: match.score * (1 + DESCRIPTION * description) };
    });
  };
}

/** Who says "Java" says the whole name of something: it is no part of "Java Script". */
function withoutParts({ names }: TextIndex, matches: readonly NameMatch[]): NameMatch[] {
  const whole = new Set<number>();
  for (const { coverage, places, name } of matches)
    if (coverage > ALL && places.length === 1 && names.place[name] === 0) whole.add(places[0]!);
  return matches.filter(
    ({ coverage, places }) => coverage > ALL || places.some((place) => !whole.has(place)),
  );
}

/** A name of which all was said, but for rounding. */
const ALL = 0.999;

/** Best first, then in the order of the nodes, which is that of their ids. */
export function inOrder<T extends { readonly score: number; readonly node: number }>(matches: T[]): T[] {
  return matches.sort((a, b) => b.score - a.score || a.node - b.node);
}

function likenessOf(
  { described: { offsets, targets }, descriptionLength, rarity }: TextIndex,
  roots: readonly PassageRoot[],
): (node: number) => number {
  const surenessOf = new Map(roots.map(({ root, sureness }) => [root, sureness]));
  const length = Math.hypot(...roots.map(({ root, sureness }) => sureness * rarity[root]!));
  return (node) => {
    let shared = 0;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot++) {
      const root = targets[slot]!;
      shared += (surenessOf.get(root) ?? 0) * rarity[root]! ** 2;
    }
    return shared === 0 ? 0 : shared / (length * descriptionLength[node]!);
  };
}
