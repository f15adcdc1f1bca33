import { createHash } from "node:crypto";

import type { Citation } from "../../../guide/guide.js";
import { compareIds } from "../../../guide/vocabulary.js";
import { slugOf } from "../../../text/slug.js";
import type { Recognised } from "../recognise.js";
import type { GuideBuilder } from "../../../guide/guide-builder.js";
import type { TableReport } from "../import-report.js";
import { readTable, type Row } from "../table.js";
import { fold } from "../../../text/fold.js";
import { oneLine } from "../../../text/one-line.js";
import { addDemand, type DemandedTechnology } from "./demand-choices.js";
import type { Elements } from "./elements.js";
import { occupationOf, type Occupations } from "./occupations.js";
import { TABLES } from "./tables.js";

export interface FoundTechnology {
  readonly id: string;
  readonly name: string;
  /** The commodities that it is listed under, by code, with title and number of rows. */
  readonly commodities: ReadonlyMap<string, { readonly title: string; rows: number }>;
  readonly line: number;
  readonly rows: TableReport;
}

/**
 * Reads Technology Skills, called Software Skills since release 30.3, as requirements, with one technology for each example. What job postings demand for the occupation ("In
 * Demand") is ESSENTIAL, several technologies of one commodity as a choice; any other technology is OPTIONAL. The reason says whether it
 * is hot.
 */
export async function readTechnologies(
  set: Recognised,
  { elements, occupations }: { readonly elements: Elements; readonly occupations: Occupations },
  draft: GuideBuilder,
  citations: readonly Citation[],
  derived: readonly Citation[],
): Promise<FoundTechnology[]> {
  const found = new Map<string, Gathered>();
  await readTable(set, TABLES.technologies, (row, rows) => {
    const { line, cells } = row;
    const occupation = occupationOf(set, occupations, cells["O*NET-SOC Code"], row, rows);
    const name = oneLine(cells.Example);
    if (!occupation) return;
    if (slug(name) === "") {
      rows.reject(line, "the example has no letter and no digit", name);
      return;
    }
    const technology: Gathered = found.get(fold(name)) ?? {
      name,
      line,
      rows,
      commodities: new Map(),
      askedBy: new Map(),
    };
    found.set(fold(name), technology);
    const asked = technology.askedBy.get(occupation.id);
    if (asked) {
      rows.reject(line, "the occupation has this example already", `line ${asked.line}`);
      return;
    }
    if (name !== technology.name)
      rows.repair(line, "the example is spelt otherwise elsewhere", technology.name);
    const commodity = commodityIn(row, elements, rows);
    technology.askedBy.set(occupation.id, {
      line,
      isHot: cells["Hot Technology"] === "Y",
      isInDemand: cells["In Demand"] === "Y",
      commodity,
    });
    if (commodity) countCommodity(technology, commodity);
  });
  const ids = idsOf([...found.values()]);
  const technologies = [...found.values()].map((technology, i) => ({ ...technology, id: ids[i]! }));
  const demanded: DemandedTechnology[] = [];
  for (const { id, name, askedBy } of technologies) {
    for (const [role, asked] of askedBy) {
      const reason = say(asked);
      if (asked.isInDemand) demanded.push({ id, name, role, commodity: asked.commodity, reason });
      else {
        const demand = asked.isHot ? "HOT" : null;
        draft.add.requires({ from: role, to: id, importance: "OPTIONAL", demand, reason, citations });
      }
    }
  }
  addDemand(demanded, draft, citations, derived);
  return technologies;
}

interface Gathered extends Omit<FoundTechnology, "id"> {
  readonly commodities: Map<string, { readonly title: string; rows: number }>;
  /** The roles that ask for it, by id. */
  readonly askedBy: Map<string, Asked>;
}
interface Asked {
  readonly line: number;
  readonly isHot: boolean;
  readonly isInDemand: boolean;
  readonly commodity: Commodity | null;
}
type Commodity = NonNullable<DemandedTechnology["commodity"]>;

/** A commodity, which has been an element of the content model since release 30.3. */
function commodityIn(
  { line, cells }: Row<"Commodity Code" | "Commodity Title">,
  elements: Elements,
  rows: TableReport,
): Commodity | null {
  const code = cells["Commodity Code"].trim();
  const title = oneLine(cells["Commodity Title"]) || (elements.get(code)?.name ?? "");
  if (/^\d+(\.[0-9a-z]+)*$/i.test(code) && slugOf(title) !== "") return { code, title };
  rows.repair(line, "the commodity has no code or no title, so it gives no group", code);
  return null;
}

function countCommodity({ commodities }: Gathered, { code, title }: Commodity): void {
  const commodity = commodities.get(code) ?? { title, rows: 0 };
  commodity.rows++;
  commodities.set(code, commodity);
}

function say({ isHot, isInDemand }: Asked): string | null {
  if (isHot) return isInDemand ? "Hot technology, in demand." : "Hot technology.";
  return isInDemand ? "In demand." : null;
}

/** The slug of a technology, which tells C, C# and C++ apart. */
function slug(name: string): string {
  return slugOf(name.replaceAll("#", " sharp ").replaceAll("+", " plus "));
}

/** Ids made from the names alone. If several names give the same slug, none gets the plain id: it could change its meaning later. */
function idsOf(technologies: readonly { name: string; line: number; rows: TableReport }[]): string[] {
  const slugs = technologies.map(({ name }) => slug(name));
  const times = new Map<string, number>();
  for (const each of slugs) times.set(each, (times.get(each) ?? 0) + 1);
  return technologies.map(({ name, line, rows }, i) => {
    const plain = `technology:onet-${slugs[i]!}`;
    if (times.get(slugs[i]!) === 1) return plain;
    const id = `${plain}-${createHash("sha256").update(fold(name)).digest("hex").slice(0, 8)}`;
    rows.repair(line, "the name makes the same id as another, so it got a mark", id);
    return id;
  });
}

/** What a code of a commodity is a code of. */
export function commodityScheme(code: string): "unspsc" | "onet-element" {
  return /^\d+$/.test(code) ? "unspsc" : "onet-element";
}

/** The commodity that most rows name; among equals, the least code. */
export function commodityOf({ commodities }: FoundTechnology): string | null {
  const [most] = [...commodities].sort(
    ([a, { rows: inA }], [b, { rows: inB }]) => inB - inA || compareIds(a, b),
  );
  return most?.[0] ?? null;
}
