import { readFileSync } from "node:fs";

import { expect, test } from "@jest/globals";

import { CLOSURE_WORK } from "../../src/algorithms/least-closure.js";
import { MOST_ROLES } from "../../src/career/model/requirement-closures.js";
import { MEASURED_ROLES } from "../../src/career/path/charged-search.js";
import { PATH_WORK } from "../../src/career/path/path-search.js";
import { loadGuide } from "../../src/content/read/load-guide.js";
import { MAX_COMPLEXITY } from "../../src/graphql/query-complexity.js";
import { EDGE_KINDS } from "../../src/guide/vocabulary.js";
import {
  ANSWER_BYTES,
  CURSOR_CHARACTERS,
  ID_CHARACTERS,
  MAX_VIA,
  MOST_ERRORS,
  MOST_ITEMS,
  OPERATION_DEPTH,
  OPERATION_TOKENS,
  INTROSPECTION_VALUES,
  OPERATION_VALUES,
  READ_CHARACTERS,
  SEARCH_WORDS,
  TEXT_CHARACTERS,
  WORD_LETTERS,
} from "../../src/text/bounds.js";
import { careerGraph } from "../support/command.js";
import { documentAt } from "./documents.js";

const number = new Intl.NumberFormat("en");
const words = (text: string): string => text.replace(/\s+/g, " ");

test("README is short enough to be read", () => {
  expect(documentAt("README.md").text.split("\n").length).toBeLessThanOrEqual(200);
});

test("README counts the shipped guide as it is", async () => {
  const { guide } = await loadGuide("graph-seed");
  const roles = guide!.nodes.filter(({ kind }) => kind === "ROLE").length;
  const competencies = guide!.nodes.filter(({ kind }) => kind === "SKILL" || kind === "TECHNOLOGY").length;
  const edges = EDGE_KINDS.reduce((sum, kind) => sum + guide!.edges[kind].length, 0);
  expect(words(documentAt("README.md").text)).toContain(
    `${roles} roles, ${competencies} competencies, ${number.format(edges)} edges`,
  );
});

test.each([
  ["tokens of an operation", OPERATION_TOKENS],
  ["levels of fields, lists and objects", OPERATION_DEPTH],
  ["values of the schema that an operation asks for, about", INTROSPECTION_VALUES],
  ["values in the variables of an operation", OPERATION_VALUES],
  ["fields that an operation may yield", MAX_COMPLEXITY],
  ["bytes of an answer", ANSWER_BYTES],
  ["errors that an answer lists", MOST_ERRORS],
  ["`first`", MOST_ITEMS],
  ["items of a list in an argument", MOST_ITEMS],
  ["things in `via`", MAX_VIA],
  ["characters of an id", ID_CHARACTERS],
  ["characters of a text to search or filter by", TEXT_CHARACTERS],
  ["different words of a text to search", SEARCH_WORDS],
  ["letters of a word to search", WORD_LETTERS],
  ["characters of a text to read", READ_CHARACTERS],
  ["characters of a cursor", CURSOR_CHARACTERS],
  ["paths that a search by steps, or for trade-offs in hours, expands", PATH_WORK],
  ["roles that the bounds of other path searches measure", MEASURED_ROLES],
  ["search nodes for each group of choices of a gap", CLOSURE_WORK],
  ["roles, for paths by HOURS or NEW_COMPETENCIES", MOST_ROLES],
])("docs/api.md tells the limit of %s", (what, limit) => {
  const row = documentAt("docs/api.md")
    .text.split("\n")
    .find((line) => words(line).startsWith(`| ${what} |`));
  expect(row).toContain(number.format(limit));
});

test("docs tell every variable of the environment", () => {
  const config = readFileSync("src/config.ts", "utf8");
  const [, table = ""] = /const VARIABLES = \{([\s\S]*?)\n\}/.exec(config) ?? [];
  const variables = [...table.matchAll(/^ {2}([A-Z][A-Z0-9_]*): /gm)].map(([, name = ""]) => name);
  expect(variables).toContain("PORT");
  const told = documentAt("docs/operations.md").text + documentAt("docs/neo4j.md").text;
  expect(variables.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
});

test("docs/operations.md tells every command, and CHANGELOG the version", async () => {
  const { out } = await careerGraph(["--help"]);
  const commands = [...out.matchAll(/^ {2}([a-z0-9]+) /gm)].map(([, name = ""]) => name);
  expect(commands).toContain("serve");
  const { text } = documentAt("docs/operations.md");
  expect(commands.filter((name) => name !== "help" && !text.includes(`| \`${name} `))).toEqual([]);
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(documentAt("CHANGELOG.md").text).toContain(`## [${version}]`);
});

test("docs/semantics.md shows the certificates that are in their example", () => {
  const { data } = JSON.parse(readFileSync("docs/examples/career-paths-proved.json", "utf8")) as {
    data: Record<string, { optimal: boolean; paths: Proved[] }>;
  };
  const rows = documentAt("docs/semantics.md").text.split("\n").map(words);
  for (const { optimal, paths } of Object.values(data)) {
    expect(optimal).toBe(true);
    for (const { proved, roles, newCompetencies } of paths) {
      expect(proved).toBe(true);
      const way = roles.map(({ name }) => name).join(" → ");
      expect(rows.find((row) => row.includes(`| ${way} |`))).toContain(`| ${newCompetencies.length} |`);
    }
  }
});

interface Proved {
  readonly proved: boolean;
  readonly roles: readonly { readonly name: string }[];
  readonly newCompetencies: readonly unknown[];
}
