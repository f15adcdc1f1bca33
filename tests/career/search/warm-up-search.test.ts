import { setImmediate } from "node:timers/promises";

import { expect, test } from "@jest/globals";

import { warmUpSearch } from "../../../src/career/questions/ask-search.js";
import { nameIndex } from "../../../src/career/search/name-index.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { largeGuide } from "../../support/large-guide.js";

test("the event loop goes round between the searches that are tried ahead", async () => {
  const guide = largeGuide({ roles: 1000, transitions: 1000, competencies: 9000 });
  const catalogue = await memoryGraph(guide).catalogue();
  await nameIndex(catalogue);
  const loop = { rounds: 0, isOver: false };
  const going = (async () => {
    for (; !loop.isOver; loop.rounds++) await setImmediate();
  })();
  await warmUpSearch(catalogue);
  loop.isOver = true;
  await going;
  expect(loop.rounds).toBeGreaterThan(5);
});
