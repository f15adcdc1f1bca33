import { setTimeout as sleep } from "node:timers/promises";

import neo4j, { type Driver, Neo4jError } from "neo4j-driver";

/** Waits until Neo4j answers a query; false if its process ended or the time is over. Throws on a wrong password. */
export async function untilReady(
  uri: string,
  password: string,
  { hasEnded, milliseconds }: { hasEnded: () => boolean; milliseconds: number },
): Promise<boolean> {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password));
  const deadline = Date.now() + milliseconds;
  try {
    while (!hasEnded() && Date.now() < deadline) {
      if (await answers(driver)) return true;
      await sleep(100);
    }
    return false;
  } finally {
    await driver.close();
  }
}

export function isWrongPassword(error: unknown): boolean {
  return error instanceof Neo4jError && error.code === "Neo.ClientError.Security.Unauthorized";
}

async function answers(driver: Driver): Promise<boolean> {
  const session = driver.session();
  try {
    await session.run("RETURN 1");
    return true;
  } catch (error) {
    if (isWrongPassword(error)) throw error;
    return false;
  } finally {
    await session.close();
  }
}
