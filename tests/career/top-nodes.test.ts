import { expect, test } from "@jest/globals";

import { askTopNodes } from "../../src/career/questions/ask-nodes.js";
import { memoryGraph } from "../../src/stores/memory/memory-graph.js";
import { randomGuides } from "../support/random-guide.js";

test("the groups that no other group includes, by id", async () => {
  let found = 0;
  for (const guide of randomGuides(60, 22)) {
    for (const kind of ["ROLE_GROUP", "SKILL_GROUP"] as const) {
      const included = new Set(guide.edges.BROADER.map(({ from }) => from));
      const top = guide.nodes.filter((node) => node.kind === kind && !included.has(node.id));
      const page = await askTopNodes(memoryGraph(guide), kind, null, { first: 100, after: null });
      expect(page.items.map(({ id }) => id)).toEqual(top.map(({ id }) => id));
      expect(page.total).toBe(top.length);
      if (included.size > 0 && top.length > 0) found++;
    }
  }
  expect(found).toBeGreaterThan(5);
});
