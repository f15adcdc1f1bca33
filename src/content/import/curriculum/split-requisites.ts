/** The courses that a cell names, and how it separates them. */
export interface SplitRequisites {
  readonly names: readonly string[];
  /** The separators besides semicolons and commas, in words. */
  readonly separators: readonly string[];
}

/** Separators of requisites in files that people made, which may also be parts of ids: they separate only what is known. */
const OTHERS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/\s*:\s*/, "colons"],
  [/\s*\.\s*/, "dots"],
  [/\s*\|\s*/, "bars"],
  [/\s*\/\s*/, "slashes"],
  [/\s*&\s*|\s+and\s+/i, '"and"'],
  [/\s*[\r\n]+\s*/, "line breaks"],
  [/\s+/, "spaces"],
];

/**
 * Splits a cell with requisites at semicolons and commas. What is then not a known course, but a list of known ones with another
 * separator, is split there: "1:2" and "1.2" are two courses unless one has that id.
 */
export function splitRequisites(cell: string, isKnown: (name: string) => boolean): SplitRequisites {
  const separators = new Set<string>();
  const split = (text: string): string[] => {
    if (text === "" || isKnown(text)) return [text];
    for (const [pattern, words] of OTHERS) {
      const parts = text.split(pattern).filter((part) => part !== "");
      if (parts.length > 1 && parts.every(isKnown)) {
        separators.add(words);
        return parts;
      }
    }
    return [text];
  };
  const whole = cell.trim();
  const pieces = isKnown(whole) ? [whole] : whole.split(/[;,]/).map((piece) => piece.trim());
  const names = pieces.flatMap(split).filter((name) => name !== "");
  return { names, separators: [...separators] };
}
