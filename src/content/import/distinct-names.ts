import { uniqueNames } from "./unique-names.js";
import type { TableReport } from "./import-report.js";
import { fold } from "../../text/fold.js";

/** A thing of a data set with the name its publisher gives it. */
export interface NamedThing {
  readonly id: string;
  readonly name: string;
  /** What may tell it from others of the same name, the plainest first. */
  readonly marks: readonly string[];
  readonly line: number;
  readonly rows: TableReport;
}

/**
 * A name for each thing of one family by its id. Publishers give several things one name; a mark in brackets, or at last the end of
 * the id, tells them apart, and each is told as repaired.
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
