import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "@jest/globals";

import { type LocalNeo4j, startNeo4j } from "../../../src/local-neo4j/index.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import { writeGuide } from "../../../src/content/write/write-guide.js";
import type { Guide } from "../../../src/guide/guide.js";
import { connectNeo4j } from "../../../src/stores/neo4j/session/connect.js";
import { watchedGuide } from "../../../src/stores/neo4j/watched-guide.js";
import { careerGraph } from "../../support/command.js";
import { draw } from "../../support/draw.js";
import { largeGuide } from "../../support/large-guide.js";
import { accessTo, describeWithNeo4j, environmentOf, VERSION } from "../../support/neo4j.js";

const PASSWORD = "refused-seed";

describeWithNeo4j("a Neo4j that does not let a seed write", () => {
  let folder: string;
  let neo4j: LocalNeo4j;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "career-graph-refused-"));
    await write("old", OLD);
    await write("new", NEW);
    await write("large", largeGuide({ roles: 800, transitions: 2000, competencies: 900 }));
  });
  afterAll(async () => {
    await neo4j.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const fileOf = (name: string): string => join(folder, `${name}.jsonl`);
  const write = (name: string, guide: Guide) =>
    writeGuide(JSON.parse(JSON.stringify(guide).replaceAll('"DERIVED"', '"ESTIMATE"')) as Guide, {
      format: "jsonl",
      out: fileOf(name),
    });
  const start = async (...settings: string[]): Promise<void> => {
    neo4j = await startNeo4j({
      ...{ version: VERSION, home: join(folder, "neo4j"), password: PASSWORD, settings },
      timeoutMs: 400_000,
    });
  };
  const seed = (name: string, ...more: string[]) =>
    careerGraph(["seed", "--guide", fileOf(name), ...more], environmentOf(accessTo(neo4j.uri, PASSWORD)));
  const storedHash = async () => {
    const watched = watchedGuide(connectNeo4j(accessTo(neo4j.uri, PASSWORD)), accessTo(neo4j.uri, PASSWORD));
    const guide = await watched.guide();
    await watched.close();
    return contentHash(guide);
  };

  test("because the memory of a transaction is bounded: it says so, and the guide stays", async () => {
    await start("dbms.memory.transaction.total.max=10m");
    expect(await seed("old")).toMatchObject({ code: 0 });
    const before = await storedHash();
    expect(await seed("large")).toMatchObject({
      code: 1,
      err: "Neo4j has too little memory for this: raise its server.memory.heap.max_size, or dbms.memory.transaction.total.max.\n",
    });
    expect(await storedHash()).toBe(before);
    await neo4j.stop();
  }, 900_000);

  test("because the database is read-only: it says so, and the guide stays", async () => {
    await start("server.databases.read_only=neo4j");
    const before = await storedHash();
    for (const name of ["old", "new"])
      expect(await seed(name)).toMatchObject({
        code: 1,
        err: "Neo4j has set its home database to read-only: see server.databases.read_only and server.databases.default_to_read_only of its configuration.\n",
      });
    expect(await storedHash()).toBe(before);
    // What only reads is answered.
    expect(await seed("new", "--dry-run")).toMatchObject({ code: 0 });
  }, 900_000);
});

const OLD = draw("junior -> senior\nsenior: java");
const NEW = draw("junior -> expert\nexpert: rust");
