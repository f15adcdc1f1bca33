import { expect, test } from "@jest/globals";

import { askCompetenciesIn, askRolesFor } from "../../../src/career/questions/ask-text.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { draw } from "../../support/draw.js";

const graph = memoryGraph(
  draw("cook: baking, knives\nwelder: welding, steel, 1 of {gas electricity}\nidle:"),
);

const rolesFor = async (text: string, first = 10) =>
  (await askRolesFor(graph, { text, first })).map(({ role, competencies, reasons }) => ({
    role: role.name,
    competencies: competencies.map(({ competency }) => competency.name),
    reasons: reasons.map((reason) => reason.text),
  }));

test("roles that require what the text speaks of, options of choices too", async () => {
  expect(await rolesFor("Baking bread, welding steel with gas.")).toEqual([
    {
      role: "welder",
      competencies: ["gas", "steel", "welding"],
      reasons: ["The role requires what the text speaks of: gas, steel and welding."],
    },
    {
      role: "cook",
      competencies: ["baking"],
      reasons: ["The role requires what the text speaks of: baking."],
    },
  ]);
});

test("names in other languages are names too", async () => {
  const guide = draw("cook: baking, knives");
  const called: Record<string, string> = { "role:cook": "Köchin", "skill:baking": "Brot backen" };
  const german = memoryGraph({
    ...guide,
    nodes: guide.nodes.map((node) => ({
      ...node,
      translations: called[node.id] ? [{ language: "de", name: called[node.id]! }] : [],
    })),
  });
  const matches = await askCompetenciesIn(german, { text: "Ich kann Brot backen.", first: 5 });
  expect(matches.map(({ competency, matched, evidence }) => [competency.id, matched, evidence])).toEqual([
    ["skill:baking", "Brot backen", 'The text says "Brot backen", a name for it in another language.'],
  ]);
  expect((await askRolesFor(german, { text: "Wir suchen eine Köchin", first: 5 }))[0]!.role.id).toBe(
    "role:cook",
  );
});

test("a role that is named comes first, also if nothing is known of what it requires", async () => {
  expect(await rolesFor("We seek a cook.")).toEqual([
    { role: "cook", competencies: [], reasons: ['The text says "cook", a name of the role.'] },
  ]);
  expect((await rolesFor("An idle one who knows welding", 1))[0]!.role).toBe("welder");
  expect(await rolesFor("idle")).toHaveLength(1);
});

test("what is negated names no role, and a text without words finds none", async () => {
  expect(await rolesFor("I never worked as a cook or welder.")).toEqual([]);
  expect(await rolesFor("")).toEqual([]);
  expect(await rolesFor("the canteen is open")).toEqual([]);
});

test("an advertisement, on the guide that comes with the program", async () => {
  const shipped = memoryGraph((await loadGuide("graph-seed")).guide!);
  const text =
    "We build data pipelines in Python and SQL with Airflow and Spark, and model our data warehouse together with analysts.";
  const [best] = await askRolesFor(shipped, { text, first: 1 });
  expect(best!.role.id).toBe("role:data-engineer");
  expect(best!.score).toBeGreaterThan(0.2);
});
