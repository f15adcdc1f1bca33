/** Credit hours as a text for readers, and what was wrong with them, if anything. */
export interface CreditHours {
  /** "3", "4.5" or "1 to 4"; empty if none are known. */
  readonly text: string;
  readonly fault: string | null;
}

/** Reads credit hours: a number, also with a decimal comma, or a range of two. */
export function readCreditHours(cell: string): CreditHours {
  if (cell === "") return { text: "", fault: null };
  const [, low = "", high] = /^(\d+(?:[.,]\d+)?)(?:\s*(?:-|–|to|\/)\s*(\d+(?:[.,]\d+)?))?$/.exec(cell) ?? [];
  if (low === "") return { text: "", fault: "the credit hours are not a number, so none are kept" };
  const numbers = (high === undefined ? [low] : [low, high]).map((each) => Number(each.replace(",", ".")));
  const hasComma = cell.includes(",");
  return {
    text: [...new Set(numbers)].join(" to "),
    fault: hasComma ? "the credit hours had a decimal comma" : null,
  };
}
