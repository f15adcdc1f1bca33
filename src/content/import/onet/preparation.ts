import type { Citation, Education, YearsRange } from "../../../guide/guide.js";
import { oneLine } from "../../../text/one-line.js";
import type { TableReport } from "../import-report.js";
import type { Recognised } from "../recognise.js";
import { readTable, type Row } from "../table.js";
import { occupationOf, type Occupations, type Preparation } from "./occupations.js";
import { TABLES } from "./tables.js";

/** What cites an answer of workers, and an education that is read from the Job Zone. */
export interface PreparationCitations {
  readonly answers: readonly Citation[];
  readonly zones: readonly Citation[];
}

/**
 * Reads Education, Training, and Experience. The education is the category of scale RL that most workers name. The experience comes
 * from the distribution over the categories of scale RW: the lower bound of the category of the first quartile, the middle of the
 * median's, and the upper bound of the third quartile's. Suppressed rows are left out; a scale is used if the rest is at least half.
 * Where no education is known so, it is the one that the publisher's description of the Job Zone names, without a share.
 */
export async function readPreparation(
  set: Recognised,
  occupations: Occupations,
  cite: PreparationCitations,
): Promise<Preparation> {
  const names = await readCategoryNames(set);
  const answers = await readAnswers(set, occupations);
  return new Map(
    [...occupations].flatMap(([code, { zone }]) => {
      const given = answers.get(code);
      const experience = given ? experienceOf(given.RW) : null;
      const answered = given ? educationOf(given.RL, names) : null;
      const education = answered ?? educationOfZone(zone, names);
      const citations = [
        ...((experience ?? answered) ? cite.answers : []),
        ...(education !== answered ? cite.zones : []),
      ];
      return citations.length > 0 ? [[code, { experience, education, citations }]] : [];
    }),
  );
}

async function readAnswers(set: Recognised, occupations: Occupations): Promise<ReadonlyMap<string, Answers>> {
  const answers = new Map<string, Answers>();
  await readTable(set, TABLES.preparation, (row, rows) => {
    const { "O*NET-SOC Code": code, "Scale ID": scale } = row.cells;
    if (!occupationOf(set, occupations, code, row, rows)) return;
    if (scale !== "RL" && scale !== "RW") {
      rows.leaveOut("the scale is neither RL (education) nor RW (related work experience)");
      return;
    }
    const category = categoryOf(row, scale, rows);
    if (category === null) return;
    const given = answers.get(code) ?? { RL: new Map(), RW: new Map() };
    answers.set(code, given);
    if (given[scale].has(category)) rows.reject(row.line, "the category is already given", String(category));
    else given[scale].set(category, Number(row.cells["Data Value"]));
  });
  return answers;
}

/** Percentages of the workers asked, by category. */
type Shares = ReadonlyMap<number, number>;
interface Answers {
  readonly RL: Map<number, number>;
  readonly RW: Map<number, number>;
}

/** Levels of ISCED 2011 of the categories of scale RL, from 1, "Less than a High School Diploma", to 12, "Post-Doctoral Training". */
const ISCED = [2, 3, 4, 4, 5, 6, 6, 7, 7, 7, 8, 8];

/**
 * Categories of scale RL that the description of Job Zones 1 to 5 names, the least where it names several: less than a high school
 * diploma, a high school diploma, a post-secondary certificate, a bachelor's and a master's degree.
 */
const ZONE_CATEGORIES = [1, 2, 3, 6, 8];

const MONTH = 0.08;
/** Years of the categories of scale RW, from 1, "None", to 11, "Over 10 years", which has no upper bound. */
const YEARS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, MONTH],
  [MONTH, 0.25],
  [0.25, 0.5],
  [0.5, 1],
  [1, 2],
  [2, 4],
  [4, 6],
  [6, 8],
  [8, 10],
  [10, 10],
];

const CATEGORIES = { RL: ISCED.length, RW: YEARS.length } as const;

function categoryOf(
  { line, cells }: Row<"Category" | "Data Value" | "Recommend Suppress">,
  scale: keyof typeof CATEGORIES,
  rows: TableReport,
): number | null {
  const category = Number(cells.Category);
  const value = cells["Data Value"];
  if (!Number.isInteger(category) || category < 1 || category > CATEGORIES[scale])
    rows.reject(line, `the category of scale ${scale} is not from 1 to ${CATEGORIES[scale]}`, cells.Category);
  else if (value.trim() === "" || !(Number(value) >= 0 && Number(value) <= 100))
    rows.reject(line, "the value is not from 0 to 100", value);
  else if (cells["Recommend Suppress"] === "Y") rows.leaveOut("the publisher recommends to suppress it");
  else return category;
  return null;
}

function educationOf(shares: Shares, names: ReadonlyMap<number, string>): Education | null {
  if (!isHalfKnown(shares)) return null;
  const [category, share] = [...shares].reduce((most, each) => (each[1] > most[1] ? each : most));
  return educationIn(category, names, Math.round(share * 100) / 10_000);
}

function educationOfZone(zone: number | null, names: ReadonlyMap<number, string>): Education | null {
  return zone === null ? null : educationIn(ZONE_CATEGORIES[zone - 1]!, names, null);
}

function educationIn(
  category: number,
  names: ReadonlyMap<number, string>,
  share: number | null,
): Education | null {
  const name = names.get(category);
  return name === undefined ? null : { level: ISCED[category - 1]!, name, share };
}

function experienceOf(shares: Shares): YearsRange | null {
  if (!isHalfKnown(shares)) return null;
  const yearsAt = (quantile: number) => YEARS[categoryAt(shares, quantile) - 1]!;
  const [from, to] = yearsAt(0.5);
  const middle = Math.round(((from + to) / 2) * 100) / 100;
  return { min: yearsAt(0.25)[0], typical: middle, max: yearsAt(0.75)[1] };
}

/** The first category up to which at least this part of the answers lies. */
function categoryAt(shares: Shares, quantile: number): number {
  const ordered = [...shares].sort(([a], [b]) => a - b);
  let left = quantile * total(shares);
  for (const [category, share] of ordered) {
    left -= share;
    if (left <= 0 && share > 0) return category;
  }
  return ordered.at(-1)![0];
}

function isHalfKnown(shares: Shares): boolean {
  return total(shares) >= 50;
}

function total(shares: Shares): number {
  return [...shares.values()].reduce((sum, share) => sum + share, 0);
}

/** The names of the categories of scale RL, without the explanation after the hyphen. */
async function readCategoryNames(set: Recognised): Promise<ReadonlyMap<number, string>> {
  const names = new Map<number, string>();
  await readTable(set, TABLES.categories, ({ cells }, rows) => {
    if (cells["Scale ID"] !== "RL") rows.leaveOut("the scale is not RL (education)");
    else names.set(Number(cells.Category), oneLine(cells["Category Description"]).split(" - ")[0]!);
  });
  return names;
}
