import { afterEach, beforeEach, expect, test } from "@jest/globals";

import type { CareerError } from "../../../src/career/errors.js";
import type { CareerGraph } from "../../../src/career/graph.js";
import type { CareerSource } from "../../../src/career/source.js";
import { guideText } from "../../../src/content/packed-guide.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import { validate } from "../../../src/content/validate.js";
import { connectNeo4j } from "../../../src/stores/neo4j/session/connect.js";
import { seedGuide } from "../../../src/stores/neo4j/write/seed-guide.js";
import type { WatchedGuide } from "../../../src/stores/replica/watched-guide.js";
import { watchedGuide } from "../../../src/stores/neo4j/watched-guide.js";
import { replicaSource } from "../../../src/stores/replica/replica-source.js";
import { clear, describeWithNeo4j, useNeo4j } from "../../support/neo4j.js";
import { randomGuides } from "../../support/random-guide.js";
import { eventually } from "../../support/until.js";

const [FIRST, SECOND] = randomGuides(2, 7);

describeWithNeo4j("a replica", () => {
  const neo4j = useNeo4j();
  const lines: string[] = [];
  const served: CareerGraph[] = [];
  let source: CareerSource;
  /** How often the replica has looked whether anyone wrote. */
  let looks = 0;
  /** How often it has read the whole guide. */
  let reads = 0;

  beforeEach(async () => {
    await clear(neo4j.driver);
    lines.length = 0;
    served.length = 0;
    const write = (line: string): void => void lines.push(line);
    looks = 0;
    reads = 0;
    const stored = watchedGuide(connectNeo4j(neo4j.access), neo4j.access);
    const counted: WatchedGuide = {
      ...stored,
      look() {
        looks++;
        return stored.look();
      },
      guide() {
        reads++;
        return stored.guide();
      },
    };
    source = await replicaSource(counted, {
      store: "neo4j/replica",
      pollMs: 20,
      contentHash,
      validate: (guide) =>
        validate(guide, () => ({ file: "Neo4j", line: null })).map(({ message }) => message),
      log: { info: write, warn: write },
      onGuide: (graph) => void served.push(graph),
    });
  });
  afterEach(() => source.close());

  const seed = (guide = FIRST!) => seedGuide(neo4j.driver, guide, { ...neo4j.access, ...guideText });
  const write = (statement: string) => neo4j.driver.executeQuery(statement);
  const status = async () => source.current().status();
  const hash = async () => (await status()).contentHash;
  const snapshot = async () => source.current().graph.snapshot();
  /** What the source says is wrong: in its status, or in the error of every question while it has no guide. */
  const trouble = async () => {
    try {
      return (await status()).trouble;
    } catch (error) {
      return (error as CareerError).message;
    }
  };
  const upToDate = async () => (await trouble()) === null;
  const until = (reached: () => boolean | Promise<boolean>): Promise<void> =>
    eventually(async () => {
      if (!(await reached()))
        throw new Error(`not reached; ${(await trouble()) ?? "no trouble"}; ${lines.join("; ")}`);
    });

  test("of nothing says how to write a guide, and follows when there is one", async () => {
    await expect(status).rejects.toThrow("Neo4j holds no guide: write one with `career-graph seed`");
    await seed();
    await until(upToDate);
    expect(await hash()).toBe(contentHash(FIRST!));
  });

  test("changes to the new guide at once, and not within a request", async () => {
    await seed();
    await until(upToDate);
    const request = source.current();
    await seed(SECOND);
    await until(async () => (await hash()) === contentHash(SECOND!));
    expect((await request.status()).contentHash).toBe(contentHash(FIRST!));
    expect((await request.graph.snapshot()).guide).toEqual(FIRST);
    expect(served).toEqual([request.graph, source.current().graph]);
  });

  test("keeps the last good guide while the stored one breaks a rule, and says which", async () => {
    await seed();
    await until(upToDate);
    await write("MATCH (v:GuideVersion) SET v.title = ''");
    await until(async () => !(await upToDate()));
    expect(await trouble()).toBe("The guide in Neo4j is broken: The guide's title is empty.");
    expect(await status()).toMatchObject({
      contentHash: contentHash(FIRST!),
      store: "neo4j/replica, last good copy: The guide in Neo4j is broken: The guide's title is empty.",
    });
    await write("MATCH (v:GuideVersion) SET v.title = 'Good again'");
    await until(upToDate);
    expect(await status()).toMatchObject({ title: "Good again", store: "neo4j/replica" });
    expect(lines).toContain(
      "Keeping the last good guide. The guide in Neo4j is broken: The guide's title is empty.",
    );
  });

  test("names what somebody wrote with a wrong type", async () => {
    await seed();
    await until(upToDate);
    await write("CREATE (:CareerNode:Role {id: 'role:by-hand', name: 7})");
    await until(async () => !(await upToDate()));
    expect(await trouble()).toBe(
      "The guide in Neo4j is broken: role:by-hand has no usable name: it should be a text.",
    );
  });

  test("does not lag behind in a database that others write to all the time", async () => {
    await seed();
    await until(upToDate);
    const kept = await snapshot();
    const others = { busy: true };
    const writing = Promise.all(
      Array.from({ length: 8 }, async () => {
        while (others.busy) await write("CREATE (n:TestOnly) DELETE n");
      }),
    );
    try {
      const [before, readBefore] = [looks, reads];
      await until(() => looks >= before + 5);
      expect(await snapshot()).toBe(kept);
      // Once at the start, and once more because others wrote before anything was known to compare with.
      expect(reads).toBeLessThanOrEqual(readBefore + 1);
      await write("MATCH (v:GuideVersion) SET v.version = 'written meanwhile'");
      await until(async () => (await status()).version === "written meanwhile");
    } finally {
      others.busy = false;
      await writing;
    }
  });
});
