import { expect, test } from "@jest/globals";

import { finish } from "../../../src/async/steps.js";
import { competencyGraph } from "../../../src/career/model/competency-graph.js";
import { touchedTransitions } from "../../../src/career/path/touched-transitions.js";
import { transitionFacts } from "../../../src/career/path/transition-facts.js";
import { askSkillGap } from "../../../src/career/questions/ask-skill-gap.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { guideDifference } from "../../../src/guide/difference.js";
import { edgeKey } from "../../../src/guide/edges.js";
import type { Guide } from "../../../src/guide/guide.js";
import { indexGuide } from "../../../src/guide/guide-index.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { randomGuides } from "../../support/random-guide.js";

const shipped = (await loadGuide("graph-seed")).guide!;

test("the facts of a transition are what the API says of its gap", async () => {
  let count = 0;
  for (const guide of [shipped, ...randomGuides(40, 20_261_129)]) {
    const graph = memoryGraph(guide);
    for (const { transition, ...facts } of factsOf(guide)) {
      const { from, to } = transition;
      const gap = await askSkillGap(graph, { from, have: [], to });
      expect(facts).toEqual({
        hours: gap.hours.typical,
        unknownHours: gap.unknownHours,
        coverage: gap.coverage,
        ease: await gap.ease,
      });
      count++;
    }
  }
  expect(count).toBeGreaterThan(400);
});

test("a transition is touched if its facts differ, or if it is new", () => {
  const guides = randomGuides(100, 20_261_130).flatMap((guide) => [guide, ...alike(guide)]);
  let [differing, untouched] = [0, 0];
  guides.slice(1).forEach((after, i) => {
    const before = guides[i]!;
    const known = new Map(factsOf(before).map((facts) => [keyOf(facts), JSON.stringify(facts)]));
    const touched = new Set(touchedTransitions(before, indexGuide(after), guideDifference(before, after)));
    for (const facts of factsOf(after)) {
      const isSame = known.get(keyOf(facts)) === JSON.stringify(facts);
      if (!isSame) expect(touched).toContain(facts.transition);
      if (!isSame) differing++;
      if (!touched.has(facts.transition)) untouched++;
    }
  });
  expect(Math.min(differing, untouched)).toBeGreaterThan(100);
});

test("a change of names touches no transition, one of hours those of the roles that need the competency", () => {
  const touchedBy = (id: string, change: object) => {
    const after = {
      ...shipped,
      nodes: shipped.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)),
    };
    return touchedTransitions(shipped, indexGuide(after), guideDifference(shipped, after)).length;
  };
  const required = [...new Set(shipped.edges.REQUIRES.map(({ to }) => to))].slice(0, 8);
  const hours = { min: 1, typical: 2, max: 3 };
  const counts = required.map((id) => {
    expect(touchedBy(id, { name: "Renamed" })).toBe(0);
    return touchedBy(id, { hours });
  });
  expect(Math.max(...counts)).toBeGreaterThan(0);
  expect(Math.min(...counts)).toBeLessThan(shipped.edges.LEADS_TO.length / 2);
});

const factsOf = (guide: Guide) =>
  finish(transitionFacts(competencyGraph(indexGuide(guide)), guide.edges.LEADS_TO));

const keyOf = ({ transition }: ReturnType<typeof factsOf>[number]) => edgeKey("LEADS_TO", transition);

/** Guides that differ from this one in a single thing. */
function alike(guide: Guide): Guide[] {
  const { edges } = guide;
  const isRole = ({ kind }: { kind: string }) => kind === "ROLE";
  return [
    { ...guide, edges: { ...edges, REQUIRES: edges.REQUIRES.slice(1) } },
    { ...guide, edges: { ...edges, BUILDS_ON: edges.BUILDS_ON.slice(1) } },
    { ...guide, edges: { ...edges, LEADS_TO: edges.LEADS_TO.slice(1) } },
    {
      ...guide,
      edges: { ...edges, REQUIRES: edges.REQUIRES.map((edge, i) => (i ? edge : { ...edge, weight: 0.1 })) },
    },
    { ...guide, nodes: guide.nodes.map((node) => (isRole(node) ? { ...node, level: 1 } : node)) },
    {
      ...guide,
      nodes: guide.nodes.map((node) => ("hours" in node ? { ...node, hours: null } : node)),
    },
    { ...guide, choices: guide.choices.map((choice) => ({ ...choice, pick: 1 })) },
  ] as Guide[];
}
