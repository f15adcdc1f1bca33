/** The release that the folder's name states: 29.3 for "onet-29.3" and for "db_29_3_text". Null if it states none. */
export function releaseIn(folder: string): string | null {
  const name =
    folder
      .replace(/[/\\]+$/, "")
      .split(/[/\\]/)
      .at(-1) ?? "";
  return /\d+(?:[._]\d+)+/.exec(name)?.[0].replaceAll("_", ".") ?? null;
}
