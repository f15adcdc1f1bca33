import { expect, test } from "@jest/globals";

import { askLearningPlan } from "../../../src/career/questions/ask-learning-plan.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { draw } from "../../support/draw.js";

function planOf(drawing: string, to: readonly string[], have: readonly string[] = []) {
  return askLearningPlan(memoryGraph(draw(drawing)), { to, from: null, have, hoursPerWeek: null });
}

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

test("steps are numbered, in layers, with what they depend on by id, slack and critical path", async () => {
  const { steps, criticalPath } = await planOf(
    `
    goal: top
    top < right, left
    right < base
    left < other, base
    base 10h, other 1h, left 5h, right 7h, top 2h`,
    ["role:goal"],
  );
  expect(
    steps.map(({ index, layer, competency, dependsOn, slackHours }) => [
      index,
      layer,
      competency.id,
      idsOf(dependsOn),
      slackHours,
    ]),
  ).toEqual([
    [1, 0, "skill:base", [], 0],
    [2, 0, "skill:other", [], 11],
    [3, 1, "skill:left", ["skill:base", "skill:other"], 2],
    [4, 1, "skill:right", ["skill:base"], 0],
    [5, 2, "skill:top", ["skill:left", "skill:right"], 0],
  ]);
  expect(idsOf(criticalPath)).toEqual(["skill:base", "skill:right", "skill:top"]);
});

test("of what can be learned next, the lower layer comes before the lesser id", async () => {
  const { steps } = await planOf("goal: after, other\nafter < before\nafter 1h, before 1h, other 1h", [
    "role:goal",
  ]);
  expect(steps.map(({ competency }) => competency.id)).toEqual([
    "skill:before",
    "skill:other",
    "skill:after",
  ]);
});

test("of critical paths of equal length the one whose last competency has the least id is told", async () => {
  const { steps, criticalPath } = await planOf("goal: q, p, r\np < base\nbase 2h, p 3h, q 5h, r 4h", [
    "role:goal",
  ]);
  expect(steps.map(({ competency }) => competency.id)).toEqual([
    "skill:base",
    "skill:q",
    "skill:r",
    "skill:p",
  ]);
  expect(idsOf(criticalPath)).toEqual(["skill:base", "skill:p"]);
});

test("what a step depends on is in the order of ids, plain or an option", async () => {
  const { steps } = await planOf("goal: top\ntop < z, 1 of {a b}\ntop 1h, z 1h, a 1h, b 9h", ["role:goal"]);
  expect(idsOf(steps.at(-1)!.dependsOn)).toEqual(["skill:a", "skill:z"]);
});

test("a step names only the roles that need it", async () => {
  const { steps } = await planOf("one: x, both\ntwo: y, both\ny < base\nx 1h, y 1h, both 1h, base 1h", [
    "role:one",
    "role:two",
  ]);
  expect(Object.fromEntries(steps.map((step) => [step.competency.id, idsOf(step.requiredBy)]))).toEqual({
    "skill:both": ["role:one", "role:two"],
    "skill:x": ["role:one"],
    "skill:base": ["role:two"],
    "skill:y": ["role:two"],
  });
});

test("an option of a choice that is met already is not waited for", async () => {
  const drawing = "goal: x, y\nx < 1 of {y z}\nx 1h, y 1h, z 1h";
  const dependsOn = async (have: readonly string[]) =>
    (await planOf(drawing, ["role:goal"], have)).steps.map((step) => [
      step.competency.id,
      idsOf(step.dependsOn),
    ]);
  expect(await dependsOn([])).toEqual([
    ["skill:y", []],
    ["skill:x", ["skill:y"]],
  ]);
  expect(await dependsOn(["skill:z"])).toEqual([
    ["skill:x", []],
    ["skill:y", []],
  ]);
});
