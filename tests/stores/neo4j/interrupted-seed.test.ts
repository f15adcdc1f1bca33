import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "@jest/globals";

import { CareerError } from "../../../src/career/errors.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { guideText } from "../../../src/content/packed-guide.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import { writeGuide } from "../../../src/content/write/write-guide.js";
import type { Guide } from "../../../src/guide/guide.js";
import { watchedGuide } from "../../../src/stores/neo4j/watched-guide.js";
import { seedGuide } from "../../../src/stores/neo4j/write/seed-guide.js";
import { boltProxy } from "../../support/bolt-proxy.js";
import { careerGraph } from "../../support/command.js";
import { largeGuide } from "../../support/large-guide.js";
import { clear, describeWithNeo4j, environmentOf, useNeo4j } from "../../support/neo4j.js";
import { eventually, inTime } from "../../support/until.js";

describeWithNeo4j("a seed that is interrupted", () => {
  const neo4j = useNeo4j();
  let folder: string;
  let shipped: Guide;
  /** Differs from the shipped guide in some nodes and edges of each kind. */
  let edited: Guide;
  /** Differs in more than is written where the guide is. */
  let large: Guide;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "career-graph-interrupted-"));
    shipped = (await loadGuide("graph-seed")).guide!;
    edited = edit(shipped);
    large = estimated(largeGuide({ roles: 800, transitions: 2000, competencies: 900 }));
    for (const [name, guide] of Object.entries({ shipped, edited, large }))
      await writeGuide(guide, { format: "jsonl", out: fileOf(name) });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const fileOf = (name: string): string => join(folder, `${name}.jsonl`);
  const seed = (name: string, uri = neo4j.access.uri) =>
    careerGraph(["seed", "--guide", fileOf(name)], environmentOf({ ...neo4j.access, uri }));
  const storedHash = async () => contentHash(await watchedGuide(neo4j.driver, neo4j.access).guide());
  const count = async (pattern: string) =>
    (await neo4j.driver.executeQuery(`MATCH ${pattern} RETURN count(*)`)).records[0]!.get(0) as number;

  /** How many pieces an undisturbed seed sends. */
  async function piecesOf(name: string): Promise<number> {
    const proxy = await boltProxy(neo4j.access.uri);
    expect(await seed(name, proxy.uri)).toMatchObject({ code: 0 });
    await proxy.close();
    return proxy.sent();
  }

  /** Seeds in a process that is killed before its piece with this number reaches Neo4j. */
  async function killAt(name: string, piece: number): Promise<void> {
    let kill: () => void = () => undefined;
    const proxy = await boltProxy(neo4j.access.uri, piece, () => {
      kill();
    });
    const child = spawn(process.execPath, ["dist/main.js", "seed", "--guide", fileOf(name)], {
      env: { PATH: process.env["PATH"] ?? "", ...environmentOf({ ...neo4j.access, uri: proxy.uri }) },
      stdio: "ignore",
    });
    kill = () => child.kill("SIGKILL");
    await inTime("the seed to end", once(child, "exit"), 120_000);
    await proxy.close();
  }

  /** Reads again and again until told to stop; what it may be told instead of a guide is that this was replaced. */
  function reading(): () => Promise<Set<string>> {
    const seen = new Set<string>();
    const state = { isOver: false };
    const done = (async () => {
      while (!state.isOver) {
        try {
          seen.add(await storedHash());
        } catch (error) {
          if (!(error instanceof CareerError) || !error.message.includes("was replaced")) throw error;
        }
      }
    })();
    done.catch(() => undefined);
    return async () => {
      state.isOver = true;
      await done;
      return seen;
    };
  }

  async function expectOnly(guide: Guide): Promise<void> {
    expect(await storedHash()).toBe(contentHash(guide));
    expect(await count("(n:CareerNode)")).toBe(guide.nodes.length + guide.choices.length);
    expect(await count("(n:CareerDraft|CareerReplaced)")).toBe(0);
    expect(await count("(n:CareerGuide) WHERE n.seeding IS NOT NULL OR n.changingUntil IS NOT NULL")).toBe(0);
  }

  /** Interrupts seeds of one guide over the other at so many points, evenly over what one sends from this part on. */
  async function interruptEverywhere(
    names: readonly [string, string],
    guides: readonly [Guide, Guide],
    { points, from }: { points: number; from: number },
  ): Promise<void> {
    await clear(neo4j.driver);
    await seed(names[0]);
    const pieces = await piecesOf(names[1]);
    const hashes = guides.map(contentHash);
    let now = 1;
    for (let i = 0; i < points; i++) {
      const next = 1 - now;
      const stop = reading();
      await killAt(names[next]!, Math.round(pieces * (from + ((1 - from) * i) / points)));
      const hash = await eventually(storedHash);
      expect(hashes).toContain(hash);
      for (const seen of await stop()) expect(hashes).toContain(seen);
      await seedGuide(neo4j.driver, guides[next]!, { ...neo4j.access, ...guideText });
      await expectOnly(guides[next]!);
      now = next;
    }
  }

  test("killed at ten points of a difference, leaves the old guide or the new one, and the next one mends the rest", async () => {
    await interruptEverywhere(["shipped", "edited"], [shipped, edited], { points: 10, from: 0.6 });
  }, 400_000);

  test("killed at five points while a guide is replaced as a whole: the same", async () => {
    await interruptEverywhere(["shipped", "large"], [shipped, large], { points: 5, from: 0.4 });
  }, 400_000);

  test("killed at four points while a first guide is written, leaves none or a whole one", async () => {
    await clear(neo4j.driver);
    const pieces = await piecesOf("shipped");
    for (const part of [0.4, 0.6, 0.8, 0.95]) {
      await clear(neo4j.driver);
      await killAt("shipped", Math.round(pieces * part));
      const read = await eventually(() =>
        storedHash().catch((error: unknown) => {
          if (error instanceof CareerError && error.message.includes("holds no guide")) return "none";
          throw error;
        }),
      );
      expect(["none", contentHash(shipped)]).toContain(read);
      await seedGuide(neo4j.driver, edited, { ...neo4j.access, ...guideText });
      await expectOnly(edited);
    }
  });

  test("whose connections are cut goes on with new ones, or says so and can be run again", async () => {
    await clear(neo4j.driver);
    await seed("shipped");
    const pieces = await piecesOf("edited");
    for (const part of [0.5, 0.7, 0.8, 0.9, 0.95]) {
      await seed("shipped");
      const proxy = await boltProxy(neo4j.access.uri, Math.round(pieces * part), (cut) => {
        cut();
      });
      const { code, err } = await seed("edited", proxy.uri);
      await proxy.close();
      if (code !== 0) expect(err).toMatch(/^Neo4j cannot be reached: [^\n]*\n$/);
      expect([shipped, edited].map(contentHash)).toContain(await eventually(storedHash));
      expect(await seed("edited")).toMatchObject({ code: 0, err: "" });
      await expectOnly(edited);
    }
  });
});

