import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import {
  askRecommendedCompetencies,
  askRecommendedRoles,
  askSimilarRoles,
} from "../../../src/career/questions/ask-recommendations.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { draw } from "../../support/draw.js";
import { gapOracle } from "../../support/gap-oracle.js";
import { drawings } from "../../support/random-drawing.js";
import { pathOracle } from "../../support/path-oracle.js";

describe("recommended roles", () => {
  test("have the documented score, on random guides", async () => {
    await fc.assert(
      fc.asyncProperty(drawings({ roles: 5, competencies: 7 }), async (drawing) => {
        const guide = draw(drawing);
        const oracle = gapOracle(guide);
        const held = oracle.hold("role:r0", []);
        const all = await askRecommendedRoles(graphOf(drawing), { from: "role:r0", have: [], first: 100 });
        const expected = guide.nodes
          .filter(({ kind, id }) => kind === "ROLE" && id !== "role:r0" && oracle.essentials(id).length > 0)
          .map(({ id }) => {
            const asked = oracle.essentials(id);
            const weight = (edges: typeof asked): number =>
              edges.reduce((sum, edge) => sum + (edge.weight ?? 1), 0);
            const met = weight(asked.filter(({ to }) => oracle.isMet(to, held, new Set())));
            const hours = oracle.missing(id, held).reduce((sum, each) => sum + oracle.hours.get(each)!, 0);
            const [path] = pathOracle(guide).allPaths({ from: "role:r0", to: id });
            const sure = asked.length / (asked.length + 1);
            const worth = (met / weight(asked)) * sure * (400 / (400 + hours));
            return {
              id,
              score: worth * (path ? 0.85 ** (path.steps - 1) : 0.25),
              steps: path?.steps ?? null,
            };
          });
        expect(all).toHaveLength(expected.length);
        for (const { role, score, path, reasons, obstacle, gap } of all) {
          const same = expected.find(({ id }) => id === role.id)!;
          expect(score).toBeCloseTo(same.score, 9);
          expect(path?.length ?? null).toBe(same.steps);
          expect(reasons.length).toBeGreaterThan(0);
          expect(obstacle === null).toBe(
            path !== null && gap.missing.every(({ importance }) => importance === "OPTIONAL"),
          );
        }
        expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
        const two = await askRecommendedRoles(graphOf(drawing), { from: "role:r0", have: [], first: 2 });
        expect(two.map(({ role }) => role.id)).toEqual(all.slice(0, 2).map(({ role }) => role.id));
      }),
      { numRuns: 300 },
    );
  });

  test("say why in plain sentences with the nodes behind them, and what stands in the way", async () => {
    const drawing = `
      tester -> developer -> architect
      tester: java, git
      developer: java, git, spring
      architect: uml, cloud
      spring < java
      java 100h, spring 40h, uml 20h, cloud 90h`;
    const [first] = await askRecommendedRoles(graphOf(drawing), { from: "role:tester", have: [], first: 1 });
    expect(first).toMatchObject({
      role: { id: "role:developer" },
      reasons: [
        {
          text: "You meet 67 % of what it insists on: git and java.",
          nodes: [{ id: "skill:git" }, { id: "skill:java" }],
        },
        { text: "One step from tester.", nodes: [{ id: "role:tester" }, { id: "role:developer" }] },
        {
          text: "What is missing can be learned in about 40 hours: spring.",
          nodes: [{ id: "skill:spring" }],
        },
      ],
      obstacle: { text: "spring alone takes about 40 of the 40 hours.", nodes: [{ id: "skill:spring" }] },
    });
  });
});

test("a role of which the guide does not say what it insists on is not recommended", async () => {
  const drawing = `
    tester -> stranger
    tester -> developer
    tester: git
    developer: git, java
    stranger: ?git`;
  const roles = await askRecommendedRoles(graphOf(drawing), { from: "role:tester", have: [], first: 5 });
  expect(roles.map(({ role }) => role.id)).toEqual(["role:developer"]);
});

