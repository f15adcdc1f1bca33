import { expect, test } from "@jest/globals";

import { askLearningPlan } from "../../../src/career/questions/ask-learning-plan.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { draw } from "../../support/draw.js";

const DRAWING = `
  junior: java@0.4
  senior: java@0.5
  lead: java@0.8
  java 100h`;

test.each([[["role:senior", "role:lead"]], [["role:lead", "role:senior"]]])(
  "a plan for %j raises a competency once, to the higher of the two levels",
  async (to) => {
    const graph = memoryGraph(draw(DRAWING));
    const question = { from: "role:junior", have: [], hoursPerWeek: null };
    const { steps, hours } = await askLearningPlan(graph, { ...question, to });
    const lead = await askLearningPlan(graph, { ...question, to: ["role:lead"] });
    // From 0.4 to 0.8: half of the hours that 0.8 stands for.
    expect(steps.map((step) => [step.competency.id, step.hours?.typical])).toEqual([["skill:java", 50]]);
    expect(hours).toEqual(lead.hours);
    expect(steps[0]!.requiredBy.map(({ id }) => id)).toEqual(to);
  },
);
