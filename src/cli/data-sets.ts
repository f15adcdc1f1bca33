import { InvalidArgumentError, Option } from "commander";

import type { Importer } from "../content/import/data-set.js";
import { FORMULA, LEAST_COVERAGE } from "../content/import/esco/derive-moves.js";
import { FLOORS } from "../content/import/esco/least-similarity.js";
import { WRONG_USE } from "./exit-codes.js";
import { Stop } from "./terminal.js";

/** A data set that `career-graph import` can read. */
export interface DataSetEntry {
  readonly name: string;
  readonly description: string;
  /** What to give: the file or the folder. */
  readonly source: string;
  /** The data set may come in several folders. */
  readonly severalSources?: true;
  /** Options that only some data sets have. */
  readonly options: readonly Option[];
  /** Loads the importer and applies these options. */
  readonly importer: (options: DataSetOptions) => Promise<Importer>;
}

export interface DataSetOptions {
  readonly release?: string;
  readonly language?: readonly string[];
  readonly nodes?: string;
  readonly edges?: string;
  readonly deriveMoves?: number;
  readonly leastCoverage?: number;
  readonly leastSimilarity?: number;
}

const RELEASE = new Option(
  "--release <release>",
  "the release of the data (default: the one in the folder's name)",
);

/** All data sets in the order of the help. A new one needs its importer and an entry here. */
export const DATA_SETS: readonly DataSetEntry[] = [
  {
    name: "onet",
    description: "the O*NET database: occupations, related occupations, rated skills and technologies",
    source: "the unpacked folder of text or CSV files, of any release",
    severalSources: true,
    options: [RELEASE],
    importer: async ({ release }) => {
      const { importOnet } = await import("../content/import/onet/import-onet.js");
      return (set) => importOnet(set, release);
    },
  },
  {
    name: "esco",
    description: "the ESCO classification: occupations, skills, their relations and groups",
    source: "the unpacked folder of CSV files, or several of them, of any release and language",
    severalSources: true,
    options: [
      RELEASE,
      new Option(
        "--language <tags>",
        "names in these languages as well as in English, such as de,fr: reads occupations_de.csv, skills_de.csv and so on. Without English files, the first of them gives the names of the guide",
      ).argParser(parseLanguages),
      new Option(
        "--derive-moves <k>",
        `ESCO has no moves between occupations: derive transitions from each one to up to k others that are similar enough and whose essential skills it covers, where ${FORMULA}`,
      ).argParser(parseMoves),
      new Option(
        "--least-coverage <percent>",
        `derive only moves to occupations whose essential skills are covered to at least this percentage (default: ${LEAST_COVERAGE * 100})`,
      ).argParser(parsePercent),
      new Option(
        "--least-similarity <percent>",
        `derive only moves between occupations that are similar to at least this percentage (default: ${FLOORS})`,
      ).argParser(parsePercent),
    ],
    importer: async ({
      release = null,
      language: languages = [],
      deriveMoves: moves = 0,
      leastCoverage: coverage = null,
      leastSimilarity: similarity = null,
    }) => {
      if (moves === 0 && coverage !== null)
        throw new Stop("--least-coverage needs --derive-moves.", WRONG_USE);
      if (moves === 0 && similarity !== null)
        throw new Stop("--least-similarity needs --derive-moves.", WRONG_USE);
      const { importEsco } = await import("../content/import/esco/import-esco.js");
      return (set) => importEsco(set, { release, languages, moves, floors: { coverage, similarity } });
    },
  },
  {
    name: "curriculum",
    description: "a curriculum in the CSV of Curricular Analytics: a role and its courses",
    source: "the .csv file",
    options: [],
    importer: async () => {
      const { importCurriculum } = await import("../content/import/curriculum/import-curriculum.js");
      return importCurriculum;
    },
  },
  {
    name: "tables",
    description:
      "a graph of your own as CSV: roles.csv, skills.csv, requires.csv and so on, those that are there",
    source: "the folder of .csv files; `career-graph init FOLDER` writes one",
    options: [],
    importer: async () => {
      const { importTables } = await import("../content/import/tables/import-tables.js");
      return importTables;
    },
  },
  {
    name: "case",
    description:
      "a package of 1EdTech CASE as JSON: competencies, what precedes what, and what is a part of what",
    source: "the .json file",
    options: [],
    importer: async () => (await import("../content/import/foreign/import-case.js")).importCase,
  },
  {
    name: "roadmap",
    description: "a roadmap of roadmap.sh as JSON: topics, and the subtopics that hang on them",
    source: "the .json file",
    options: [],
    importer: async () => (await import("../content/import/foreign/import-roadmap.js")).importRoadmap,
  },
  {
    name: "graph",
    description: "a graph in GraphML or a CSV of edges (source, target, kind)",
    source: "the .graphml or .csv file",
    options: [
      new Option("--nodes <kind>", "what nodes are that do not say it").choices([
        "role",
        "skill",
        "technology",
      ]),
      new Option(
        "--edges <kind>",
        "what edges mean that do not say it, such as builds_on: the source builds on the target",
      ),
    ],
    importer: async ({ nodes, edges }) => {
      const { importGraph, LINK_KINDS } = await import("../content/import/foreign/import-graph.js");
      if (edges !== undefined && !LINK_KINDS.includes(edges))
        throw new Stop(`--edges must be one of ${LINK_KINDS.join(", ")}.`, WRONG_USE);
      return (set) => importGraph(set, { ...(nodes && { nodes }), ...(edges && { edges }) });
    },
  },
];

/** A percentage as a share between 0 and 1. */
function parsePercent(text: string): number {
  const percent = Number(text);
  if (text.trim() === "" || !(percent >= 0 && percent <= 100))
    throw new InvalidArgumentError("It must be a number from 0 to 100.");
  return percent / 100;
}

function parseLanguages(text: string): string[] {
  const tags = [...new Set(text.split(","))];
  if (!tags.every((tag) => /^[a-z]{2,3}$/.test(tag)) || tags.includes("en"))
    throw new InvalidArgumentError('It must be tags of languages besides English, such as "de,fr".');
  return tags;
}

function parseMoves(text: string): number {
  const moves = Number(text);
  if (!/^\d+$/.test(text) || moves < 1 || moves > 99)
    throw new InvalidArgumentError("It must be a whole number from 1 to 99.");
  return moves;
}
