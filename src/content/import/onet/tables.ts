import type { Table } from "../table.js";

const CODE = "O*NET-SOC Code";
const RATING = [
  CODE,
  "Element ID",
  "Element Name",
  "Scale ID",
  "Data Value",
  "Recommend Suppress",
  "Not Relevant",
] as const;
export type RatingColumn = (typeof RATING)[number];

/** What a table of ratings has instead of names in the publisher's files for databases. */
const NAMED_ELSEWHERE = "names are taken from the content model";

const table = <C extends string>(
  layouts: Table<C>["layouts"],
  columns: readonly C[],
  more: Pick<Table<C>, "synonyms" | "mayLack"> = {},
): Table<C> => ({ layouts, columns, ...more });

/**
 * The files and columns of the O*NET database that are read, as text or CSV: under their names up to release 30.2, and then under those
 * that differ since 30.3.
 */
export const TABLES = {
  occupations: table([["Occupation Data"]], [CODE, "Title", "Description"]),
  jobZones: table([["Job Zones"]], [CODE, "Job Zone"]),
  alternateTitles: table([["Alternate Titles"], ["Job Titles"]], [CODE, "Alternate Title"], {
    synonyms: { "Alternate Title": ["Job Title"] },
  }),
  elements: table([["Content Model Reference"]], ["Element ID", "Element Name", "Description"]),
  skills: table([["Skills"], ["Essential Skills", "Transferable Skills"]], RATING, {
    mayLack: { "Element Name": NAMED_ELSEWHERE },
  }),
  knowledge: table([["Knowledge"]], RATING, { mayLack: { "Element Name": NAMED_ELSEWHERE } }),
  technologies: table(
    [["Technology Skills"], ["Software Skills"]],
    [CODE, "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand"],
    {
      synonyms: {
        Example: ["Workplace Example"],
        "Commodity Code": ["Element ID"],
        "Commodity Title": ["Element Name"],
      },
      mayLack: {
        "Commodity Title": NAMED_ELSEWHERE,
        "In Demand":
          "releases before 27.1 do not say what is in demand, so that no technology is essential and there are no choices",
      },
    },
  ),
  related: table([["Related Occupations"]], [CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"], {
    synonyms: { Index: ["Related Index"] },
    mayLack: { "Relatedness Tier": "the reasons of moves name no tier" },
  }),
  preparation: table(
    [["Education, Training, and Experience"], ["Education", "Training and Experience"]],
    [CODE, "Scale ID", "Category", "Data Value", "Recommend Suppress"],
  ),
  categories: table(
    [
      ["Education, Training, and Experience Categories"],
      ["Education Categories", "Training and Experience Categories"],
    ],
    ["Scale ID", "Category", "Category Description"],
  ),
  jobZoneNames: table(
    [["Job Zone Reference"]],
    ["Job Zone", "Name", "Experience", "Education", "Job Training"],
  ),
} as const;

/** Tables that a data set may lack, those that only serve together in one entry, and what the guide lacks without them. */
export const OPTIONAL_TABLES = [
  { tables: [TABLES.jobZones], lacking: "roles have no levels, and no move is a promotion" },
  { tables: [TABLES.alternateTitles], lacking: "roles have no alternative names" },
  { tables: [TABLES.elements], lacking: "skills have no descriptions and no groups" },
  { tables: [TABLES.skills], lacking: "no role requires a skill" },
  { tables: [TABLES.knowledge], lacking: "no role requires knowledge" },
  { tables: [TABLES.technologies], lacking: "no role requires a technology" },
  { tables: [TABLES.related], lacking: "no role leads to another" },
  {
    tables: [TABLES.preparation, TABLES.categories],
    lacking: "roles have no education and no experience",
  },
  { tables: [TABLES.jobZoneNames], lacking: "the levels of roles have no names" },
] as const;
