import { beforeEach, expect, test } from "@jest/globals";

import { guideText } from "../../../src/content/packed-guide.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import type { Guide } from "../../../src/guide/guide.js";
import { watchedGuide } from "../../../src/stores/neo4j/watched-guide.js";
import { seedGuide } from "../../../src/stores/neo4j/write/seed-guide.js";
import type { SeedOptions } from "../../../src/stores/neo4j/write/seeding.js";
import { clear, describeWithNeo4j, useNeo4j } from "../../support/neo4j.js";
import { randomGuides } from "../../support/random-guide.js";

describeWithNeo4j("the sources of nodes", () => {
  const neo4j = useNeo4j();
  beforeEach(() => clear(neo4j.driver));

  const seed = (guide: Guide, options: Partial<SeedOptions> = {}) =>
    seedGuide(neo4j.driver, guide, { ...neo4j.access, ...guideText, ...options });
  const ask = async (statement: string) =>
    (await neo4j.driver.executeQuery(statement)).records.map((record) => record.toObject());

  /** Nobody else cites, and what is not there any more is cited by nobody. */
  async function expectLinked(guide: Guide): Promise<void> {
    const right = [...guide.nodes, ...guide.choices].map(({ id, citations }) => ({
      id,
      sources: [...new Set(citations.map(({ source }) => source))].sort(),
    }));
    const there = await ask(
      `MATCH (n)-[:CITES]->(source:GuideSource) WHERE NOT n:GuideVersion
       WITH n, source.id AS source ORDER BY source
       RETURN n.id AS id, collect(source) AS sources ORDER BY id`,
    );
    expect(there).toEqual(right.sort((a, b) => (a.id < b.id ? -1 : 1)));
    expect(await ask("MATCH (source:GuideSource) RETURN source.id AS id ORDER BY id")).toEqual(
      guide.sources.map(({ id }) => ({ id })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(contentHash(await watchedGuide(neo4j.driver, neo4j.access).guide())).toBe(contentHash(guide));
  }

  test("are those of the guide, whichever guide was there before", async () => {
    for (const [i, guide] of randomGuides(3, 20_261_131).entries()) {
      await seed(guide, i % 3 === 0 ? { mostInPlace: 0 } : {});
      await expectLinked(guide);
    }
  }, 300_000);

  test("follow citations that change, sources that come and go, and edits by hand", async () => {
    const [guide] = randomGuides(1, 7);
    await seed(guide!);
    await ask(
      "MATCH (n:CareerNode) WITH n LIMIT 3 SET n.citations = ['CURATED curated'], n.citationUrls = null",
    );
    await ask("MATCH (:CareerNode)-[cites:CITES]->() WITH cites LIMIT 4 DELETE cites");
    await ask("MATCH (source:GuideSource) WITH source LIMIT 1 CREATE (:GuideSource {id: source.id})");
    const source = { ...guide!.sources[0]!, id: "another" };
    const cited: Guide = {
      ...guide!,
      sources: [source, ...guide!.sources],
      nodes: guide!.nodes.map((node) => ({
        ...node,
        citations: [...node.citations, { ...node.citations[0]!, source: "another", origin: source.origin }],
      })),
    };
    expect(await seed(cited, { force: true })).toMatchObject({ outcome: "changed" });
    await expectLinked(cited);
    expect(await seed(guide!)).toMatchObject({ outcome: "changed" });
    await expectLinked(guide!);
  });

  test("come to a guide that an earlier release wrote; of one that is replaced nothing stays", async () => {
    const [guide] = randomGuides(1, 8);
    await seed(guide!);
    await ask("MATCH (:CareerNode)-[cites:CITES]->() DELETE cites");
    await ask("MATCH (v:GuideVersion) SET v.layout = 2");
    await seed(guide!);
    await expectLinked(guide!);
    await seed(guide!, { force: true, batchSize: 3 });
    await expectLinked(guide!);
  });
});