describe("recommended competencies", () => {
  test("have the documented score and unlock the right roles, on random guides", async () => {
    let unlocked = 0;
    await fc.assert(
      fc.asyncProperty(drawings({ roles: 5, competencies: 7 }), async (drawing) => {
        const guide = draw(drawing);
        const oracle = gapOracle(guide);
        const person = { from: "role:r0", have: [] };
        const held = oracle.hold("role:r0", []);
        const roles = guide.nodes.filter(({ kind, id }) => kind === "ROLE" && id !== "role:r0");
        const standing = (role: string, learned: ReadonlySet<string>) => {
          const asked = oracle.essentials(role).map(({ to, weight }) => ({
            weight: weight ?? 1,
            isMet: oracle.isMet(to, held, learned),
          }));
          const sum = (edges: typeof asked): number => edges.reduce((total, { weight }) => total + weight, 0);
          const met = asked.filter(({ isMet }) => isMet);
          return {
            coverage: asked.length === 0 ? 1 : sum(met) / sum(asked),
            isMet: met.length === asked.length,
          };
        };
        const all = await askRecommendedCompetencies(graphOf(drawing), {
          ...person,
          toward: null,
          first: 100,
        });
        for (const { competency, score, unlocks } of all) {
          const learned = new Set(oracle.leastFor([competency.id], held));
          const hours = [...learned].reduce((sum, id) => sum + oracle.hours.get(id)!, 0);
          const grown = roles.map(({ id }) => ({
            id,
            before: standing(id, new Set()),
            after: standing(id, learned),
          }));
          const opened = grown
            .filter(({ before, after }) => !before.isMet && after.isMet)
            .map(({ id }) => id);
          const growth = grown.reduce((sum, { before, after }) => sum + after.coverage - before.coverage, 0);
          expect(score).toBeCloseTo(((opened.length + growth) * 100) / (10 + hours), 9);
          expect(unlocks.map(({ id }) => id)).toEqual(opened);
          unlocked += opened.length;
        }
        const inOrder = all.toSorted(
          (a, b) => b.score - a.score || (a.competency.id < b.competency.id ? -1 : 1),
        );
        expect(all).toEqual(inOrder);
        expect(all.every(({ score }) => score > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(unlocked).toBeGreaterThan(100);
  });

  test("have the documented score: what they unlock and bring closer, per hour", async () => {
    const drawing = `
      a: x, y
      b: y
      c: z
      y < w
      x 10h, y 30h, w 10h, z 990h`;
    const all = await askRecommendedCompetencies(graphOf(drawing), {
      from: null,
      have: ["skill:x"],
      toward: null,
      first: 10,
    });
    expect(all.map(({ competency, score }) => [competency.id, score])).toEqual([
      // Unlocks a (from ½) and b (from 0) in 30 + 10 hours.
      ["skill:y", ((2 + 0.5 + 1) * 100) / (10 + 40)],
      ["skill:z", (2 * 100) / (10 + 990)],
    ]);
    expect(all[0]).toMatchObject({
      unlocks: [{ id: "role:a" }, { id: "role:b" }],
      reasons: [
        { text: "It is the last thing missing for a and b.", nodes: [{ id: "role:a" }, { id: "role:b" }] },
        { text: "It can be learned in about 40 hours, with w first.", nodes: [{ id: "skill:w" }] },
      ],
    });
    expect(all[1]!.reasons).toEqual([
      { text: "It is the last thing missing for c.", nodes: [expect.objectContaining({ id: "role:c" })] },
      {
        text: "All that it rests on is there; it can be learned in about 990 hours.",
        nodes: [expect.objectContaining({ id: "skill:z" })],
      },
    ]);
    const toward = await askRecommendedCompetencies(graphOf(drawing), {
      from: null,
      have: [],
      toward: ["role:c"],
      first: 10,
    });
    expect(toward.map(({ competency }) => competency.id)).toEqual(["skill:z"]);
  });
});

test("what only brings a role closer says so, and the current role is no aim", async () => {
  const drawing = `
    me: x, y
    next: x, y, z, w
    other: z, v, u`;
  const all = await askRecommendedCompetencies(graphOf(drawing), {
    from: "role:me",
    have: [],
    toward: null,
    first: 10,
  });
  expect(all[0]).toMatchObject({
    competency: { id: "skill:z" },
    unlocks: [],
    reasons: [
      { text: "It brings you closer to next and other.", nodes: [{ id: "role:next" }, { id: "role:other" }] },
      { text: "All that it rests on is there; it can be learned." },
    ],
  });
  // A role that is left out of the aims: nothing of it remains to be learned for "me" by somebody who has nothing.
  const none = await askRecommendedCompetencies(graphOf("me: x"), {
    from: "role:me",
    have: [],
    toward: null,
    first: 5,
  });
  expect(none).toEqual([]);
});

test("roles without a current one: no path, and only what is held counts", async () => {
  const drawing = `
    near: git, java
    far: git, uml, cloud
    strange: cobol`;
  const all = await askRecommendedRoles(graphOf(drawing), { from: null, have: ["skill:git"], first: 5 });
  expect(all.map(({ role, path }) => [role.id, path])).toEqual([
    ["role:near", null],
    ["role:far", null],
    ["role:strange", null],
  ]);
  expect(all[0]!.reasons[0]).toMatchObject({
    text: "You meet 50 % of what it insists on: git.",
    nodes: [{ id: "skill:git" }],
  });
  // Of a role of which nothing is met, no reason says that something is.
  expect(all[2]!.reasons.every(({ text }) => !text.startsWith("You meet"))).toBe(true);
  expect(all[2]!.obstacle).toMatchObject({ text: "cobol is missing.", nodes: [{ id: "skill:cobol" }] });
});

describe("similar roles", () => {
  test("overlap by weight, choices shared out among their options", async () => {
    const drawing = `
      a: java, git*0.5, 1 of {mysql postgres}
      b: java, 1 of {mysql postgres}, ?css
      c: mysql
      d: cobol`;
    const all = await askSimilarRoles(graphOf(drawing), { to: "role:a", first: 10 });
    expect(all.map(({ role, similarity }) => [role.id, similarity])).toEqual([
      ["role:b", 2 / (1 + 0.5 + 1 + 0.5)],
      ["role:c", 0.5 / (1 + 0.5 + 1 + 0.5)],
    ]);
    expect(all[0]!.shared.map(({ id }) => id)).toEqual(["skill:java", "skill:mysql", "skill:postgres"]);
  });

  test("what both ask for is listed by the lesser of the two weights, then by id", async () => {
    const [other] = await askSimilarRoles(
      graphOf("a: git*0.2, java*0.9, uml*0.4, web*0.4\nb: git*1, java*0.5, uml*0.4, web*0.4"),
      { to: "role:a", first: 1 },
    );
    expect(other!.shared.map(({ id }) => id)).toEqual(["skill:java", "skill:uml", "skill:web", "skill:git"]);
  });

  test("similarity is symmetric and at most 1, on random guides", async () => {
    await fc.assert(
      fc.asyncProperty(drawings({ roles: 4, competencies: 6 }), async (drawing) => {
        const graph = graphOf(drawing);
        const there = await askSimilarRoles(graph, { to: "role:r0", first: 100 });
        for (const { role, similarity } of there) {
          const back = (await askSimilarRoles(graph, { to: role.id, first: 100 })).find(
            (each) => each.role.id === "role:r0",
          )!;
          expect(back.similarity).toBeCloseTo(similarity, 12);
          expect(similarity).toBeLessThanOrEqual(1);
          expect(similarity).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function graphOf(drawing: string) {
  return memoryGraph(draw(drawing));
}
