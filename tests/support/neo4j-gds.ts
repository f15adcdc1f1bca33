import { describe } from "@jest/globals";

import { fetchGds, parseRelease } from "../../src/local-neo4j/index.js";
import { CAN_START_NEO4J, VERSION } from "./neo4j.js";

const can = await (async (): Promise<boolean> => {
  if (!CAN_START_NEO4J) return false;
  try {
    await fetchGds(parseRelease(VERSION)!, console.warn);
    return true;
  } catch (error) {
    console.warn(`SKIPPED, for there is no Graph Data Science library to test with: ${String(error)}`);
    return process.env["CI"] === "true";
  }
})();

/** `describe` where the Graph Data Science library can be fetched; in CI it must be there. */
export const describeWithGds = can ? describe : describe.skip;
