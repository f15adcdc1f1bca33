import neo4j from "neo4j-driver";

import type { Write, Writer } from "../session/writer.js";
import type { SeedLock } from "./seed-lock.js";

/**
 * Much longer than the commit of so many changes takes. If a seed is killed between its commit and the removal of the mark, readers wait so
 * long, or until the next seed.
 */
const most = (changes: number): number => 10_000 + changes;

/**
 * Commits what `work` writes in one transaction, and with it the number of the guide that results. Neo4j shows a commit to readers bit by
 * bit, so they are told before it begins and after it has ended: see `askGuide`.
 */
export async function replaceAtOnce(
  writer: Writer,
  lock: SeedLock,
  changes: number,
  work: (write: Write) => Promise<void>,
): Promise<void> {
  const number = neo4j.int(lock.number);
  try {
    await writer.transaction(async (write) => {
      // If the driver did not hear that its transaction was committed, it repeats it.
      const row = await write(
        "MATCH (guide:CareerGuide {name: 'career-graph'}) RETURN guide.current AS current",
      );
      if (row?.["current"] === lock.number) return;
      await work(write);
      // In a transaction of its own, which is over before the commit begins.
      await lock.write("SET guide.changingUntil = timestamp() + $most RETURN 1 AS answer", {
        most: neo4j.int(most(changes)),
      });
      await lock.write(
        "SET guide.current = $number REMOVE guide.writingFirst RETURN 1 AS answer",
        { number },
        write,
      );
    });
  } finally {
    await lock.write("REMOVE guide.changingUntil RETURN 1 AS answer").catch(() => undefined);
  }
}
