import type { Driver } from "neo4j-driver";

import { openSession } from "./open-session.js";
import type { Reader } from "./reader.js";

/** Constraints that keep ids unique and make reads fast. */
const UNIQUE = [
  { name: "career_node_id", label: "CareerNode", keys: ["generation", "id"] },
  { name: "career_guide_name", label: "CareerGuide", keys: ["name"] },
  { name: "guide_version_generation", label: "GuideVersion", keys: ["generation"] },
];

const FULL_TEXT = `
  CREATE FULLTEXT INDEX career_names IF NOT EXISTS FOR (n:CareerNode) ON EACH [n.name, n.alternativeNames]`;

/** Creates the constraints and indexes that are missing, and waits until they are ready. */
export async function ensureSchema(driver: Driver, database: string | null): Promise<void> {
  const session = openSession(driver, database);
  try {
    for (const { name, label, keys } of UNIQUE) {
      await session.executeWrite((tx) =>
        tx.run(
          `CREATE CONSTRAINT ${name} IF NOT EXISTS
           FOR (n:${label}) REQUIRE (${keys.map((key) => `n.${key}`).join(", ")}) IS UNIQUE`,
        ),
      );
    }
    await session.executeWrite((tx) => tx.run(FULL_TEXT));
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
