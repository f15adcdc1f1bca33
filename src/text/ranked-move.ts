interface RankedMove {
  readonly rank: number | null;
  readonly reason: string | null;
  readonly citations: readonly { readonly origin: string; readonly source: string }[];
}

/**
 * Why a step is offered, in people's words. Where a source ranks its moves, the rank says more than what a data set gives as a reason:
 * "O*NET lists it as a related occupation, 10th closest." Else the guide's own reason; null if it gives none.
 */
export function moveText(
  { rank, reason, citations }: RankedMove,
  sources: readonly { readonly id: string; readonly title: string }[],
): string | null {
  if (rank === null) return reason;
  const stated = citations.find(({ origin }) => origin !== "DERIVED");
  if (!stated)
    return `${rank === 1 ? "Closest" : `${ordinal(rank)} closest`} by the skills that both roles ask for.`;
  const title = sources.find(({ id }) => id === stated.source)?.title ?? stated.source;
  return `${listedText(title, rank)}.`;
}

/** A source by its name alone, without version and kind: "O*NET 29.3 Database" is "O*NET". */
export function sourceName(title: string): string {
  return title.replace(/\s+v?\d+\.\d[\d.]*(\s.*)?$/i, "");
}

/** "O*NET lists it as a related occupation, 10th closest". */
export function listedText(sourceTitle: string, rank: number): string {
  return `${sourceName(sourceTitle)} lists it as a related occupation, ${ordinal(rank)} closest`;
}

const ORDINALS = new Intl.PluralRules("en", { type: "ordinal" });
const ENDINGS = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" } as const;

/** "1st", "2nd", "3rd", "11th". */
export function ordinal(number: number): string {
  return `${number}${ENDINGS[ORDINALS.select(number)]}`;
}
