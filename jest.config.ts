/** @jest-config-loader esbuild-register */
import type { Config } from "jest";

const config: Config = {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: { "^.+\\.ts$": ["ts-jest", { useESM: true, diagnostics: false }] },
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/.stryker-tmp"],
  globalSetup: "<rootDir>/tests/support/neo4j-run.mjs",
  globalTeardown: "<rootDir>/tests/support/neo4j-run-end.mjs",
  testTimeout: 60_000,
  // Module contexts are not freed while a process lives: a worker that holds this much gives way to a new one.
  workerIdleMemoryLimit: "1.5GB",
  reporters: ["default", "<rootDir>/tests/support/closing-line.mjs"],
};

export default config;
