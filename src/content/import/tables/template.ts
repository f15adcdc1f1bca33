import { stringify } from "csv-stringify/sync";

import { OWN_TABLES } from "./columns.js";

type Row = Readonly<Record<string, string | number>>;

/** The rows of a small graph that has something of every question: roles, competencies, a choice, moves, levels and a course. */
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  guide: [{ title: "My careers", version: "1" }],
  levels: [
    { number: 1, name: "Junior" },
    { number: 2, name: "Regular" },
    { number: 3, name: "Senior" },
  ],
  roles: [
    { id: "junior-analyst", name: "Junior Analyst", level: 1, summary: "Answers questions with data." },
    { id: "analyst", name: "Analyst", level: 2, alternative_names: "Data Analyst; Business Analyst" },
    { id: "data-engineer", name: "Data Engineer", level: 2 },
    {
      id: "lead-analyst",
      name: "Lead Analyst",
      level: 3,
      experience_min: 3,
      experience: 5,
      experience_max: 8,
    },
  ],
  skill_groups: [{ id: "data", name: "Data" }],
  skills: [
    { id: "spreadsheets", name: "Spreadsheets", hours: 20 },
    { id: "sql", name: "SQL", hours_min: 40, hours: 60, hours_max: 90 },
    { id: "statistics", name: "Statistics", hours: 120 },
    { id: "data-modelling", name: "Data modelling", hours: 80 },
    { id: "mentoring", name: "Mentoring", hours: 30 },
  ],
  technologies: [
    { id: "python", name: "Python", hours: 100 },
    { id: "r", name: "R", hours: 100 },
    { id: "postgresql", name: "PostgreSQL", hours: 50 },
  ],
  choices: [{ id: "scripting", name: "A language for analysis", pick: 1 }],
  options: [
    { from: "scripting", to: "python" },
    { from: "scripting", to: "r" },
  ],
  in_group: ["spreadsheets", "sql", "statistics", "data-modelling"].map((from) => ({ from, to: "data" })),
  requires: [
    { from: "junior-analyst", to: "spreadsheets" },
    { from: "junior-analyst", to: "sql", level: 0.3 },
    { from: "analyst", to: "sql", level: 0.6 },
    { from: "analyst", to: "statistics" },
    { from: "analyst", to: "scripting", reason: "Either will do." },
    { from: "data-engineer", to: "sql", level: 0.8 },
    { from: "data-engineer", to: "data-modelling" },
    { from: "data-engineer", to: "postgresql" },
    { from: "data-engineer", to: "python", importance: "OPTIONAL" },
    { from: "lead-analyst", to: "statistics", level: 0.8 },
    { from: "lead-analyst", to: "scripting" },
    { from: "lead-analyst", to: "mentoring" },
  ],
  leads_to: [
    { from: "junior-analyst", to: "analyst", kind: "PROMOTION" },
    { from: "analyst", to: "lead-analyst", kind: "PROMOTION" },
    { from: "analyst", to: "data-engineer", kind: "CHANGE" },
    { from: "data-engineer", to: "lead-analyst", kind: "PROMOTION" },
  ],
  builds_on: [
    { from: "sql", to: "spreadsheets" },
    { from: "data-modelling", to: "sql" },
    { from: "postgresql", to: "sql" },
  ],
  credentials: [{ id: "sql-course", name: "SQL course", kind: "COURSE", hours: 60 }],
  teaches: [{ from: "sql-course", to: "sql" }],
};

/** The files of the template by name. Every table has all its columns; those without rows show what else can be said. */
export function templateFiles(): ReadonlyMap<string, string> {
  return new Map(
    OWN_TABLES.map(({ title, columns }) => [
      `${title}.csv`,
      stringify(
        (ROWS[title] ?? []).map((row) => columns.map((column) => row[column] ?? "")),
        { header: true, columns: [...columns] },
      ),
    ]),
  );
}
