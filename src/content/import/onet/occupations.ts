import type { Citation, Role } from "../../../guide/guide.js";
import { fileNamesOf, type Recognised } from "../recognise.js";
import type { NamedThing } from "../distinct-names.js";
import { distinctNames } from "../distinct-names.js";
import type { GuideBuilder } from "../../../guide/guide-builder.js";
import type { Row } from "../table.js";
import { readTable } from "../table.js";
import type { TableReport } from "../import-report.js";
import { fold } from "../../../text/fold.js";
import { oneLine } from "../../../text/one-line.js";
import { externalIds } from "../external-ids.js";
import { TABLES } from "./tables.js";

/** The occupations that rows of other files can refer to, by code. */
export type Occupations = ReadonlyMap<string, Occupation>;
export interface Occupation {
  readonly id: string;
  /** The Job Zone, from 1 (little or no preparation) to 5 (extensive preparation); null if none is given. */
  readonly zone: number | null;
}

/** What occupations require by way of education and experience, and what cites it, by code. */
export type Preparation = ReadonlyMap<string, Prepared>;
export interface Prepared extends Pick<Role, "experience" | "education"> {
  readonly citations: readonly Citation[];
}

/**
 * Reads occupations as roles. The Job Zone becomes the level, alternate titles become alternative names. Experience and education are
 * read besides if there is something to read them from.
 */
export async function readOccupations(
  set: Recognised,
  draft: GuideBuilder,
  citations: readonly Citation[],
  readPreparation: ((occupations: Occupations) => Promise<Preparation>) | null,
): Promise<Occupations> {
  const found = new Map<string, Found>();
  const named: NamedThing[] = [];
  await readTable(set, TABLES.occupations, ({ line, cells }, rows) => {
    const { "O*NET-SOC Code": code, Title, Description } = cells;
    const name = oneLine(Title);
    if (!/^\d\d-\d{4}\.\d\d$/.test(code)) rows.reject(line, "the code is not like 15-1252.00", code);
    else if (found.has(code)) rows.reject(line, "the occupation is already described", code);
    else if (name === "") rows.reject(line, "the occupation has no title", code);
    else {
      const id = `role:onet-${code.replace(".", "-")}`;
      found.set(code, { id, zone: null, name, summary: oneLine(Description), titles: new Map() });
      named.push({ id, name, marks: [code], line, rows });
    }
  });
  await readJobZones(set, found);
  await readAlternateTitles(set, found);
  const preparation = await readPreparation?.(found);
  const names = distinctNames(named);
  for (const [code, { id, zone, summary, titles }] of found) {
    const prepared = preparation?.get(code);
    draft.add.node({
      id,
      kind: "ROLE",
      name: names.get(id)!,
      summary: summary === "" ? null : summary,
      alternativeNames: [...titles.values()],
      experience: prepared?.experience ?? null,
      education: prepared?.education ?? null,
      citations: [...citations, ...(prepared?.citations ?? [])],
      externalIds: externalIds(["onet-soc", code, "EXACT"]),
      level: zone,
    });
  }
  return found;
}

/** The occupation that a row refers to. If it is unknown, the row is rejected, and null is returned. */
export function occupationOf<T extends Occupation>(
  set: Recognised,
  occupations: ReadonlyMap<string, T>,
  code: string,
  { line }: Row<string>,
  rows: TableReport,
): T | null {
  const found = occupations.get(code);
  if (found === undefined)
    rows.reject(line, `the occupation is not in ${fileNamesOf(set, TABLES.occupations)}`, code);
  return found ?? null;
}

interface Found extends Occupation {
  zone: number | null;
  readonly name: string;
  readonly summary: string;
  /** The alternate titles by their folded text. */
  readonly titles: Map<string, string>;
}

async function readJobZones(set: Recognised, found: ReadonlyMap<string, Found>): Promise<void> {
  await readTable(set, TABLES.jobZones, (row, rows) => {
    const occupation = occupationOf(set, found, row.cells["O*NET-SOC Code"], row, rows);
    const zone = row.cells["Job Zone"];
    if (occupation === null) return;
    if (!/^[1-5]$/.test(zone)) rows.reject(row.line, "the Job Zone is not from 1 to 5", zone);
    else if (occupation.zone !== null) rows.reject(row.line, "the occupation has a Job Zone already", zone);
    else occupation.zone = Number(zone);
  });
}

async function readAlternateTitles(set: Recognised, found: ReadonlyMap<string, Found>): Promise<void> {
  await readTable(set, TABLES.alternateTitles, (row, rows) => {
    const occupation = occupationOf(set, found, row.cells["O*NET-SOC Code"], row, rows);
    const title = oneLine(row.cells["Alternate Title"]);
    if (occupation === null) return;
    const key = fold(title);
    if (title === "") rows.reject(row.line, "the alternate title is empty");
    else if (key === fold(occupation.name)) rows.leaveOut("the alternate title is the occupation's title");
    else if (occupation.titles.has(key))
      rows.reject(row.line, "the occupation has this alternate title already", title);
    else occupation.titles.set(key, title);
  });
}
