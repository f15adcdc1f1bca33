import type { Steps } from "../../async/steps.js";
import type { Competency } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { type Found, inOrder, passageReader } from "./close-look.js";
import { evidenceOf } from "./evidence.js";
import { type CompetencyTexts, competencyTexts } from "./indexes.js";
import { passagesOf } from "./passages.js";
import { roleContext } from "./role-context.js";
import { namesOf } from "./text-index.js";

/** A competency that a text speaks of. */
export interface TextMatch {
  readonly competency: Competency;
  /** The name that was found, or most of it. */
  readonly matched: string;
  /** Where: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly score: number;
  /** Why, in plain sentences. */
  readonly evidence: string;
}

/** The most that the roles of the text's other competencies add to a match: this share of it. */
const CONTEXT = 0.2;
/** Matches below this are left out: hardly any is right. */
const LEAST_SCORE = 0.25;

export const TEXT_SCORE =
  'How surely the text speaks of it, from 0 to 1: the share of the name that the text says, where rare words count more (a word of the same family, such as "communicative" for "communication", counts half), × 0.85 for an alternative name, less if the words stand far apart or are common, up to 1.7 times as much if the description speaks of the same things, and up to 1.2 times if roles that require the text\'s other competencies require it too. It is no probability; matches below 0.25 are left out.';

/**
 * The competencies that a text speaks of, best first, then by id. Each sentence is compared with all names; of each competency the best
 * match counts. O(words × names with the word).
 */
export function* findCompetencies(index: GuideIndex, text: string, first: number): Steps<TextMatch[]> {
  const texts = yield* competencyTexts.inSteps(index);
  const read = passageReader(texts);
  const best = new Map<number, Found>();
  for (const passage of passagesOf(text)) {
    for (const found of yield* read(passage))
      if (found.score > (best.get(found.node)?.score ?? 0)) best.set(found.node, found);
    yield;
  }
  const found = inOrder([...best.values()]);
  const context = roleContext(texts, found);
  yield;
  const weighed = found.map((match, i) => ({
    ...match,
    context: context[i]!,
    score: Math.min(1, match.score * (1 + CONTEXT * context[i]!)),
  }));
  return inOrder(weighed.filter(({ score }) => score >= LEAST_SCORE))
    .slice(0, first)
    .map((match) => textMatch(texts, match));
}

function textMatch(texts: CompetencyTexts, match: Found & { readonly context: number }): TextMatch {
  const competency = texts.competencies[match.node]!;
  return {
    competency,
    matched: namesOf(competency)[texts.names.place[match.name]!]!,
    start: match.passage[Math.min(...match.places)]!.start,
    end: match.passage[Math.max(...match.places)]!.end,
    score: match.score,
    evidence: evidenceOf(texts, competency, match),
  };
}
