import type { Citation } from "../../../guide/guide.js";
import type { Recognised } from "../recognise.js";
import type { GuideBuilder } from "../../../guide/guide-builder.js";
import type { TableReport } from "../import-report.js";
import { type Row, readTable } from "../table.js";
import { oneLine } from "../../../text/one-line.js";
import type { Elements } from "./elements.js";
import { type Occupation, occupationOf, type Occupations } from "./occupations.js";
import { type RatingColumn, TABLES } from "./tables.js";

export interface RatedElement {
  readonly element: string;
  readonly name: string;
  readonly kind: "skill" | "knowledge";
  readonly line: number;
  readonly rows: TableReport;
}

/**
 * Reads the ratings of skills or knowledge as requirements and returns the rated elements. Importance (1–5)
 * becomes the weight (0–1), and makes the requirement ESSENTIAL from 3 on. The level (0–7) becomes the level (0–1), or
 * null if it is suppressed. Ratings marked as not relevant, or with a suppressed importance, are left out.
 */
export async function readRatings(
  set: Recognised,
  kind: RatedElement["kind"],
  { elements: known, occupations }: { readonly elements: Elements; readonly occupations: Occupations },
  draft: GuideBuilder,
  citations: readonly Citation[],
): Promise<RatedElement[]> {
  const elements = new Map<string, RatedElement>();
  const ratings = new Map<string, Rating>();
  const table = kind === "skill" ? TABLES.skills : TABLES.knowledge;
  await readTable(set, table, (row, rows) => {
    const occupation = occupationOf(set, occupations, row.cells["O*NET-SOC Code"], row, rows);
    const value = occupation && valueOf(row, rows);
    if (!value) return;
    const element = row.cells["Element ID"];
    if (!elements.has(element)) {
      const name = oneLine(row.cells["Element Name"]) || (known.get(element)?.name ?? element);
      elements.set(element, { element, name, kind, line: row.line, rows });
    }
    const key = `${occupation.id} ${element}`;
    const rating = ratings.get(key) ?? { occupation, skill: skillId(element), IM: null, LV: null };
    ratings.set(key, rating);
    const earlier = rating[value.scale];
    if (earlier) rows.reject(row.line, "the rating is already given", saidBefore(earlier, rows));
    else rating[value.scale] = value;
  });
  for (const rating of ratings.values()) addRequirement(rating, draft, citations);
  return [...elements.values()];
}

/** The id of an element, the same in every release: skill:onet-2-a-1-a for 2.A.1.a. */
export function skillId(element: string): string {
  return `skill:onet-${element.toLowerCase().replaceAll(".", "-")}`;
}

interface Rating {
  readonly occupation: Occupation;
  readonly skill: string;
  /** Importance. */
  IM: Value | null;
  /** Level. */
  LV: Value | null;
}
interface Value {
  readonly line: number;
  /** Of the file that it is in. */
  readonly rows: TableReport;
  readonly scale: "IM" | "LV";
  readonly value: number;
  readonly isSuppressed: boolean;
  readonly isRelevant: boolean;
}

function saidBefore({ line, rows }: Value, now: TableReport): string {
  return rows === now ? `line ${line}` : `line ${line} of another file`;
}

const RANGES = { IM: { min: 1, max: 5 }, LV: { min: 0, max: 7 } } as const;

function valueOf({ line, cells }: Row<RatingColumn>, rows: TableReport): Value | null {
  const scale = cells["Scale ID"];
  const text = cells["Data Value"];
  const value = Number(text);
  if (scale !== "IM" && scale !== "LV") {
    rows.reject(line, "the scale is neither IM nor LV", scale);
  } else if (text.trim() === "" || !(value >= RANGES[scale].min && value <= RANGES[scale].max)) {
    const { min, max } = RANGES[scale];
    rows.reject(line, `the value of scale ${scale} is not from ${min} to ${max}`, text);
  } else if (!/^\d+(\.[0-9a-z]+)+$/i.test(cells["Element ID"])) {
    rows.reject(line, "the element's id is not like 2.A.1.a", cells["Element ID"]);
  } else {
    const isSuppressed = cells["Recommend Suppress"] === "Y";
    return { line, rows, scale, value, isSuppressed, isRelevant: cells["Not Relevant"] !== "Y" };
  }
  return null;
}

/** Rounds to more digits than the data set has. */
function fourDecimals(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

const ESSENTIAL_FROM = 3;

function addRequirement(
  { occupation, skill, IM, LV }: Rating,
  draft: GuideBuilder,
  citations: readonly Citation[],
): void {
  const { rows } = (IM ?? LV)!;
  if (!IM) {
    rows.reject(LV!.line, "the level has no importance beside it");
  } else if (LV?.isRelevant === false) {
    rows.leaveOut("the publisher says that it is not relevant to the occupation", 2);
  } else if (IM.isSuppressed) {
    rows.leaveOut("the publisher recommends to suppress it", LV ? 2 : 1);
  } else {
    if (!LV) rows.repair(IM.line, "the importance has no level beside it, so none is known");
    else if (LV.isSuppressed) rows.leaveOut("the publisher recommends to suppress it");
    draft.add.requires({
      from: occupation.id,
      to: skill,
      importance: IM.value >= ESSENTIAL_FROM ? "ESSENTIAL" : "OPTIONAL",
      weight: fourDecimals((IM.value - 1) / 4),
      level: LV && !LV.isSuppressed ? fourDecimals(LV.value / 7) : null,
      citations,
    });
  }
}
