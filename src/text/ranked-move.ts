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
