import type { Citation } from "../../../guide/guide.js";
import type { Recognised } from "../recognise.js";
import type { GuideBuilder } from "../../../guide/guide-builder.js";
import { readTable } from "../table.js";
import { type Occupation, occupationOf, type Occupations } from "./occupations.js";
import { TABLES } from "./tables.js";

/**
 * Reads related occupations of all tiers as transitions with the publisher's rank. The reason gives the rank, and the tier if there is one. A
 * promotion also cites `promotion`, because O*NET does not call it one.
 */
export async function readRelatedOccupations(
  set: Recognised,
  occupations: Occupations,
  draft: GuideBuilder,
  citations: readonly Citation[],
  promotion: readonly Citation[],
): Promise<void> {
  const cited = { RELATED: citations, PROMOTION: [...citations, ...promotion] };
  const said = new Map<string, number>();
  await readTable(set, TABLES.related, (row, rows) => {
    const { line, cells } = row;
    const { "O*NET-SOC Code": code, "Related O*NET-SOC Code": relatedCode, Index: rank } = cells;
    const from = occupationOf(set, occupations, code, row, rows);
    const to = from && occupationOf(set, occupations, relatedCode, row, rows);
    if (!to) return;
    const tier = cells["Relatedness Tier"].trim();
    const key = `${code} ${relatedCode}`;
    const earlier = said.get(key);
    if (from === to) rows.reject(line, "the occupation is related to itself", code);
    else if (earlier !== undefined) rows.reject(line, "the relation is already given", `line ${earlier}`);
    else if (!/^[1-9]\d{0,2}$/.test(rank)) rows.reject(line, "the relation has no rank", rank);
    else {
      said.set(key, line);
      const kind = kindOf({ code, ...from }, { code: relatedCode, ...to });
      const reason = `Number ${rank} among the related occupations${tier && ` (${tier})`}.`;
      draft.add.leadsTo({
        from: from.id,
        to: to.id,
        kind,
        rank: Number(rank),
        reason,
        citations: cited[kind],
      });
    }
  });
}

type CodedOccupation = Occupation & { readonly code: string };

/**
 * A move counts as a promotion if the Job Zone rises (more preparation) within one major group, which is the first two
 * digits of the code (the same line of work). Any other move is RELATED.
 */
function kindOf(from: CodedOccupation, to: CodedOccupation): "PROMOTION" | "RELATED" {
  const rises = from.zone !== null && to.zone !== null && to.zone > from.zone;
  return rises && from.code.slice(0, 2) === to.code.slice(0, 2) ? "PROMOTION" : "RELATED";
}
