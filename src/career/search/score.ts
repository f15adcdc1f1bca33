import { spend } from "../../async/work.js";
import type { NodeKind } from "../../guide/vocabulary.js";
import { type NameIndex, usesOf } from "./name-index.js";
import type { QueryWord } from "./query-words.js";

/*
 * The score of a node is that of its best name, raised by what speaks for the node (docs/semantics.md explains it):
 *
 *   words × closeness × place × (1 + SUPPORT · share of its names with all words) × (1 + PROMINENCE · prominence) × kind
 */

export interface Hit {
  readonly node: number;
  /** The name that is closest to what was typed. */
  readonly term: number;
  readonly score: number;
}

export interface Wanted {
  readonly kinds: ReadonlySet<NodeKind> | null;
  /** Whether a node must have all words, in one name or in several. */
  readonly needsAll: boolean;
}

// The place of the words: in the node's own name, in an alternative one; as head noun or as something that narrows it.
const OWN_NAME_WHOLE = 1.15;
const OTHER_NAME = 0.6;
/**
 * An alternative name that was typed whole. Publishers list a general word, such as "driver", among the names of many roles; a name of
 * several words, or of anything but a role, leaves hardly a doubt.
 */
const OTHER_NAME_WHOLE = 0.9;
const NOT_THE_HEAD = 0.6;
/** The closeness of a name is from here to 1: 1 if it has no other words. */
const LEAST_CLOSENESS = 0.3;
/** All words are in the node's names, but in no single one. */
const SEVERAL_NAMES = 0.5;

const SUPPORT = 0.5;
/** So many names without the words are added, so that one of two names does not say as much as 20 of 40. */
const UNSAID_NAMES = 3;
const NOT_THE_HEAD_SUPPORT = 0.5;
const PROMINENCE = 0.35;

/** Where a role and something else fit as well, the role is meant. */
const KINDS: Readonly<Record<NodeKind, number>> = {
  ROLE: 1,
  SKILL: 0.6,
  TECHNOLOGY: 0.6,
  CREDENTIAL: 0.5,
  SKILL_GROUP: 0.5,
  ROLE_GROUP: 0.5,
  RESPONSIBILITY: 0.4,
  EXPERIENCE: 0.4,
  TREND: 0.4,
};

/** Of what is typed, so much must be in the names of a node that has not all of it. */
const LEAST_SHARE = 0.3;
/** A single word of so few letters begins too many names inside. */
const SHORT = 2;

/** The nodes with these words in their names, by number. */
export function hitsOf(index: NameIndex, words: readonly QueryWord[], wanted: Wanted): Hit[] {
  if (wanted.needsAll && words.some(({ meanings }) => meanings.length === 0)) return [];
  const terms = countTerms(index, words, wanted);
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const asked = { total, words: words.length, needsAll: wanted.needsAll };
  const hits: Hit[] = [];
  for (let from = 0; from < terms.length;) {
    const node = index.nodeOf[terms[from]!]!;
    let to = from + 1;
    while (to < terms.length && index.nodeOf[terms[to]!] === node) to++;
    const hit = hitOf(index, terms, from, to, asked);
    if (hit) hits.push(hit);
    from = to;
  }
  return hits;
}

interface Asked {
  readonly needsAll: boolean;
  /** How many words, and their weights together. */
  readonly words: number;
  readonly total: number;
}

