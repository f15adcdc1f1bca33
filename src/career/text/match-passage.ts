import type { Steps } from "../../async/steps.js";
import { spend } from "../../async/work.js";
import type { PassageRoot } from "./passage-words.js";
import type { TextIndex } from "./text-index.js";

/** A node whose name a passage says, or much of it. */
export interface NameMatch {
  readonly node: number;
  readonly name: number;
  /** From 0 to 1: how surely its name was said. */
  readonly score: number;
  /** The share of the name, by rarity, that was said. */
  readonly coverage: number;
  /** The places of the words in the passage that were matched. */
  readonly places: readonly number[];
}

const WEIGHTS = {
  /** A word of the same family, such as "communicative" for "communication", counts this much of the same word. */
  family: 0.5,
  /** A name of which less was said is no match. */
  least: 0.3,
  /** An alternative name counts this much of the main one. */
  alternative: 0.85,
  /** A match is half sure if the words that were said are together this share as rare as a word that only one node has. */
  half: 0.6,
  /** Each word in between that is one too many counts this much against a match. */
  apart: 0.1,
  /** So many words in between are common: "manage a small team". */
  between: 2,
} as const;

/** To add a word to a name, to look at what was added, and to score it. */
const FOUND_WORK = 0.03;
const TOUCHED_WORK = 0.03;
const SCORED_WORK = 0.6;

/** Room to add up what was said of each name; the same for all passages of a text. */
export interface Sums {
  readonly said: Float64Array;
  readonly touched: number[];
  /** Root → its place in the list of the passage plus one; 0 if it is not there. */
  readonly rootAt: Int32Array;
}

export function roomFor({ names, rarity }: TextIndex): Sums {
  return { said: new Float64Array(names.mass.length), touched: [], rootAt: new Int32Array(rarity.length) };
}

/** For each node its best name in a passage. O(names with a word of the passage). */
export function* matchPassage(
  index: TextIndex,
  roots: readonly PassageRoot[],
  sums: Sums,
): Steps<NameMatch[]> {
  yield* addUp(index, roots, sums);
  roots.forEach(({ root }, i) => (sums.rootAt[root] = i + 1));
  const best = new Map<number, NameMatch>();
  for (const [i, name] of sums.touched.entries()) {
    const said = sums.said[name]!;
    sums.said[name] = 0;
    scoreName(index, name, said, roots, sums, best);
    if (i % AT_ONCE === AT_ONCE - 1) yield;
  }
  spend(TOUCHED_WORK * sums.touched.length);
  sums.touched.length = 0;
  for (const { root } of roots) sums.rootAt[root] = 0;
  return [...best.values()];
}

/** So many names are added to or scored in a step. */
const AT_ONCE = 4_096;

function scoreName(
  index: TextIndex,
  name: number,
  said: number,
  roots: readonly PassageRoot[],
  { rootAt }: Sums,
  best: Map<number, NameMatch>,
): void {
  const { names } = index;
  const coverage = said / names.mass[name]!;
  if (!(coverage >= WEIGHTS.least)) return;
  const node = names.node[name]!;
  const own = names.place[name] === 0 ? 1 : WEIGHTS.alternative;
  const close = coverage * own * (said / (said + WEIGHTS.half * index.greatestRarity));
  const there = best.get(node)?.score ?? 0;
  if (close <= there) return;
  spend(SCORED_WORK);
  const { places, between } = narrowest(index, name, roots, rootAt);
  const score = close / (1 + WEIGHTS.apart * Math.max(0, between - WEIGHTS.between));
  if (score > there) best.set(node, { node, name, score, coverage, places });
}

function* addUp(
  { names, rarity }: TextIndex,
  roots: readonly PassageRoot[],
  { said, touched }: Sums,
): Steps<void> {
  const { offsets, targets } = names.withRoot;
  let found = 0;
  for (const { root, said: forms, sureness } of roots) {
    const weight = rarity[root]!;
    const [start, end] = [offsets[root]!, offsets[root + 1]!];
    for (let slot = start; slot < end; slot++) {
      const name = targets[slot]!;
      if (said[name] === 0) touched.push(name);
      said[name]! += weight * (forms.get(names.formThere[slot]!) ?? sureness * WEIGHTS.family);
    }
    spend(FOUND_WORK * (end - start));
    found += end - start;
    if (found < AT_ONCE) continue;
    found = 0;
    yield;
  }
}

interface Span {
  readonly places: readonly number[];
  /** The words in between that are not of the name. */
  readonly between: number;
}

/** About the shortest part of the passage with every word of the name that was said: for each place of the first the nearest others. */
function narrowest(
  { names }: TextIndex,
  name: number,
  roots: readonly PassageRoot[],
  rootAt: Int32Array,
): Span {
  const { offsets, targets } = names.roots;
  const said: (readonly number[])[] = [];
  for (let slot = offsets[name]!; slot < offsets[name + 1]!; slot++) {
    const at = rootAt[targets[slot]!]!;
    if (at > 0) said.push(roots[at - 1]!.places);
  }
  let best: Span = { places: [], between: Infinity };
  for (const start of said[0]!) {
    const places = said.map((each) => nearestTo(start, each));
    const between = Math.max(...places) - Math.min(...places) + 1 - places.length;
    if (between < best.between) best = { places, between };
  }
  return best;
}

function nearestTo(place: number, places: readonly number[]): number {
  let nearest = places[0]!;
  for (const each of places) if (Math.abs(each - place) < Math.abs(nearest - place)) nearest = each;
  return nearest;
}
