import { readFileSync, readdirSync } from "node:fs";

import { expect, test } from "@jest/globals";
import { type ICruiseResult, cruise } from "dependency-cruiser";

import { EDGE_KINDS } from "../src/guide/vocabulary.js";
import config from "../.dependency-cruiser.mjs";

test("imports go one way, each rule with its reason", async () => {
  const { output } = await cruise(["src"], {
    ...config.options,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
  });
  const { modules, summary } = output as ICruiseResult;
  expect(modules.length).toBeGreaterThan(50);
  const reasonOf = new Map(config.forbidden.map(({ name, comment }) => [name, comment]));
  expect(
    summary.violations.map(
      ({ rule, from, to }) => `${from} → ${to}: ${reasonOf.get(rule.name) ?? rule.name}`,
    ),
  ).toEqual([]);
}, 60_000);

test("src/config.ts alone reads the environment", () => {
  const readers = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && /process\.env\b/.test(readFileSync(`src/${file}`, "utf8")))
    .sort();
  // main.ts hands the environment over; a started database inherits it.
  expect(readers.filter((file) => !file.startsWith("local-neo4j/"))).toEqual(["main.ts"]);
});

test("an edge kind is named in at most five files: what a kind needs stands in the schema table", () => {
  const texts = readdirSync("src", { recursive: true, encoding: "utf8" })
    // What programs outside ask has its types from the schema.
    .filter((file) => /\.(ts|graphql)$/.test(file) && file !== "graphql/operations/questions.ts")
    .map((file) => readFileSync(`src/${file}`, "utf8"));
  for (const kind of EDGE_KINDS) {
    const naming = texts.filter((text) => new RegExp(`\\b${kind}\\b`).test(text)).length;
    expect([kind, naming > 0 && naming <= 5]).toEqual([kind, true]);
  }
});
