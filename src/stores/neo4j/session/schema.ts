import type { Driver } from "neo4j-driver";

import { openSession } from "./open-session.js";
import type { Reader } from "./reader.js";
import type { Write } from "./writer.js";

/** Constraints that keep ids unique and make reads fast. */
const UNIQUE = [
  { name: "career_guide_name", label: "CareerGuide", keys: ["name"] },
  { name: "career_node_id", label: "CareerNode", keys: ["id"] },
  { name: "career_draft_id", label: "CareerDraft", keys: ["draft", "id"] },
  { name: "guide_version_number", label: "GuideVersion", keys: ["number"] },
  { name: "guide_archive_block", label: "GuideArchiveBlock", keys: ["hash"] },
];

/** The labels of what people look up by name or id. Each index takes time whenever another guide is put in place. */
const LOOKED_UP = ["Role", "Competency", "Skill", "Technology"];

const INDEXES = [
  ...LOOKED_UP.flatMap((label) =>
    ["name", "id"].map(
      (key) => `CREATE INDEX ${label.toLowerCase()}_${key} IF NOT EXISTS FOR (n:${label}) ON (n.${key})`,
    ),
  ),
];

/** What the full-text index of names covers. */
const NAMES = { index: "career_names", properties: ["name", "alternativeNames", "translationNames"] };

/** Creates the constraint that keeps the root node single, so that two seeds can wait for each other. */
export function ensureRoot(driver: Driver, database: string | null): Promise<void> {
  return runAll(driver, database, UNIQUE.slice(0, 1).map(constraint));
}

/** Creates the constraints that are missing: the least that a seed needs. */
export function ensureConstraints(driver: Driver, database: string | null): Promise<void> {
  return runAll(driver, database, UNIQUE.map(constraint));
}

/** Creates the constraints and indexes that are missing, and waits until they are ready. */
export async function ensureSchema(driver: Driver, database: string | null): Promise<void> {
  const older = (await coversAllNames(driver, database)) ? [] : [`DROP INDEX ${NAMES.index} IF EXISTS`];
  const names = `CREATE FULLTEXT INDEX ${NAMES.index} IF NOT EXISTS FOR (n:CareerNode)
    ON EACH [${NAMES.properties.map((property) => `n.${property}`).join(", ")}]`;
  await runAll(driver, database, [...UNIQUE.map(constraint), ...INDEXES, ...older, names]);
}

/** False if an earlier release made the full-text index, of fewer properties. True if the user may not list indexes. */
async function coversAllNames(driver: Driver, database: string | null): Promise<boolean> {
  const session = openSession(driver, database);
  try {
    const { records } = await session.run(
      "SHOW INDEXES YIELD name, properties WHERE name = $name RETURN properties",
      {
        name: NAMES.index,
      },
    );
    return records.every((record) => String(record.get("properties")) === String(NAMES.properties));
  } catch {
    return true;
  } finally {
    await session.close();
  }
}

/** The names of the constraints of the first layout. Some of them have names that others have now. */
export async function olderConstraints(write: Write): Promise<readonly string[]> {
  const row = await write(
    `SHOW CONSTRAINTS YIELD name, labelsOrTypes, properties
     WHERE 'generation' IN properties AND any(label IN labelsOrTypes WHERE label IN ['CareerNode', 'GuideVersion'])
     RETURN collect(name) AS names`,
  );
  return row!["names"] as string[];
}

export function dropConstraints(
  driver: Driver,
  database: string | null,
  names: readonly string[],
): Promise<void> {
  return runAll(
    driver,
    database,
    names.map((name) => `DROP CONSTRAINT ${name} IF EXISTS`),
  );
}

function constraint({ name, label, keys }: (typeof UNIQUE)[number]): string {
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS
    FOR (n:${label}) REQUIRE (${keys.map((key) => `n.${key}`).join(", ")}) IS UNIQUE`;
}

async function runAll(driver: Driver, database: string | null, statements: readonly string[]): Promise<void> {
  const session = openSession(driver, database);
  try {
    for (const statement of statements) await session.executeWrite((tx) => tx.run(statement));
    await session.run("CALL db.awaitIndexes(300)");
  } finally {
    await session.close();
  }
}

/** The names of the constraints that are missing; none if the user may not list constraints. */
export async function missingConstraints({ read }: Reader): Promise<string[]> {
  try {
    const { row } = await read(
      `SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties WHERE type CONTAINS 'UNIQUENESS'
       RETURN collect(labelsOrTypes + properties) AS constraints`,
    );
    const there = (row?.["constraints"] as string[][]).map(String);
    return UNIQUE.filter(({ label, keys }) => !there.includes(String([label, ...keys]))).map(
      ({ name }) => name,
    );
  } catch {
    return [];
  }
}