/** Another guide of which the nodes and edges of each kind are changed, fewer and more. */
function edit(guide: Guide): Guide {
  const { LEADS_TO, REQUIRES, HAS_RESPONSIBILITY } = guide.edges;
  const responsibilities = new Set(HAS_RESPONSIBILITY.slice(0, 20).map(({ to }) => to));
  const added = guide.nodes.find(({ kind }) => kind === "RESPONSIBILITY")!;
  const role = guide.nodes.find(({ kind }) => kind === "ROLE")!.id;
  return {
    ...guide,
    version: `${guide.version}-edited`,
    nodes: [
      ...guide.nodes
        .filter(({ id }) => !responsibilities.has(id))
        .map((node, i) => (i % 3 === 0 ? { ...node, summary: `${node.summary ?? ""} Edited.` } : node)),
      { ...added, id: "responsibility:edited", name: "Edit this guide" },
    ],
    edges: {
      ...guide.edges,
      LEADS_TO: LEADS_TO.map((edge, i) => (i % 2 ? edge : { ...edge, reason: `Edited ${i}` })),
      REQUIRES: REQUIRES.map((edge, i) => (i % 3 ? edge : { ...edge, reason: `Edited ${i}` })),
      HAS_RESPONSIBILITY: [
        ...HAS_RESPONSIBILITY.filter(({ to }) => !responsibilities.has(to)),
        { ...HAS_RESPONSIBILITY[0]!, from: role, to: "responsibility:edited" },
      ],
    },
  };
}

/** The same guide as a valid one: its numbers are judged. */
function estimated(guide: Guide): Guide {
  return JSON.parse(JSON.stringify(guide).replaceAll('"DERIVED"', '"ESTIMATE"')) as Guide;
}
