import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { expect, test } from "@jest/globals";

import { anchorsOf, documentAt, DOCUMENTS, linksOf, pathsNamedIn } from "./documents.js";

/** What is wrong with a link; null when it leads somewhere. */
function fault(from: string, target: string): string | null {
  if (/^[a-z]+:/.test(target))
    return /^https?:\/\//.test(target) && URL.canParse(target) ? null : "is not an address of the web";
  const [file = "", anchor] = target.split("#");
  const path = file === "" ? from : join(dirname(from), file);
  if (!existsSync(path)) return "names no file";
  if (anchor === undefined) return null;
  if (!path.endsWith(".md")) return "names a heading of what has none";
  return anchorsOf(documentAt(path)).has(anchor) ? null : "names no heading";
}

test("there are documents, and links between them", () => {
  expect(DOCUMENTS.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["README.md", "CONTRIBUTING.md", "docs/questions.md", "graph-seed/README.md"]),
  );
  expect(linksOf(documentAt("README.md")).length).toBeGreaterThan(20);
});

test.each(DOCUMENTS)("every link of $path leads somewhere", (document) => {
  const faults = linksOf(document).flatMap((target) => {
    const found = fault(document.path, target);
    return found === null ? [] : [`${target} ${found}`];
  });
  expect(faults).toEqual([]);
});

test.each(DOCUMENTS)("every path that $path names exists", (document) => {
  expect(pathsNamedIn(document).filter((path) => !existsSync(path))).toEqual([]);
});

test.each([
  ["docs/api.md", "nowhere.md", "names no file"],
  ["docs/api.md", "semantics.md#no-such-heading", "names no heading"],
  ["docs/api.md", "ftp://example.org", "is not an address of the web"],
  ["docs/api.md", "semantics.md#gaps", null],
  ["README.md", "#start", null],
])("from %s, %s: %s", (from, target, expected) => {
  expect(fault(from, target)).toBe(expected);
});

test("from README every page of docs can be reached by links", () => {
  const reached = new Set(["README.md"]);
  for (const path of reached) {
    for (const target of linksOf(documentAt(path))) {
      const [file = ""] = target.split("#");
      const next = join(dirname(path), file);
      if (!/^[a-z]+:/.test(target) && next.endsWith(".md")) reached.add(next);
    }
  }
  expect(DOCUMENTS.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});

test("architecture names every room of src", () => {
  const { text } = documentAt("docs/architecture.md");
  const rooms = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => `src/${name}/`).filter((room) => !text.includes(room))).toEqual([]);
});

test("every decision says when, over what, and what it costs, and stands in the list", () => {
  const decisions = DOCUMENTS.filter(({ path }) => /^docs\/decisions\/(?!README)/.test(path));
  expect(decisions.length).toBeGreaterThanOrEqual(20);
  const listed = documentAt("docs/decisions/README.md").text;
  for (const { path, text } of decisions) {
    const [, title, date] =
      /^# (.+)\n\n\*\*Date:\*\* (\d{4}-\d{2}-\d{2})\n\n\*\*Decided\.\*\* /.exec(text) ?? [];
    expect([path, title, date]).toEqual([path, expect.any(String), expect.any(String)]);
    expect(text).toMatch(/\n\*\*Over what\.\*\*\s+\S/);
    expect(text).toMatch(/\n\*\*What it costs\.\*\* \S/);
    expect(listed).toContain(`| ${date!} | [${title!}](${path.replace("docs/decisions/", "")})`);
  }
});

test("CONTRIBUTING lists for each of thirteen changes which files of src it touches", () => {
  const [, lists = ""] = documentAt("CONTRIBUTING.md").text.split("## What a change touches");
  const changes = lists.split("\n## ")[0]!.split("\n### ").slice(1);
  expect(changes).toHaveLength(14);
  for (const change of changes) expect(change).toMatch(/`src\/\S+`/);
});

test.each(DOCUMENTS)("every script that $path calls is one of package.json", ({ path, text }) => {
  const file = path.startsWith("bench/") ? "bench/package.json" : "package.json";
  const { scripts } = JSON.parse(readFileSync(file, "utf8")) as { scripts: Record<string, string> };
  const called = [...text.matchAll(/\bnpm run (?:--silent )?([\w:]+)/g)].map(([, name = ""]) => name);
  // `npm run build --prefix ..` of the bench is the project's.
  expect(
    called.filter((name) => !(name in scripts) && !(path.startsWith("bench/") && name === "build")),
  ).toEqual([]);
});
