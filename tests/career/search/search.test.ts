import { expect, test } from "@jest/globals";

import { askSearch } from "../../../src/career/questions/ask-search.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { draw } from "../../support/draw.js";

test("of nodes that share a name, those whose own name has the words come first", async () => {
  const guide = draw("a: x\nb: x\nc: x");
  const called: Record<string, string> = { a: "Freight Forwarders", b: "Light Truck Drivers", c: "Clerks" };
  const graph = memoryGraph({
    ...guide,
    nodes: guide.nodes.map((node) => ({
      ...node,
      name: called[node.id.slice("role:".length)] ?? node.name,
      alternativeNames: /:[ab]$/.test(node.id) ? ["Truck Driver"] : [],
    })),
  });
  const hits = await askSearch(graph, { text: "truck driver", kinds: null, first: 5 });
  expect(hits.map(({ node, matched }) => [node.name, matched])).toEqual([
    ["Light Truck Drivers", "Truck Driver"],
    ["Freight Forwarders", "Truck Driver"],
  ]);
});