/** The hit of the node with the terms from one place to another; null if they do not say enough. */
function hitOf(
  index: NameIndex,
  terms: Int32Array,
  from: number,
  to: number,
  { words, total, needsAll }: Asked,
): Hit | null {
  const { counts, nodes, nodeOf, nameOf } = index;
  const all = (1 << words) - 1;
  const node = nodeOf[terms[from]!]!;
  let [found, support, supporter, score] = [0, 0, -1, 0];
  let [shown, closest, met] = [terms[from]!, 0, 0];
  for (let i = from; i < to; i++) {
    const term = terms[i]!;
    const isFull = counts.mask[term] === all;
    const share = counts.met[term]! / total;
    found |= counts.mask[term]!;
    if (isFull && supporter !== nameOf[term]!) {
      supporter = nameOf[term]!;
      support += share * (counts.hasHead[term] ? 1 : NOT_THE_HEAD_SUPPORT);
    }
    const matched = Math.min(1, counts.matched[term]! / index.weightOf[term]!);
    const close = share * (LEAST_CLOSENESS + (1 - LEAST_CLOSENESS) * matched) * (isFull ? 1 : SEVERAL_NAMES);
    if (close > closest) [shown, closest] = [term, close];
    met = Math.max(met, share);
    score = Math.max(score, close * placeFactor(index, term, matched, words));
  }
  if (needsAll ? found !== all : met < LEAST_SHARE) return null;
  const { kind, alternativeNames } = nodes[node]!;
  const supported = 1 + (SUPPORT * support) / (1 + alternativeNames.length + UNSAID_NAMES);
  const prominent = 1 + PROMINENCE * index.prominence[node]!;
  return { node, term: shown, score: score * supported * prominent * KINDS[kind] };
}

/** In which kind of name the words are, and where in it. */
function placeFactor(
  { counts, nameOf, nodeOf, nodes }: NameIndex,
  term: number,
  matched: number,
  words: number,
): number {
  const isWhole = matched > WHOLE;
  const head = counts.hasHead[term] ? 1 : NOT_THE_HEAD;
  if (nameOf[term] === 0) return head * (isWhole ? OWN_NAME_WHOLE : 1);
  const isClear = words > 1 || nodes[nodeOf[term]!]!.kind !== "ROLE";
  return head * (isWhole && isClear ? OTHER_NAME_WHOLE : OTHER_NAME);
}

/** A plural or another spelling is whole as well. */
const WHOLE = 0.96;

/** Counts for each term which of the words it has. Returns the terms that have any, in order. O(uses of the words). */
function countTerms(index: NameIndex, words: readonly QueryWord[], { kinds, needsAll }: Wanted): Int32Array {
  const { counts, nodeOf, nodes, terms, weights, firstUse, firstWord } = index;
  const round = ++counts.round;
  const touched: number[] = [];
  const isBeginning = words.length === 1 && words[0]!.text.length <= SHORT;
  const rarestFirst = words
    .map((word, i) => ({ ...word, bit: 1 << i, uses: usesOfAll(index, word) }))
    .sort((a, b) => a.uses - b.uses);
  for (const [step, { weight, isHead, meanings, bit }] of rarestFirst.entries())
    for (const { word, quality } of meanings)
      for (let at = firstUse[word]!; at < firstUse[word + 1]!; at++) {
        const term = terms[at]!;
        if (counts.rounds[term] !== round) {
          const node = nodeOf[term]!;
          // Who has not the rarest word cannot have all.
          if (needsAll && step > 0 && counts.nodeRounds[node] !== round) continue;
          if (isBeginning && quality < 1 && firstWord[term] !== word) continue;
          if (kinds && !kinds.has(nodes[node]!.kind)) continue;
          counts.rounds[term] = counts.nodeRounds[node] = round;
          counts.met[term] = counts.matched[term] = counts.mask[term] = counts.hasHead[term] = 0;
          touched.push(term);
        }
        if (counts.mask[term]! & bit) continue;
        counts.mask[term]! |= bit;
        counts.met[term]! += weight * quality;
        counts.matched[term]! += (weights[at]! >> 1) * quality;
        if (isHead && weights[at]! & 1) counts.hasHead[term] = 1;
      }
  spend(
    SEARCH_WORK + rarestFirst.reduce((sum, { uses }) => sum + uses * USE_WORK, touched.length * TERM_WORK),
  );
  return new Int32Array(touched).sort();
}

/** To look a word up, for each name in the index, as long as nothing of it is known. */
export const LOOK_WORK = 0.004;
/** To begin a search, for each use of a word in a name, and for each name that is scored. */
const SEARCH_WORK = 20;
const USE_WORK = 0.01;
const TERM_WORK = 0.3;

function usesOfAll(index: NameIndex, { meanings }: QueryWord): number {
  return meanings.reduce((sum, { word }) => sum + usesOf(index, word), 0);
}
