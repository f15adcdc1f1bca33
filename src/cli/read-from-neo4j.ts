import { CareerError } from "../career/errors.js";
import type { Guide } from "../guide/guide.js";
import type { Neo4jConfig } from "../config.js";
import { connectNeo4j } from "../stores/neo4j/session/connect.js";
import { watchedGuide } from "../stores/neo4j/watched-guide.js";
import { PROBLEMS } from "./exit-codes.js";
import { Stop } from "./terminal.js";

/** The guide in Neo4j. It is not validated. */
export async function readFromNeo4j(config: Neo4jConfig): Promise<Guide> {
  const source = watchedGuide(connectNeo4j(config), config);
  try {
    return await source.guide();
  } catch (error) {
    if (error instanceof CareerError) throw new Stop(error.message, PROBLEMS);
    throw error;
  } finally {
    await source.close();
  }
}
