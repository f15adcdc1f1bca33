import { expect, test } from "@jest/globals";

import { askLearningPlan } from "../../../src/career/questions/ask-learning-plan.js";
import type { CareerGraph } from "../../../src/career/graph.js";
import { openFiles } from "../../../src/cli/open-guide.js";
import { countingTurn } from "../../support/counted-steps.js";

/** How often others may be served while the question is answered: at each step of it. */
async function pausesOf(ask: (graph: CareerGraph) => unknown): Promise<number> {
  const { graph } = (await openFiles("graph-seed")).current();
  const { turn, steps } = countingTurn();
  // A question that needs no pause may throw at once.
  try {
    await ask({ ...graph, turn });
  } catch {
    // What it says does not matter here.
  }
  return steps();
}

const ROLES = [
  "role:backend-developer",
  "role:qa-engineer",
  "role:data-engineer",
  "role:technical-writer",
  "role:ios-developer",
];
const plan = { from: null, have: [], hoursPerWeek: null };

test("a plan for many roles lets others be served between them", async () => {
  const [one, five] = await Promise.all([
    pausesOf((graph) => askLearningPlan(graph, { ...plan, to: ROLES.slice(0, 1) })),
    pausesOf((graph) => askLearningPlan(graph, { ...plan, to: ROLES })),
  ]);
  expect(five - one).toBe(ROLES.length - 1);
});

test("which of many competencies cannot be avoided is found one by one", async () => {
  const avoid = Array.from({ length: 40 }, () => "technology:rust");
  const few = await pausesOf((graph) =>
    askLearningPlan(graph, { ...plan, to: ROLES, avoid: ["technology:git"] }),
  );
  const many = await pausesOf((graph) =>
    askLearningPlan(graph, { ...plan, to: ROLES, avoid: [...avoid, "technology:git"] }),
  );
  expect(many).toBeGreaterThan(few + avoid.length);
});
