import { uniqueNames } from "./unique-names.js";
import type { TableReport } from "./import-report.js";
import { fold } from "../../text/fold.js";

/** A thing of a data set with the name its publisher gives it. */
export interface NamedThing {
  readonly id: string;
  readonly name: string;
  /** Words that may tell it from others of the same name, the plainest first. */
  readonly marks: readonly string[];
  readonly line: number;
  readonly rows: TableReport;
}

/**
 * Distinct names by id, for things whose names must differ. Publishers give several things the same name: those get a
 * mark in brackets, as a last resort the id without its prefix, and are reported as repaired.
 */
export function distinctNames(things: readonly NamedThing[]): ReadonlyMap<string, string> {
  const names = uniqueNames(
    things.map(({ id, name, marks }) => [name, ...marks, id.slice(id.indexOf(":") + 1)]),
  );
  things.forEach(({ name, line, rows }, i) => {
    if (fold(names[i]!) !== fold(name)) {
      rows.repair(line, "the name is that of another, so it got a mark", names[i]);
    }
  });
  return new Map(things.map(({ id }, i) => [id, names[i]!]));
}
