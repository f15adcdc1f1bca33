import { expect, test } from "@jest/globals";
import fc from "fast-check";

import { loadGuide } from "../../src/content/read/load-guide.js";
import { contentHash } from "../../src/content/write/content-hash.js";
import { createApollo } from "../../src/graphql/apollo.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { buildCareerSchema } from "../../src/graphql/schema.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import { generatedOperation } from "../support/generated-operation.js";

/** GENERATED_OPERATIONS=10000 tries more. */
const RUNS = Number(process.env["GENERATED_OPERATIONS"] ?? 300);

/** No answer takes longer, also on a machine that is busy with other tests. */
const MOST_MS = 20_000;

const CODES = [
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "GRAPHQL_VALIDATION_FAILED",
  "GUIDE_TOO_LARGE",
  "QUERY_TOO_COMPLEX",
  "UNKNOWN_ID",
  "WRONG_KIND",
];

test(`${RUNS} generated operations with sizes up to the limits and beyond get an answer or an error of the client's`, async () => {
  const { guide } = await loadGuide("graph-seed");
  const source = memorySource(guide!, contentHash(guide!));
  const unexpected: unknown[] = [];
  const apollo = createApollo({ onUnexpectedError: (error) => unexpected.push(error) });
  const ids = [...guide!.nodes, ...guide!.choices].map(({ id }) => id);
  const counts = { answered: 0, refused: 0, slowest: 0 };
  await fc.assert(
    fc.asyncProperty(generatedOperation(buildCareerSchema(), ids), async ({ query, variables }) => {
      const began = performance.now();
      const { body } = await apollo.executeOperation(
        { query, variables },
        { contextValue: requestContext(source) },
      );
      const took = performance.now() - began;
      expect(unexpected).toEqual([]);
      if (body.kind !== "single") throw new Error("incremental");
      const { data, errors = [] } = body.singleResult;
      for (const { message, extensions } of errors) {
        expect(CODES).toContain(extensions?.["code"]);
        expect(message.length).toBeLessThan(1_000);
      }
      expect(took).toBeLessThan(MOST_MS);
      if (data) counts.answered++;
      else counts.refused++;
      counts.slowest = Math.max(counts.slowest, took);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  // Both kinds have to be among them, or the generator makes nothing that could harm.
  expect(counts.answered).toBeGreaterThan(RUNS / 10);
  expect(counts.refused).toBeGreaterThan(RUNS / 20);
  console.log(
    `generated operations: ${counts.answered} answered, ${counts.refused} refused, the slowest after ${counts.slowest.toFixed(0)} ms`,
  );
}, 3_600_000);
