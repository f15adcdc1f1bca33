import { describe, expect, test } from "@jest/globals";

import { askPrerequisiteTree } from "../../../src/career/questions/ask-prerequisite-tree.js";
import { askPrerequisiteAnalytics } from "../../../src/career/questions/ask-prerequisite-analytics.js";
import type { CareerGraph } from "../../../src/career/graph.js";
import { FORMER_ID } from "../../../src/guide/former-ids.js";
import {
  askCareerPaths,
  askReachableRoles,
  askTradeOffs,
} from "../../../src/career/questions/ask-career-paths.js";
import { askLearningPlan } from "../../../src/career/questions/ask-learning-plan.js";
import {
  askRecommendedCompetencies,
  askRecommendedRoles,
  askSimilarRoles,
} from "../../../src/career/questions/ask-recommendations.js";
import { askShortestPath } from "../../../src/career/questions/ask-shortest-path.js";
import { askSkillGap } from "../../../src/career/questions/ask-skill-gap.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { draw } from "../../support/draw.js";

const guide = draw(`
  junior -> senior -> lead
  junior -> tester (change) -> lead
  junior: java
  senior: java, git
  tester: git
  lead: java, uml, 1 of {go rust}
  uml < git
  java 10h, git 5h, uml 20h, go 8h, rust 9h`);
/** Every role and skill was once called "old-" and its name. */
const renamed = {
  ...guide,
  nodes: guide.nodes.map((node) => ({
    ...node,
    externalIds: [{ scheme: FORMER_ID, value: node.id.replace(":", ":old-"), match: null }],
  })),
};
const graph = memoryGraph(renamed);

type Name = (id: string) => string;
const QUESTIONS: Record<string, (graph: CareerGraph, name: Name) => unknown> = {
  shortestPath: (g, name) => askShortestPath(g, { ...path(name), minimize: "STEPS" }),
  "shortestPath that avoids its end": (g, name) =>
    askShortestPath(g, { ...path(name), avoid: [name("role:lead")], minimize: "STEPS" }),
  "shortestPath that passes a role": (g, name) =>
    askShortestPath(g, { ...path(name), via: [name("role:tester")], minimize: "HOURS" }),
  "shortestPath that passes a competency": (g, name) =>
    askShortestPath(g, { ...path(name), via: [name("skill:git")], minimize: "NEW_COMPETENCIES" }),
  careerPaths: (g, name) =>
    askCareerPaths(g, { ...path(name), avoid: [name("skill:rust")], minimize: "HOURS", first: 3 }),
  "careerPaths without one": (g, name) =>
    askCareerPaths(g, { ...path(name), avoid: [name("role:lead")], minimize: "STEPS", first: 3 }),
  careerTradeOffs: (g, name) => askTradeOffs(g, path(name)),
  reachableRoles: (g, name) => askReachableRoles(g, { ...path(name), maxHours: 100, first: 10 }),
  skillGap: async (g, name) => {
    const gap = await askSkillGap(g, {
      from: name("role:junior"),
      have: [name("skill:go")],
      to: name("role:lead"),
    });
    // These come later where the process is busy.
    return { ...gap, ease: await gap.ease, easeReasons: await gap.easeReasons };
  },
  learningPlan: (g, name) =>
    askLearningPlan(g, {
      from: null,
      have: [name("skill:go")],
      to: [name("role:senior"), "role:lead"],
      hoursPerWeek: 5,
    }),
  recommendedRoles: (g, name) =>
    askRecommendedRoles(g, { from: name("role:junior"), have: [name("skill:go")], first: 10 }),
  recommendedCompetencies: (g, name) =>
    askRecommendedCompetencies(g, { from: name("role:junior"), have: [], toward: null, first: 10 }),
  "recommendedCompetencies toward a role": (g, name) =>
    askRecommendedCompetencies(g, {
      from: null,
      have: [name("skill:java")],
      toward: [name("role:lead")],
      first: 10,
    }),
  similarRoles: (g, name) => askSimilarRoles(g, { to: name("role:senior"), first: 10 }),
  prerequisites: (g, name) =>
    askPrerequisiteTree(g, { of: name("skill:uml"), direction: "prerequisites", maxDepth: null }),
  prerequisiteAnalytics: (g, name) => askPrerequisiteAnalytics(g, { role: name("role:lead"), terms: null }),
  "roles that require": (g, name) => g.roles({ requires: [name("skill:git")] }, { first: 10, after: null }),
  "competencies that a role requires": (g, name) =>
    g.competencies({ requiredBy: [name("role:lead")] }, { first: 10, after: null }),
};

function path(name: Name) {
  return {
    from: name("role:junior"),
    to: name("role:lead"),
    have: [],
    avoid: [],
    via: [],
    maxSteps: null,
    kinds: null,
    minCoverage: null,
    throughUnknown: false,
    prefer: [],
  };
}

describe("a question that names former ids has the answer of the one that names what took their place", () => {
  test.each(Object.keys(QUESTIONS))("%s", async (name) => {
    const ask = QUESTIONS[name]!;
    const expected = await ask(graph, (id) => id);
    expect(await ask(graph, (id) => id.replace(":", ":old-"))).toEqual(expected);
  });
});
