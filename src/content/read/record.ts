import { ABOUT_KINDS, type AboutKind } from "../../guide/about-schema.js";
import { EDGE_KINDS, type EdgeKind, THING_KINDS, type ThingKind } from "../../guide/vocabulary.js";
import type { Problem } from "../problem.js";

export type RecordType = "GUIDE" | AboutKind | ThingKind | EdgeKind;
export const RECORD_TYPES: readonly RecordType[] = ["GUIDE", ...ABOUT_KINDS, ...THING_KINDS, ...EDGE_KINDS];

/** The place of a statement in the text. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  /** The line of one of its keys; only in YAML, where a statement can have several lines. */
  readonly lineOf?: (path: Path) => number;
}
export type Path = readonly PropertyKey[];

/** One statement as it is in the text; its shape is not checked yet. */
export interface LocatedRecord {
  readonly type: RecordType;
  readonly value: Readonly<Record<string, unknown>>;
  readonly at: Place;
  /** Keys that the text may also have here. The reader has removed them from `value`. */
  readonly otherKeys?: readonly string[];
}

/** Receives what the readers of both formats find. */
export interface Sink {
  /** There are so many problems that the rest of the text need not be read. */
  readonly isFull: boolean;
  take(record: LocatedRecord): void;
  /** A malformed piece of text. Rules report nothing about the ids that it mentions. */
  refuse(problem: Problem, mentioned: unknown): void;
  /** Text that is skipped because of a problem reported before. Rules report nothing about its ids either. */
  excuse(mentioned: unknown): void;
  /** Text that cannot be read at all. */
  unreadable(problem: Problem): void;
}
