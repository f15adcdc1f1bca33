import { EDGE_KINDS, type EdgeKind, THING_KINDS, type ThingKind } from "../../guide/vocabulary.js";
import type { Problem } from "../problem.js";

export type RecordType = "GUIDE" | "SOURCE" | ThingKind | EdgeKind;
export const RECORD_TYPES: readonly RecordType[] = ["GUIDE", "SOURCE", ...THING_KINDS, ...EDGE_KINDS];

/** Where a statement stands in the text. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  /** The line of one of its keys, where the text has more than one line for it. */
  readonly lineOf?: (path: Path) => number;
}
export type Path = readonly PropertyKey[];

/** One statement as the text has it: its shape is not checked yet. */
export interface LocatedRecord {
  readonly type: RecordType;
  readonly value: Readonly<Record<string, unknown>>;
  readonly at: Place;
  /** Keys that the text may also have here: the reader has taken them out. */
  readonly otherKeys?: readonly string[];
}

/** Both formats are read into this. */
export interface Sink {
  take(record: LocatedRecord): void;
  /** A malformed piece of text: whatever it mentions is not judged any further. */
  refuse(problem: Problem, mentioned: unknown): void;
  /** Text that is skipped because of a problem already told: what it mentions is not judged either. */
  excuse(mentioned: unknown): void;
  /** Text that cannot be read at all. */
  unreadable(problem: Problem): void;
}
