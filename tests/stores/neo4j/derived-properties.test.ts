import { beforeEach, expect, test } from "@jest/globals";

import { guideText } from "../../../src/content/packed-guide.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import type { Guide } from "../../../src/guide/guide.js";
import { fingerprintOf } from "../../../src/stores/neo4j/read/fingerprint.js";
import { reader } from "../../../src/stores/neo4j/session/reader.js";
import { watchedGuide } from "../../../src/stores/neo4j/watched-guide.js";
import { allFacts } from "../../../src/stores/neo4j/write/derived-properties.js";
import { seedGuide } from "../../../src/stores/neo4j/write/seed-guide.js";
import type { SeedOptions } from "../../../src/stores/neo4j/write/seeding.js";
import { draw } from "../../support/draw.js";
import { clear, describeWithNeo4j, useNeo4j } from "../../support/neo4j.js";
import { randomGuides } from "../../support/random-guide.js";

const DERIVED = ["hours", "unknownHours", "coverage", "ease"];

describeWithNeo4j("the derived properties of transitions", () => {
  const neo4j = useNeo4j();
  beforeEach(() => clear(neo4j.driver));

  const seed = (guide: Guide, options: Partial<SeedOptions> = {}) =>
    seedGuide(neo4j.driver, guide, { ...neo4j.access, ...guideText, ...options });
  const ask = async (statement: string) =>
    (await neo4j.driver.executeQuery(statement)).records.map((record) => record.toObject());
  const stored = () =>
    ask(
      `MATCH (x:CareerNode)-[r:LEADS_TO]->(y:CareerNode)
       RETURN x.id AS from, y.id AS to, r.kind AS kind, r.hours AS hours, r.unknownHours AS unknownHours,
         r.coverage AS coverage, r.ease AS ease, r.derived AS derived`,
    );
  const computed = async (guide: Guide) =>
    (await allFacts(guide)).map(({ transition: { from, to, kind }, ...facts }) => ({
      ...{ from, to, kind, ...facts },
      derived: DERIVED,
    }));

  async function expectRight(guide: Guide): Promise<void> {
    const [there, right] = [await stored(), await computed(guide)];
    expect(there).toHaveLength(right.length);
    expect(new Set(there.map((row) => JSON.stringify(row)))).toEqual(
      new Set(right.map((row) => JSON.stringify(row))),
    );
    // They are no part of the guide.
    expect(contentHash(await watchedGuide(neo4j.driver, neo4j.access).guide())).toBe(contentHash(guide));
  }

  test("are those of the guide, whichever guide was there before", async () => {
    for (const [i, guide] of randomGuides(4, 20_261_129).entries()) {
      await seed(guide, i % 3 === 0 ? { mostInPlace: 0 } : {});
      await expectRight(guide);
    }
  }, 300_000);

  test("follow the hours of a competency and what roles require, and only where these count", async () => {
    await seed(LADDER);
    await expectRight(LADDER);
    expect(await stored()).toContainEqual({
      ...{ from: "role:junior", to: "role:senior", kind: "PROMOTION" },
      ...{ hours: 150, unknownHours: 1, coverage: 0, ease: "LEAP", derived: DERIVED },
    });
    const touched: string[] = [];
    for (const guide of [SHORTER, DEEPER, SHORTER, LADDER]) {
      const before = new Set((await stored()).map((row) => JSON.stringify(row)));
      expect(await seed(guide)).toMatchObject({ outcome: "changed", difference: { size: 1 } });
      await expectRight(guide);
      const others = (await stored()).filter((row) => !before.has(JSON.stringify(row)));
      touched.push(others.map(({ from, to }) => `${String(from)} ${String(to)}`).join());
    }
    expect(touched[0]).toBe("role:junior role:senior");
  });

  test("are right after edits by hand as well", async () => {
    await seed(LADDER);
    await ask("MATCH (:Role {id: 'role:senior'})-[r:LEADS_TO]->() DELETE r");
    await ask("MATCH (:Role {id: 'role:senior'})-[r:REQUIRES]->(:Competency) DELETE r");
    expect(await seed(LADDER, { force: true })).toMatchObject({ outcome: "changed" });
    await expectRight(LADDER);
    // The text of the guide takes an edit over that came without derived properties.
    await ask(`MATCH (x {id: 'role:junior'})-[r:LEADS_TO]->(y)
      CREATE (y)-[back:LEADS_TO {kind: 'CHANGE'}]->(x) SET back.reason = r.reason, back.citations = r.citations`);
    const edited = await watchedGuide(neo4j.driver, neo4j.access).guide();
    expect(edited.edges.LEADS_TO).toHaveLength(LADDER.edges.LEADS_TO.length + 1);
    expect(await seed(edited)).toMatchObject({ outcome: "changed", difference: { size: 0 } });
    await expectRight(edited);
  });

  test("come to a guide that an earlier release wrote, though it is the same", async () => {
    const [guide] = randomGuides(1, 5);
    await seed(guide!);
    await ask(
      `MATCH ()-[r:LEADS_TO]->() REMOVE ${[...DERIVED, "derived"].map((key) => `r.${key}`).join(", ")}`,
    );
    await ask("MATCH (v:GuideVersion) SET v.layout = 2");
    let upgraded = 0;
    expect(await seed(guide!, { onUpgrade: () => upgraded++ })).toMatchObject({ outcome: "changed" });
    expect(upgraded).toBe(1);
    await expectRight(guide!);
    expect(await seed(guide!)).toMatchObject({ outcome: "unchanged" });
  });

  test("are no reason for servers to read the guide again", async () => {
    const [guide] = randomGuides(1, 5);
    await seed(guide!);
    const fingerprint = () => fingerprintOf(reader(neo4j.driver, neo4j.access));
    const before = await fingerprint();
    await ask("MATCH ()-[r:LEADS_TO]->() SET r.hours = 7, r.salary = 3");
    expect(await fingerprint()).toBe(before);
    await ask("MATCH ()-[r:LEADS_TO]->() SET r.reason = 'Another.'");
    expect(await fingerprint()).not.toBe(before);
  });
});

const ladder = (java: number, requirement = "") =>
  draw(`junior -> senior -> lead -> boss
    junior: git
    senior: java, unknown${requirement}
    lead: people
    boss: people
    java < jvm
    java ${java}h, jvm 50h, people 10h, git 5h`);
const LADDER = ladder(100);
const SHORTER = ladder(20);
const DEEPER = ladder(20, ", git");
