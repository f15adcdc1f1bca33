import { compareIds, type NodeKind } from "../../guide/vocabulary.js";
import type { NameIndex } from "./name-index.js";
import { queryWords } from "./query-words.js";
import { clippedReadings, type Reading, readings, withoutPersons } from "./readings.js";
import { type Hit, hitsOf } from "./score.js";
import { wordsOf } from "../../text/words.js";

export interface NameHit {
  readonly id: string;
  readonly score: number;
  readonly matched: string;
}

interface Attempt {
  readonly readings: (index: NameIndex, typed: readonly string[]) => readonly Reading[];
  readonly needsAll: boolean;
  /** Whether every word may be unfinished, and stand for others with its root. */
  readonly isLoose: boolean;
}

/** What is tried, one after the other, until something is found. */
const ATTEMPTS: readonly Attempt[] = [
  { readings, needsAll: true, isLoose: false },
  { readings: withoutPersons, needsAll: true, isLoose: false },
  { readings, needsAll: true, isLoose: true },
  { readings: clippedReadings, needsAll: true, isLoose: true },
  { readings, needsAll: false, isLoose: false },
];

/** The first nodes whose names match a text, best first, then by id. */
export function findNames(
  index: NameIndex,
  text: string,
  kinds: readonly NodeKind[] | null,
  first: number,
): NameHit[] {
  const typed = wordsOf(text);
  if (typed.length === 0) return [];
  const wanted = kinds && new Set(kinds);
  for (const attempt of ATTEMPTS) {
    const hits = attempt.readings(index, typed).map((reading) => ({
      likelihood: reading.likelihood,
      hits: hitsOf(index, queryWords(index, reading, attempt), { kinds: wanted, ...attempt }),
    }));
    const found = bestOfEach(hits);
    if (found.length > 0) return firstOf(index, found, first);
  }
  return [];
}

/** The best hit of each node. */
function bestOfEach(
  readings: readonly { readonly likelihood: number; readonly hits: readonly Hit[] }[],
): readonly Hit[] {
  const [first, ...others] = readings.filter(({ hits }) => hits.length > 0);
  if (!first) return [];
  if (others.length === 0) return first.hits;
  const best = new Map<number, Hit>();
  for (const { likelihood, hits } of [first, ...others])
    for (const hit of hits) {
      const score = likelihood * hit.score;
      if (score > (best.get(hit.node)?.score ?? 0)) best.set(hit.node, { ...hit, score });
    }
  return [...best.values()];
}

function firstOf(index: NameIndex, hits: readonly Hit[], first: number): NameHit[] {
  return highest(hits, first)
    .map(({ node, score, term }) => ({ id: index.nodes[node]!.id, score, matched: nameOf(index, term) }))
    .sort((a, b) => b.score - a.score || compareIds(a.id, b.id))
    .slice(0, first);
}

/** The hits with the highest scores, in any order, with all that score as much as the last of them: the order of many hits takes long. */
function highest(hits: readonly Hit[], first: number): readonly Hit[] {
  if (hits.length <= first) return hits;
  const scores = new Float64Array(hits.map(({ score }) => score)).sort();
  const least = scores[scores.length - first]!;
  return hits.filter(({ score }) => score >= least);
}

function nameOf(index: NameIndex, term: number): string {
  const { name, alternativeNames, translations } = index.nodes[index.nodeOf[term]!]!;
  const number = index.nameOf[term]!;
  return [name, ...alternativeNames, ...translations][number]!;
}
