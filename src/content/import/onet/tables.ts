import type { Table } from "../table.js";

const table = <C extends string>(file: string, columns: readonly C[]): Table<C> => ({
  file,
  delimiter: "\t",
  columns,
});

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

/** The files and columns of the O*NET database that are read. */
export const TABLES = {
  occupations: table("Occupation Data.txt", [CODE, "Title", "Description"]),
  jobZones: table("Job Zones.txt", [CODE, "Job Zone"]),
  alternateTitles: table("Alternate Titles.txt", [CODE, "Alternate Title"]),
  elements: table("Content Model Reference.txt", ["Element ID", "Element Name", "Description"]),
  skills: table("Skills.txt", RATING),
  knowledge: table("Knowledge.txt", RATING),
  technologies: table("Technology Skills.txt", [
    CODE,
    "Example",
    "Commodity Code",
    "Commodity Title",
    "Hot Technology",
    "In Demand",
  ]),
  related: table("Related Occupations.txt", [CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"]),
} as const;

/** Files that a data set may lack. The first two are read only if both are there. */
export const OPTIONAL_TABLES = {
  preparation: table("Education, Training, and Experience.txt", [
    CODE,
    "Scale ID",
    "Category",
    "Data Value",
    "Recommend Suppress",
  ]),
  categories: table("Education, Training, and Experience Categories.txt", [
    "Scale ID",
    "Category",
    "Category Description",
  ]),
  jobZoneNames: table("Job Zone Reference.txt", [
    "Job Zone",
    "Name",
    "Experience",
    "Education",
    "Job Training",
  ]),
} as const;
