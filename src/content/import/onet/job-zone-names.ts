import type { GuideLevel } from "../../../guide/guide.js";
import { oneLine } from "../../../text/one-line.js";
import type { Recognised } from "../recognise.js";
import { readTable } from "../table.js";
import { TABLES } from "./tables.js";

/** Reads the Job Zone Reference: what the publisher calls each Job Zone, and what it says of experience, education and training. */
export async function readJobZoneNames(set: Recognised): Promise<GuideLevel[]> {
  const levels = new Map<number, GuideLevel>();
  await readTable(set, TABLES.jobZoneNames, ({ line, cells }, rows) => {
    const number = Number(cells["Job Zone"]);
    const name = oneLine(cells.Name);
    if (!/^[1-5]$/.test(cells["Job Zone"]))
      rows.reject(line, "the Job Zone is not from 1 to 5", cells["Job Zone"]);
    else if (levels.has(number)) rows.reject(line, "the Job Zone is already named", String(number));
    else if (name === "") rows.reject(line, "the Job Zone has no name", String(number));
    else {
      const said = [cells.Experience, cells.Education, cells["Job Training"]].map(oneLine);
      const description = said.filter((text) => text !== "").join(" ");
      levels.set(number, { number, name, description: description === "" ? null : description });
    }
  });
  return [...levels.values()];
}
