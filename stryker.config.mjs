// Mutation tests, a room at a time: `npm run mutants -- --mutate "src/career/gap/*.ts"`; see docs/testing.md.
import process from "node:process";

import { MUTATED, testsOf } from "./tests/support/mutants/rooms.mjs";
import { keepEveryNthFault } from "./tests/support/mutants/sample.mjs";

const at = process.argv.findIndex((word) => word === "--mutate" || word === "-m");
const mutate = at < 0 ? MUTATED : process.argv[at + 1].split(",");
// A server is started before the first of its tests, so that which of them runs which line cannot be told: all are run for each fault.
const isServer = mutate.some((file) => file.startsWith("src/server/"));

if (process.env.SAMPLE) await keepEveryNthFault(Number(process.env.SAMPLE));

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate,
  testRunner: "jest",
  testRunnerNodeArgs: ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"],
  coverageAnalysis: isServer ? "all" : "perTest",
  // What runs only while a module is loaded would need every test again for each mutant.
  ignoreStatic: !isServer,
  concurrency: 2,
  timeoutMS: 20_000,
  ignorePatterns: ["bench", "coverage", "docs/pages", ".neo4j"],
  reporters: ["event-recorder", "clear-text", "progress-append-only", "json", "html"],
  eventReporter: { baseDir: "coverage/events" },
  jsonReporter: { fileName: "coverage/mutants.json" },
  htmlReporter: { fileName: "coverage/mutants.html" },
  clearTextReporter: { allowColor: false, reportTests: false },
  allowConsoleColors: false,
  jest: {
    projectType: "custom",
    enableFindRelatedTests: false,
    config: {
      testEnvironment: "@stryker-mutator/jest-runner/jest-env/node",
      extensionsToTreatAsEsm: [".ts"],
      moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
      transform: { "^.+\\.ts$": ["ts-jest", { useESM: true, diagnostics: false }] },
      testMatch: testsOf(mutate),
      setupFiles: ["<rootDir>/tests/support/mutants/same-cases.ts"],
      testTimeout: 30_000,
    },
  },
};
