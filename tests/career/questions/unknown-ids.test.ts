import { expect, test } from "@jest/globals";

import { askShortestPath } from "../../../src/career/questions/ask-shortest-path.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { draw } from "../../support/draw.js";

const guide = draw("chief-officer -> city -> ct\nchief-officer: x\ncity: x");
const graph = memoryGraph({
  ...guide,
  nodes: guide.nodes.map((node) =>
    node.id === "role:chief-officer" ? { ...node, alternativeNames: ["Top Officer", "CTO"] } : node,
  ),
});

async function suggestionsFor(to: string): Promise<unknown> {
  const conditions = { have: [], prefer: [], avoid: [], via: [], maxSteps: null, kinds: null };
  const question = { ...conditions, minCoverage: null, throughUnknown: false, minimize: "STEPS" as const };
  try {
    await askShortestPath(graph, { ...question, from: "role:city", to });
  } catch (error) {
    expect(error).toMatchObject({ code: "UNKNOWN_ID" });
    return (error as { details: { suggestions: unknown } }).details.suggestions;
  }
  return null;
}

test("an unknown id that says another name of a role suggests this role first, then ids that look like it", async () => {
  expect(await suggestionsFor("role:cto")).toEqual(["role:chief-officer", "role:ct", "role:city"]);
  expect(await suggestionsFor("role:top-officer")).toEqual(["role:chief-officer"]);
  expect(await suggestionsFor("Top Officer")).toEqual(["role:chief-officer"]);
});

test("nothing is suggested where nothing is alike", async () => {
  expect(await suggestionsFor("role:zzzzzz")).toEqual([]);
});
