import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, describe, jest } from "@jest/globals";
import type { Driver } from "neo4j-driver";
import lockfile from "proper-lockfile";

import { canRunNeo4j, DEFAULT_VERSION, startNeo4j } from "../../src/local-neo4j/index.js";
import { connectNeo4j, type Neo4jAccess } from "../../src/stores/neo4j/session/connect.js";

/** Which Neo4j the tests run on: NEO4J_VERSION, else the default one. */
export const VERSION = process.env["NEO4J_VERSION"] ?? DEFAULT_VERSION;

const given = process.env["TEST_NEO4J_URI"];
const can = given === undefined ? await canRunNeo4j(VERSION) : ({ ok: true } as const);
if (!can.ok) {
  console.warn(
    `SKIPPED, for there is no Neo4j to test on: ${can.why}\nOr set TEST_NEO4J_URI, TEST_NEO4J_PASSWORD to one whose guide may be replaced.`,
  );
}
const inCi = process.env["CI"] === "true";

/** Whether a Neo4j of its own can be started for a test file. */
export const CAN_START_NEO4J = given === undefined && (can.ok || inCi);

/** `describe` where there is a Neo4j; in CI there must be one. */
export const describeWithNeo4j = can.ok || inCi ? describe : describe.skip;

/**
 * One real Neo4j for the whole run. A test file has it for itself, and empty of our guides, from its first test to its last; call it
 * within describeWithNeo4j. A file that asks very much at once gives it more time than others do.
 */
export function useNeo4j({ timeoutMs }: { readonly timeoutMs?: number } = {}): UsedNeo4j {
  return use(() => (given === undefined ? sharedNeo4j({}) : Promise.resolve(givenNeo4j(given))), timeoutMs);
}

/** The same with another Neo4j, which has the Graph Data Science library. */
export function useNeo4jWithGds(): UsedNeo4j {
  return use(() => sharedNeo4j({ gds: true }));
}

interface UsedNeo4j {
  readonly access: Neo4jAccess;
  readonly driver: Driver;
}

function use(accessed: () => Promise<Neo4jAccess>, timeoutMs?: number): UsedNeo4j {
  const used = {} as { access: Neo4jAccess; driver: Driver };
  let release: () => Promise<void> = () => Promise.resolve();
  jest.setTimeout(120_000);
  beforeAll(async () => {
    release = await lock("database");
    const access = await accessed();
    used.access = { ...access, ...(timeoutMs !== undefined && { timeoutMs }) };
    used.driver = connectNeo4j(used.access, 10_000);
    await clear(used.driver);
  }, 600_000);
  afterAll(async () => {
    await clear(used.driver);
    await used.driver.close();
    await release();
  }, 60_000);
  return used;
}

/** Removes every guide, and what tests wrote beside them. */
export async function clear(driver: Driver): Promise<void> {
  await driver.executeQuery(
    `MATCH (n:CareerNode|CareerDraft|CareerReplaced|CareerGuide|GuideVersion|GuideArchive|GuideArchiveBlock|GuideSource|GuideLevel|GuideProficiencyLevel|TestOnly)
     DETACH DELETE n`,
  );
}

async function sharedNeo4j({ gds = false }): Promise<Neo4jAccess> {
  const name = gds ? "neo4j-gds" : "neo4j";
  const file = join(runFolder(), `${name}.json`);
  const started = await readFile(file, "utf8").catch(() => null);
  if (started !== null) return JSON.parse(started) as Neo4jAccess;
  const neo4j = await startNeo4j({ version: VERSION, home: join(runFolder(), name), gds, outlives: true });
  await writeFile(join(runFolder(), `${name}.pid`), String(neo4j.pid));
  const access = accessTo(neo4j.uri, neo4j.password);
  await writeFile(file, JSON.stringify(access));
  return access;
}

function givenNeo4j(uri: string): Neo4jAccess {
  const { TEST_NEO4J_USERNAME: username = "neo4j", TEST_NEO4J_PASSWORD: password = null } = process.env;
  return { ...accessTo(uri, password), username };
}

export function accessTo(uri: string, password: string | null): Neo4jAccess {
  return { uri, username: "neo4j", password, database: null, timeoutMs: 20_000 };
}

function runFolder(): string {
  return process.env["CAREER_GRAPH_TEST_RUN"]!;
}

function lock(name: string): Promise<() => Promise<void>> {
  return lockfile.lock(join(runFolder(), name), {
    realpath: false,
    retries: { retries: 6000, factor: 1, minTimeout: 100, maxTimeout: 100 },
  });
}

/** What a process is told of it. */
export function environmentOf({ uri, username, password }: Neo4jAccess): Record<string, string> {
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, ...(password !== null && { NEO4J_PASSWORD: password }) };
}
