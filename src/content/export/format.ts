import type { Guide } from "../../guide/guide.js";

/** A format in which a guide can be exported for other programs. */
export interface ExportFormat {
  /** For the help: what it is, and for whom. */
  readonly summary: string;
  /** How a file of this format is called, ".gz" behind it compresses; null: a folder of these files. */
  readonly ending: string | null;
  /** The files by name, in pieces of any size. The pieces are made while they are written. A format of one file has one. */
  readonly files: (guide: Guide, context: ExportContext) => ReadonlyMap<string, Iterable<string>>;
}

export interface ExportContext {
  readonly remarks: Remarks;
  /** The time of the export, for formats that ask when a record was made. */
  readonly now: Date;
}

/** What a format cannot carry, counted. */
export interface Remarks {
  /** Counts one statement, or one value, of a kind, or several. */
  readonly remark: (what: string, why: string, count?: number) => void;
  /** In the order in which they first came. */
  readonly counts: () => readonly { readonly what: string; readonly why: string; readonly count: number }[];
}

export function newRemarks(): Remarks {
  const counts = new Map<string, { what: string; why: string; count: number }>();
  return {
    remark(what, why, count = 1) {
      const key = `${what}: ${why}`;
      const known = counts.get(key);
      if (known) known.count += count;
      else if (count > 0) counts.set(key, { what, why, count });
    },
    counts: () => [...counts.values()],
  };
}
