/** On one line, without control characters and superfluous spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

/** Four decimals: more than any data set measures, and the same text on every machine. */
export function fourDecimals(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** The release that a publisher's folder is named after, such as 29.3 in "onet-29.3" and "db_29_3_text". */
export function releaseIn(folder: string): string | null {
  const name =
    folder
      .replace(/[/\\]+$/, "")
      .split(/[/\\]/)
      .at(-1) ?? "";
  return /\d+(?:[._]\d+)+/.exec(name)?.[0].replaceAll("_", ".") ?? null;
}
