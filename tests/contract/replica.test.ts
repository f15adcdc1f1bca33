import { afterAll, beforeAll } from "@jest/globals";

import type { CareerSource } from "../../src/career/source.js";
import { guideText } from "../../src/content/packed-guide.js";
import { contentHash } from "../../src/content/write/content-hash.js";
import { connectNeo4j } from "../../src/stores/neo4j/session/connect.js";
import { seedGuide } from "../../src/stores/neo4j/write/seed-guide.js";
import { watchedGuide } from "../../src/stores/neo4j/watched-guide.js";
import { replicaSource } from "../../src/stores/replica/replica-source.js";
import { describeWithNeo4j, useNeo4j } from "../support/neo4j.js";
import { eventually } from "../support/until.js";
import { careerGraphContract } from "./career-graph.contract.js";

describeWithNeo4j("READS=replica", () => {
  const neo4j = useNeo4j();
  let source: CareerSource;
  beforeAll(async () => {
    source = await replicaSource(watchedGuide(connectNeo4j(neo4j.access), neo4j.access), {
      store: "neo4j/replica",
      pollMs: 5,
      contentHash,
      // Drawings keep no more rules than they need; what is refused has tests of its own.
      validate: () => [],
      log: { info: () => undefined, warn: () => undefined },
      onGuide: () => undefined,
    });
  });
  afterAll(() => source.close());

  careerGraphContract({
    store: "neo4j/replica",
    inMemory: true,
    async show(guide) {
      const hash = contentHash(guide);
      await seedGuide(neo4j.driver, guide, { ...neo4j.access, ...guideText });
      return eventually(
        async () => {
          const served = source.current();
          const { trouble, contentHash: stored } = await served.status();
          if (trouble !== null || stored !== hash)
            throw new Error(`The replica does not follow: ${trouble ?? "it saw no change"}`);
          return served;
        },
        { everyMs: 5 },
      );
    },
  });
});
