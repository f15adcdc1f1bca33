import { beforeAll } from "@jest/globals";

import type { CareerSource } from "../../src/career/source.js";
import { guideText } from "../../src/content/packed-guide.js";
import { contentHasher } from "../../src/content/write/content-hash.js";
import { neo4jSource } from "../../src/stores/neo4j/neo4j-source.js";
import { seedGuide } from "../../src/stores/neo4j/write/seed-guide.js";
import { describeWithNeo4j, useNeo4j } from "../support/neo4j.js";
import { careerGraphContract } from "./career-graph.contract.js";

describeWithNeo4j("READS=cypher", () => {
  // The first guide is asked all questions at once, and Neo4j has to plan each of them: a slow machine takes a minute.
  const neo4j = useNeo4j({ timeoutMs: 110_000 });
  let source: CareerSource;
  beforeAll(() => {
    source = neo4jSource(neo4j.driver, { ...neo4j.access, contentHasher });
  });

  careerGraphContract({
    store: "neo4j/cypher",
    inMemory: false,
    async show(guide) {
      await seedGuide(neo4j.driver, guide, { ...neo4j.access, ...guideText });
      return source.current();
    },
  });
});
