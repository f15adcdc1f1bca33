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

test("a code of another vocabulary finds its node, also without its last part", async () => {
  const guide = draw("a: x\nb: x\nc: x");
  const codes: Record<string, [string, string]> = {
    "role:a": ["onet-soc", "15-1252.00"],
    "role:b": ["onet-soc", "15-1252.01"],
    "role:c": ["former-id", "15-1252.02"],
  };
  const graph = memoryGraph({
    ...guide,
    nodes: guide.nodes.map((node) => {
      const [scheme, value] = codes[node.id] ?? [];
      return scheme && value ? { ...node, externalIds: [{ scheme, value }] } : node;
    }),
  });
  const search = async (text: string) =>
    (await askSearch(graph, { text, kinds: null, first: 5 })).map(({ node, matched }) => [node.id, matched]);
  expect(await search("15-1252.00")).toEqual([["role:a", "15-1252.00"]]);
  expect(await search(" 15-1252 ")).toEqual([
    ["role:a", "15-1252.00"],
    ["role:b", "15-1252.01"],
  ]);
  // The beginning of a number is no code, and a former id is none either.
  expect(await search("15-125")).toEqual([]);
  expect(await search("15-1252.02")).toEqual([]);
});
