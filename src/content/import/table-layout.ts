/**
 * A table of a publisher, whose files and columns have other names in other releases. It is recognised by what is there. Columns that are
 * not named here are ignored.
 */
export interface Table<Column extends string> {
  /** The names of its files without their endings, by layout, the one that messages use first. "*" stands for the language. */
  readonly layouts: readonly [readonly [string, ...string[]], ...(readonly string[])[]];
  readonly columns: readonly Column[];
  /** What other releases call a column. Case, spaces and signs never matter. */
  readonly synonyms?: { readonly [C in Column]?: readonly string[] };
  /** Columns that some releases lack, and what the guide lacks without them, null for nothing. Their cells are empty. */
  readonly mayLack?: { readonly [C in Column]?: string | null };
  /** People write it by hand: it may have no rows and no last line break, and a column that is not named here may be misspelt. */
  readonly isOwn?: true;
  /** The publisher leaves out empty cells at the end of rows; they are added again. */
  readonly mayBeRagged?: true;
}

/** A file that holds a table, or a part of it. Tab-separated files have no quotes. */
export interface TableFile {
  readonly path: string;
  /** The publisher's name for it, whatever the spelling and the ending: "Essential Skills". */
  readonly title: string;
  readonly delimiter: Delimiter;
}

export type Delimiter = "\t" | ",";

/** How the endings of files separate cells. */
export const ENDINGS: Readonly<Record<string, Delimiter>> = { ".txt": "\t", ".csv": "," };

/** A name without case, spaces and signs: "O*NET-SOC Code" and "onetsoc_code" are the same. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
