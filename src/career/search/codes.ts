import { FORMER_ID } from "../../guide/former-ids.js";
import type { GuideNode } from "../../guide/guide.js";
import { compareIds, type NodeKind } from "../../guide/vocabulary.js";
import type { CatalogueEntry } from "../graph.js";

/** What search and suggestions need of a node. */
export function catalogueEntry({ id, kind, name, alternativeNames, externalIds }: GuideNode): CatalogueEntry {
  const codes = externalIds.filter(({ scheme }) => scheme !== FORMER_ID).map(({ value }) => value);
  return { id, kind, name, alternativeNames, codes };
}

export interface CodeHit {
  readonly id: string;
  readonly score: number;
  readonly matched: string;
}

const WHOLE = 2;
const BEGUN = 1;

/**
 * The nodes with a code in another vocabulary that is the text, or that begins with it and goes on with a mark: "15-1252" finds
 * "15-1252.00". Whole codes first, then by id. Nothing for a text with a space, without a digit or of one or two characters. O(nodes).
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
    const scored = codes.map((matched) => ({ id, matched, score: scoreOf(matched.toLowerCase(), typed) }));
    const best = scored.reduce<CodeHit | null>((a, b) => (b.score > (a?.score ?? 0) ? b : a), null);
    if (best) hits.push(best);
  }
  return hits.sort((a, b) => b.score - a.score || compareIds(a.id, b.id));
}

function scoreOf(code: string, typed: string): number {
  if (code === typed) return WHOLE;
  return code.startsWith(typed) && /^[^\p{L}\p{N}]/u.test(code.slice(typed.length)) ? BEGUN : 0;
}
