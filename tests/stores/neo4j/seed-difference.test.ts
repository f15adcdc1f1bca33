import { beforeEach, expect, test } from "@jest/globals";

import { guideText } from "../../../src/content/packed-guide.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import type { Guide } from "../../../src/guide/guide.js";
import { seedGuide } from "../../../src/stores/neo4j/write/seed-guide.js";
import type { SeedOptions } from "../../../src/stores/neo4j/write/seeding.js";
import { watchedGuide } from "../../../src/stores/neo4j/watched-guide.js";
import { draw } from "../../support/draw.js";
import { clear, describeWithNeo4j, useNeo4j } from "../../support/neo4j.js";
import { randomGuides } from "../../support/random-guide.js";

describeWithNeo4j("a seed of what differs", () => {
  const neo4j = useNeo4j();
  beforeEach(() => clear(neo4j.driver));

  const seed = (guide: Guide, options: Partial<SeedOptions> = {}) =>
    seedGuide(neo4j.driver, guide, { ...neo4j.access, ...guideText, ...options });
  const force = (guide: Guide) => seed(guide, { force: true });
  const storedHash = async () => contentHash(await watchedGuide(neo4j.driver, neo4j.access).guide());
  const ask = async (statement: string) =>
    (await neo4j.driver.executeQuery(statement)).records[0]?.get(0) as unknown;
  /** All nodes and relationships of the guide that Neo4j knows, with what they hold. */
  const everything = async () =>
    new Set(
      (await ask(`
        MATCH (n:CareerNode) OPTIONAL MATCH (n)-[r]->()
        WITH collect(DISTINCT [elementId(n), properties(n)]) + collect(DISTINCT [elementId(r), properties(r)]) AS all
        UNWIND all AS each RETURN collect(each)`)) as unknown[],
    );

  test("makes any guide of any other", async () => {
    for (const guide of randomGuides(20, 20_261_129)) {
      const { outcome } = await seed(guide);
      expect(outcome).not.toBe("unchanged");
      expect(await storedHash()).toBe(contentHash(guide));
      expect(await ask(CURRENT_HASH)).toBe(contentHash(guide));
    }
  });

  test("touches only what differs", async () => {
    const { guide } = await loadGuide("graph-seed");
    await seed(guide!);
    const before = await everything();
    const { outcome, difference } = await seed(renamed(guide!, "role:backend-developer"));
    expect({ outcome, size: difference?.size }).toEqual({ outcome: "changed", size: 1 });
    const texts = (things: Set<unknown>) => [...things].map((thing) => JSON.stringify(thing));
    const then = new Set(texts(before));
    const written = texts(await everything()).filter((thing) => !then.has(thing));
    expect(written).toEqual([expect.stringContaining('"name":"Renamed"')]);
  });

  test("replaces the guide as a whole if too much differs, or if it is none that could be changed", async () => {
    await seed(OLD);
    expect(await seed(NEW, { mostInPlace: 3 })).toMatchObject({ outcome: "replaced" });
    await ask(
      "MATCH (x:Role)-[r:LEADS_TO]->(y:Role) CREATE (x)-[twin:LEADS_TO]->(y) SET twin = properties(r)",
    );
    expect(await force(NEW)).toMatchObject({ outcome: "replaced", difference: { irregular: true } });
    await ask("MATCH (n:Role) REMOVE n.name");
    expect(await force(NEW)).toMatchObject({ outcome: "replaced", difference: null });
    await ask("MATCH (v:GuideVersion) DETACH DELETE v");
    expect(await force(NEW)).toMatchObject({ outcome: "replaced", difference: null });
    expect(await storedHash()).toBe(contentHash(NEW));
  });

  test("starts again if somebody else changes the guide before it is committed", async () => {
    await seed(OLD);
    let changed = 0;
    const { outcome } = await seed(renamed(OLD, "role:junior"), {
      force: true,
      onDifference: async () => {
        if (changed++ === 0) await ask("MATCH (n:Role {id: 'role:junior'}) SET n.name = 'By hand'");
      },
    });
    expect({ outcome, changed }).toEqual({ outcome: "changed", changed: 2 });
    expect(await storedHash()).toBe(contentHash(renamed(OLD, "role:junior")));
  });
});

function renamed(guide: Guide, id: string): Guide {
  return {
    ...guide,
    nodes: guide.nodes.map((node) => (node.id === id ? { ...node, name: "Renamed" } : node)),
  };
}

const CURRENT_HASH = "MATCH (v:GuideVersion), (g:CareerGuide {current: v.number}) RETURN v.contentHash";
const OLD = draw("junior -> senior -> lead\nsenior: java, 1 of {sql nosql}\njava < jvm");
const NEW = draw("junior -> expert\njunior: git\nexpert: rust, git, 1 of {sql nosql}\nrust < c");
