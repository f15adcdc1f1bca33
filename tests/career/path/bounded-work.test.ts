import { beforeAll, describe, expect, test } from "@jest/globals";

import { askRoleAnalytics } from "../../../src/career/questions/ask-role-analytics.js";
import type { CareerGraph } from "../../../src/career/graph.js";
import { PATH_WORK } from "../../../src/career/path/path-search.js";
import { reachableWithin } from "../../../src/career/path/reachable-roles.js";
import { finish } from "../../../src/async/steps.js";
import {
  askCareerPaths,
  askReachableRoles,
  askTradeOffs,
} from "../../../src/career/questions/ask-career-paths.js";
import {
  askRecommendedCompetencies,
  askRecommendedRoles,
} from "../../../src/career/questions/ask-recommendations.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { largeGuide } from "../../support/large-guide.js";

/** 1,000 roles, 20,000 transitions in cycles, 1,000 competencies with choices. */
const guide = largeGuide({ roles: 1000, transitions: 20_000, competencies: 1000 });
const roles = guide.nodes.filter(({ kind }) => kind === "ROLE").map(({ id }) => id);
const conditions = {
  from: roles[1]!,
  have: [],
  avoid: [],
  via: [],
  maxSteps: null,
  kinds: null,
  minCoverage: null,
  throughUnknown: false,
  prefer: [],
};
const to = roles[777]!;
let graph: CareerGraph;

beforeAll(() => {
  graph = memoryGraph(guide);
});

describe("on a large cyclic guide", () => {
  test.each([
    ["by steps", () => askCareerPaths(graph, { ...conditions, to, minimize: "STEPS", first: 100 })],
    ["by hours", () => askCareerPaths(graph, { ...conditions, to, minimize: "HOURS", first: 3 })],
    [
      "by new competencies",
      () => askCareerPaths(graph, { ...conditions, to, minimize: "NEW_COMPETENCIES", first: 3 }),
    ],
    [
      "through four roles",
      () =>
        askCareerPaths(graph, { ...conditions, via: roles.slice(10, 14), to, minimize: "STEPS", first: 3 }),
    ],
    ["trade-offs", () => askTradeOffs(graph, { ...conditions, to, maxSteps: 8 })],
  ] as const)("paths %s are found, proved or not", async (_name, ask) => {
    const { paths, optimal } = await ask();
    expect(paths.length).toBeGreaterThan(0);
    expect(typeof optimal).toBe("boolean");
  });

  test("a search that is out of work says which paths are proved, and by how much the others could be beaten", async () => {
    let unproved = 0;
    for (const from of roles.slice(20, 40)) {
      const question = { ...conditions, from, to, minimize: "NEW_COMPETENCIES", first: 3 } as const;
      const { paths, optimal, gapAtMost } = await askCareerPaths(graph, question);
      const proofs = paths.map(({ proved }) => proved);
      // Whatever comes first is proved first.
      expect(proofs).toEqual([...proofs].sort().reverse());
      expect(proofs.every(Boolean)).toBe(optimal);
      if (optimal) expect(gapAtMost).toBe(0);
      else if (gapAtMost !== null) {
        unproved++;
        expect(gapAtMost).toBeGreaterThanOrEqual(0);
        expect(gapAtMost).toBeLessThan(paths.at(-1)!.newCompetencies.length);
      }
    }
    expect(unproved).toBeGreaterThan(0);
  }, 60_000);

  test("a search that is out of work says so instead of going on; what it found in order is proved", async () => {
    const index = await graph.snapshot();
    const all = finish(reachableWithin(index, conditions, 30_000, 1_000));
    expect(all).toMatchObject({ optimal: false, proved: all.paths.length });
    expect(all.paths.length).toBeGreaterThan(100);
    expect(PATH_WORK).toBe(1_000);
    // The first hundred are found before.
    const some = await askReachableRoles(graph, { ...conditions, maxHours: 30_000, first: 100 });
    const ends = all.paths.slice(0, 100).map(({ roles: visited }) => visited.at(-1));
    expect(some.map(({ role }) => role.id)).toEqual(ends);
    expect(some.every(({ optimal, path }) => optimal && path.proved)).toBe(true);
  }, 60_000);

  test("a long search leaves the process to others: timers go off between its slices", async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    const started = performance.now();
    await Promise.all([
      askCareerPaths(graph, { ...conditions, from: roles[5]!, to, minimize: "HOURS", first: 3 }),
      askRecommendedRoles(graph, { from: roles[7]!, have: [], first: 5 }),
      askRecommendedCompetencies(graph, { from: roles[9]!, have: [], toward: null, first: 5 }),
    ]);
    const elapsed = performance.now() - started;
    clearInterval(timer);
    // One tick for each 100 ms would do; on a quiet machine there is one for each slice of 15 ms.
    expect(ticks).toBeGreaterThan(Math.max(1, elapsed / 100));
  }, 60_000);
});

test("what would take minutes on a guide of that size is refused in words", async () => {
  const tooLarge = memoryGraph(largeGuide({ roles: 100_001, transitions: 101_000, competencies: 10 }));
  const refused = (subject: string, size: string) => ({
    code: "GUIDE_TOO_LARGE",
    message: `${subject} is computed exactly, which would take too long for ${size}. Use a smaller guide.`,
  });
  await expect(async () => askRoleAnalytics(tooLarge)).rejects.toMatchObject(
    refused("Betweenness", "100001 roles × 101000 transitions"),
  );
  const [from, end] = (await tooLarge.catalogue()).filter(({ kind }) => kind === "ROLE");
  const question = { ...conditions, from: from!.id, to: end!.id, first: 1 };
  await expect(async () =>
    askCareerPaths(tooLarge, { ...question, minimize: "HOURS" }),
  ).rejects.toMatchObject(refused("What whole paths take in hours or competencies", "100001 roles"));
});
