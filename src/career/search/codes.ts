import { FORMER_ID } from "../../guide/former-ids.js";
import type { ExternalId, GuideNode } from "../../guide/guide.js";
import { compareIds, type Match, type NodeKind } from "../../guide/vocabulary.js";
import type { CatalogueEntry } from "../graph.js";

/** What search and suggestions need of a node. */
export function catalogueEntry(
  { id, kind, name, alternativeNames, translations, externalIds }: GuideNode,
  entered: number,
): CatalogueEntry {
  const codes = externalIds
    .filter(({ scheme }) => scheme !== FORMER_ID)
    .map(({ value, match }) => ({ value, match }));
  return {
    id,
    kind,
    name,
    alternativeNames,
    translations: translations.map((each) => each.name),
    codes,
    entered,
  };
}

/** A code in another vocabulary. */
type Code = Pick<ExternalId, "value" | "match">;

export interface CodeHit {
  readonly id: string;
  readonly score: number;
  readonly matched: string;
}

const WHOLE = 2;
const BEGUN = 1;
/** Whoever types a code looks first for what it means, then for what it takes in. Not said counts as exact. */
const FACTORS: Readonly<Record<Match, number>> = {
  EXACT: 1,
  CLOSE: 0.9,
  NARROW: 0.8,
  BROAD: 0.7,
  RELATED: 0.6,
};

/**
 * The nodes with a code in another vocabulary that is the text, or that begins with it and goes on with a mark: "15-1252" finds
 * "15-1252.00". Whole codes first, then by how the code matches the node, then by id. Nothing for a text with a space, without a digit or of one or two characters. O(nodes).
 */
export function findCodes(
  catalogue: readonly CatalogueEntry[],
  text: string,
  kinds: readonly NodeKind[] | null,
): CodeHit[] {
  const typed = text.trim().toLowerCase();
  if (typed.length < 3 || /\s/.test(typed) || !/\d/.test(typed)) return [];
  const hits: CodeHit[] = [];
  for (const { id, kind, codes } of catalogue) {
    if (kinds && !kinds.includes(kind)) continue;
    const scored = codes.map((code) => ({ id, matched: code.value, score: scoreOf(code, typed) }));
    const best = scored.reduce<CodeHit | null>((a, b) => (b.score > (a?.score ?? 0) ? b : a), null);
    if (best) hits.push(best);
  }
  return hits.sort((a, b) => b.score - a.score || compareIds(a.id, b.id));
}

function scoreOf({ value, match }: Code, typed: string): number {
  const code = value.toLowerCase();
  const factor = match === null ? 1 : FACTORS[match];
  if (code === typed) return WHOLE * factor;
  return code.startsWith(typed) && /^[^\p{L}\p{N}]/u.test(code.slice(typed.length)) ? BEGUN * factor : 0;
}
