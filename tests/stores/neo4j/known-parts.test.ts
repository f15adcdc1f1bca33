import { beforeEach, expect, test } from "@jest/globals";

import { guideText } from "../../../src/content/packed-guide.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import type { Guide } from "../../../src/guide/guide.js";
import { reader } from "../../../src/stores/neo4j/session/reader.js";
import { lookAtParts } from "../../../src/stores/neo4j/write/known-parts.js";
import { rollBack } from "../../../src/stores/neo4j/write/roll-back.js";
import { lookAtLive, seedGuide } from "../../../src/stores/neo4j/write/seed-guide.js";
import { EditedByHand, type SeedOptions } from "../../../src/stores/neo4j/write/seeding.js";
import { watchedGuide } from "../../../src/stores/neo4j/watched-guide.js";
import { draw } from "../../support/draw.js";
import { largeGuide } from "../../support/large-guide.js";
import { clear, describeWithNeo4j, useNeo4j } from "../../support/neo4j.js";
import { randomGuides } from "../../support/random-guide.js";

describeWithNeo4j("what a seed knows of the guide in Neo4j", () => {
  const neo4j = useNeo4j();
  beforeEach(() => clear(neo4j.driver));

  const options = (more: Partial<SeedOptions> = {}) => ({ ...neo4j.access, ...guideText, ...more });
  const seed = (guide: Guide, more: Partial<SeedOptions> = {}) =>
    seedGuide(neo4j.driver, guide, options(more));
  const look = () => lookAtParts(reader(neo4j.driver, neo4j.access));
  const isAsSeeded = async () => (await look())?.isAsSeeded;
  const write = (statement: string) => neo4j.driver.executeQuery(statement);
  const storedHash = async () => contentHash(await watchedGuide(neo4j.driver, neo4j.access).guide());

  test("nothing while there is no guide", async () => {
    expect(await look()).toBeNull();
  });

  test("that nobody has changed it, whatever was seeded over whatever, and however", async () => {
    for (const guide of randomGuides(12, 7)) {
      const { number } = await seed(guide);
      expect(await look()).toMatchObject({ number, isAsSeeded: true });
    }
    await seed(OLD, { mostInPlace: 0 });
    expect(await isAsSeeded()).toBe(true);
    await seed(NEW);
    await rollBack(neo4j.driver, null, options());
    expect(await isAsSeeded()).toBe(true);
    expect(await storedHash()).toBe(contentHash(OLD));
  });

  test.each([
    ["a name", "MATCH (n {id: 'role:junior'}) SET n.name = 'By hand'"],
    ["a label", "MATCH (n {id: 'skill:jvm'}) REMOVE n:Skill"],
    ["a property of an edge", "MATCH ({id: 'role:junior'})-[r:LEADS_TO]->() SET r.reason = 'By hand'"],
    ["an edge that is gone", "MATCH ({id: 'role:senior'})-[r:REQUIRES]->({id: 'skill:java'}) DELETE r"],
    [
      "a node that comes after all others",
      "CREATE (:CareerNode:Competency:Technology {id: 'technology:zzz', name: 'Z'})",
    ],
    ["a node without an id", "CREATE (:CareerNode:Role {name: 'x'})"],
    ["the title", "MATCH (v:GuideVersion) SET v.title = 'By hand'"],
    ["a source", "MATCH (s:GuideSource) SET s.title = 'By hand'"],
  ])("that somebody has changed %s", async (_, statement) => {
    await seed(OLD);
    await write(statement);
    expect(await isAsSeeded()).toBe(false);
  });

  test("that others may add what is theirs", async () => {
    await seed(OLD);
    await write("MATCH (n {id: 'role:lead'}) CREATE (:TestOnly)-[:HELD]->(n)");
    expect(await isAsSeeded()).toBe(true);
  });

  test("what was edited by hand stays known when a seed keeps it", async () => {
    await seed(OLD);
    await write("MATCH (n {id: 'role:junior'}) SET n.name = 'Renamed'");
    await seed(renamed(OLD, "role:junior"));
    expect(await isAsSeeded()).toBe(true);
  });

  test("an edit between the look and the seed is not undone in silence", async () => {
    await seed(OLD);
    const known = lookAtLive(neo4j.driver, options());
    await known;
    await write("MATCH (n {id: 'role:junior'}) SET n.name = 'By hand'");
    await expect(seed(renamed(OLD, "role:junior"), { known })).rejects.toBeInstanceOf(EditedByHand);
    expect(await storedHash()).not.toBe(contentHash(OLD));
    expect(await isAsSeeded()).toBe(false);
  });

  test("an edit between the look and the seed of something far away is seen by the next seed", async () => {
    const guide = largeGuide({ roles: 40, transitions: 40, competencies: 4200 });
    await seed(guide);
    const known = lookAtLive(neo4j.driver, options());
    expect((await known)?.parts.ends).toHaveLength(10);
    await write("MATCH (n {id: 'skill:n4000'}) SET n.name = 'By hand'");
    const next = renamed(guide, "role:n0003");
    expect(await seed(next, { known })).toMatchObject({ outcome: "changed", difference: { size: 1 } });
    expect(await isAsSeeded()).toBe(false);
    await expect(seed(guide)).rejects.toMatchObject({
      comparison: { undone: { changes: { nodes: { changed: [{ before: { id: "skill:n4000" } }] } } } },
    });
  });

  test("a look at an earlier version counts for nothing", async () => {
    await seed(OLD);
    const known = lookAtLive(neo4j.driver, options());
    await known;
    await seed(NEW);
    await write("MATCH (n {id: 'role:junior'}) SET n.name = 'By hand'");
    await expect(seed(renamed(NEW, "role:junior"), { known })).rejects.toBeInstanceOf(EditedByHand);
  });
});

function renamed(guide: Guide, id: string): Guide {
  return {
    ...guide,
    nodes: guide.nodes.map((node) => (node.id === id ? { ...node, name: "Renamed" } : node)),
  };
}

const OLD = draw("junior -> senior -> lead\njunior: git\nsenior: java, 1 of {sql nosql}\njava < jvm");
const NEW = draw("junior -> expert\njunior: git\nexpert: rust, git, 1 of {sql nosql}\nrust < c");
