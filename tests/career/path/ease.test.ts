import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import {
  askCareerPaths,
  askReachableRoles,
  askTradeOffs,
  type ShortestPathQuestion,
} from "../../../src/career/questions/ask-career-paths.js";
import { askLearningPlan } from "../../../src/career/questions/ask-learning-plan.js";
import { askRecommendedRoles } from "../../../src/career/questions/ask-recommendations.js";
import { askShortestPath } from "../../../src/career/questions/ask-shortest-path.js";
import { askSkillGap } from "../../../src/career/questions/ask-skill-gap.js";
import { askEase } from "../../../src/career/questions/ask-transitions.js";
import { openFiles } from "../../../src/cli/open-guide.js";
import { type Guide, isCompetency, type Role } from "../../../src/guide/guide.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { draw } from "../../support/draw.js";
import { easeOracle } from "../../support/ease-oracle.js";
import { drawings } from "../../support/random-drawing.js";
import { randomGuides } from "../../support/random-guide.js";

describe("the ease of a move", () => {
  test("is that of the definition for every transition of the shipped guide", async () => {
    const { graph } = (await openFiles("graph-seed")).current();
    const { guide } = await graph.snapshot();
    const oracle = easeOracle(guide);
    const found = new Set<string>();
    for (const { from, to } of guide.edges.LEADS_TO) {
      const expected = oracle.ease(from, to);
      const { ease, easeReasons } = await askEase(graph, { from, to });
      expect({ from, to, ease, easeReasons }).toEqual({
        from,
        to,
        ease: expected.ease,
        easeReasons: expected.reasons,
      });
      found.add(ease);
    }
    expect([...found]).toEqual(expect.arrayContaining(["EASY", "STRETCH", "LEAP"]));
  });

  test("is that of the definition between all roles of random guides, for someone who holds more", async () => {
    const tally: Record<string, number> = {};
    for (const [i, guide] of randomGuides(200, 20_261_125).entries()) {
      const graph = memoryGraph(guide);
      const oracle = easeOracle(guide);
      const roles = guide.nodes.filter(({ kind }) => kind === "ROLE").map(({ id }) => id);
      const have = guide.nodes
        .filter(isCompetency)
        .filter((_, k) => (i + k) % 4 === 0)
        .map(({ id }, k) => ({ id, level: k % 2 === 0 ? null : ((i + k) % 5) / 4 }));
      const written = have.map(({ id, level }) => (level === null ? id : `${id}@${level}`));
      for (const from of roles) {
        for (const to of roles) {
          const expected = oracle.ease(from, to, have);
          const gap = await askSkillGap(graph, { from, have: written, to });
          expect({ from, to, ease: await gap.ease, reasons: await gap.easeReasons }).toEqual({
            from,
            to,
            ease: expected.ease,
            reasons: expected.reasons,
          });
          for (const reason of [expected.ease, ...expected.reasons]) tally[reason] = (tally[reason] ?? 0) + 1;
        }
      }
    }
    process.stdout.write(`ease oracle: ${JSON.stringify(tally)}\n`);
    for (const word of ["EASY", "STRETCH", "UNKNOWN", "LEAP", "EDUCATION", "LEVEL", "EXPERIENCE", "COVERAGE"])
      expect([word, (tally[word] ?? 0) > 50]).toEqual([word, true]);
  });

  // Of twenty competencies the role left grants as many as it says.
  const move = async (held: number, left: Partial<Role>, entered: Partial<Role>) => {
    const names = Array.from({ length: 20 }, (_, i) => `c${i + 1}`);
    const drawing = `a -> b\n a: ${names.slice(0, held).join(", ")}\n b: ${names.join(", ")}`;
    const guide = withRoles(draw(drawing), { "role:a": left, "role:b": entered });
    const { ease, easeReasons } = await askEase(memoryGraph(guide), { from: "role:a", to: "role:b" });
    return [ease, ...easeReasons].join(" ");
  };
  const years = (typical: number) => ({ experience: { min: 0, typical, max: 60 } });
  const school = (level: number) => ({ education: { level, name: "A degree", share: null } });

  test.each<[held: number, left: Partial<Role>, entered: Partial<Role>, expected: string]>([
    [13, {}, {}, "EASY"],
    [12, {}, {}, "STRETCH COVERAGE"],
    [7, {}, {}, "STRETCH COVERAGE"],
    [6, {}, {}, "LEAP COVERAGE"],
    [20, { level: 2 }, { level: 3 }, "EASY"],
    [20, { level: 2 }, { level: 4 }, "LEAP LEVEL"],
    [20, { level: 5 }, { level: 1 }, "EASY"],
    [20, {}, { level: 5 }, "EASY"],
    [20, years(1), years(3), "EASY"],
    [20, years(1), years(3.25), "STRETCH EXPERIENCE"],
    [20, years(1), years(6), "STRETCH EXPERIENCE"],
    [20, years(1), years(6.25), "LEAP EXPERIENCE"],
    [20, {}, years(20), "EASY"],
    [20, years(9), years(0), "EASY"],
    [20, school(6), school(7), "STRETCH EDUCATION"],
    [20, school(6), school(8), "LEAP EDUCATION"],
    [20, school(6), school(6), "EASY"],
    [20, school(8), school(3), "EASY"],
    [20, {}, school(8), "EASY"],
    [
      5,
      { level: 1, ...years(0), ...school(3) },
      { level: 3, ...years(9), ...school(7) },
      "LEAP EDUCATION LEVEL EXPERIENCE COVERAGE",
    ],
    [8, { level: 1, ...years(0) }, { level: 3, ...years(3) }, "LEAP LEVEL"],
  ])("from %i of 20 competencies and %j to %j: %s", async (held, left, entered, expected) => {
    expect(await move(held, left, entered)).toBe(expected);
  });

  test("is unknown when one of the two roles is thinly described, whatever else is known of them", async () => {
    const guide = withRoles(
      draw("a -> b -> thin -> c\n a: w, x, y, z\n b: w, x, y, z\n thin:\n c: w, x, y, z"),
      { "role:a": { level: 1 }, "role:thin": { level: 5 } },
    );
    const graph = memoryGraph(guide);
    expect((await askEase(graph, { from: "role:b", to: "role:thin" })).ease).toBe("UNKNOWN");
    expect((await askEase(graph, { from: "role:thin", to: "role:c" })).ease).toBe("UNKNOWN");
    expect((await askEase(graph, { from: "role:a", to: "role:b" })).ease).toBe("EASY");
  });

  test("of a gap without a role to move from is not known", async () => {
    const gap = await askSkillGap(memoryGraph(draw("a: x")), { from: null, have: ["skill:x"], to: "role:a" });
    expect(gap).toMatchObject({ ease: null, easeReasons: [] });
  });
});

describe("the ease of a path", () => {
  const names = "w, x, y, z";
  const pathOver = async (levels: readonly (number | null)[], thin: readonly number[] = []) => {
    const roles = levels.map((_, i) => `r${i}`);
    const described = roles.map((role, i) => `${role}: ${thin.includes(i) ? "" : names}`);
    const drawing = [
      ...(levels.length > 1 ? [roles.join(" -> ")] : []),
      ...described,
      `other: ${names}`,
      `another: ${names}`,
    ].join("\n");
    const changes = Object.fromEntries(levels.map((level, i) => [`role:r${i}`, { level }]));
    const graph = memoryGraph(withRoles(draw(drawing), changes));
    return path(graph, "role:r0", `role:r${levels.length - 1}`);
  };

  test("is that of the hardest step: a leap before what is unknown, that before a stretch", async () => {
    expect((await pathOver([1, 2, 3])).ease).toBe("EASY");
    expect((await pathOver([1, 2, 4])).ease).toBe("LEAP");
    expect((await pathOver([1, 2, null, 3], [2])).ease).toBe("UNKNOWN");
    expect((await pathOver([1, 3, null, 3], [2])).ease).toBe("LEAP");
    expect((await pathOver([1])).ease).toBe("EASY");
  });

  test("with a stretch and an unknown step is unknown", async () => {
    const guide = draw(`a -> b -> thin\n a: w, x\n b: w, x, y, z\n c: ${names}\n thin:`);
    const { ease, steps } = await path(memoryGraph(guide), "role:a", "role:thin");
    expect([ease, ...steps.map((step) => step.ease)]).toEqual(["UNKNOWN", "STRETCH", "UNKNOWN"]);
  });

  test("does not count what was learned on earlier steps", async () => {
    const guide = draw("a -> b -> c\n a: w, x\n b: u, v\n c: u, w, x");
    const { steps } = await path(memoryGraph(guide), "role:a", "role:c");
    expect(steps.map(({ ease }) => ease)).toEqual(["LEAP", "LEAP"]);
    expect(steps[1]!.gap).toMatchObject({ coverage: 1, ease: "LEAP", easeReasons: ["COVERAGE"] });
  });
});

test("a degree that is usual where the path starts is kept on the way", async () => {
  const names = "w, x, y, z";
  const drawn = draw(
    `a -> b -> c -> d\n ${["a", "b", "c", "d"].map((role) => `${role}: ${names}`).join("\n ")}`,
  );
  const school = (level: number) => ({ education: { level, name: "A degree", share: null } });
  const pathWith = async (changes: Record<string, Partial<Role>>) => {
    const graph = memoryGraph(withRoles(drawn, changes));
    const path = (await askShortestPath(graph, { ...ANY, from: "role:a", to: "role:d" }))!;
    return path.steps.map(({ ease }) => ease);
  };
  // By way of a role that asks for less, back to what the first one asked for.
  const back = { "role:a": school(6), "role:b": school(3), "role:c": school(6), "role:d": school(8) };
  expect(await pathWith(back)).toEqual(["EASY", "EASY", "LEAP"]);
  // The path to a recommended role is as easy as the same path asked for.
  const recommended = await askRecommendedRoles(memoryGraph(withRoles(drawn, back)), {
    from: "role:a",
    have: [],
    first: 5,
  });
  const toC = recommended.find(({ role }) => role.id === "role:c")!;
  expect(toC.path!.steps.map(({ ease }) => ease)).toEqual(["EASY", "EASY"]);
  // A role of which nobody knows what it asks for hides no degree.
  const hidden = { "role:a": school(3), "role:b": {}, "role:c": school(8), "role:d": {} };
  expect(await pathWith(hidden)).toEqual(["EASY", "LEAP", "EASY"]);
  // Of a transition alone only the role left is known.
  const { ease } = await askEase(memoryGraph(withRoles(drawn, back)), { from: "role:b", to: "role:c" });
  expect(ease).toBe("LEAP");
});

describe("easeAtMost", () => {
  test("leaves the paths of the guide that has only the transitions of at most that ease, whatever is asked", async () => {
    const tally: Record<string, number> = {};
    const arbitrary = fc.tuple(
      drawings({ roles: 7, competencies: 7 }),
      fc.array(fc.tuple(fc.constantFrom(null, 1, 2, 3), fc.constantFrom(null, null, 3, 5, 6)), {
        minLength: 7,
        maxLength: 7,
      }),
      fc.constantFrom("EASY" as const, "STRETCH" as const, "UNKNOWN" as const, "LEAP" as const),
      fc.boolean(),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(arbitrary, async ([drawing, levels, easeAtMost, throughUnknown, holdsMore]) => {
        const changes = Object.fromEntries(
          levels.map(([level, degree], i) => [
            `role:r${i}`,
            { level, education: degree === null ? null : { level: degree, name: "A degree", share: null } },
          ]),
        );
        const whole = withRoles(draw(drawing), changes);
        const have = whole.nodes
          .filter(isCompetency)
          .filter((_, i) => holdsMore && i % 3 === 0)
          .map(({ id }) => ({ id, level: null }));
        const oracle = easeOracle(whole);
        const allowed = ORDER.slice(0, ORDER.indexOf(easeAtMost) + 1);
        const kept = whole.edges.LEADS_TO.filter(({ from, to }) =>
          allowed.includes(oracle.ease(from, to, have, "role:r0").ease),
        );
        const rest = { ...whole, edges: { ...whole.edges, LEADS_TO: kept } };
        const question = {
          ...ANY,
          from: "role:r0",
          to: "role:r1",
          throughUnknown,
          have: have.map(({ id }) => id),
        };
        const [limited, free] = await Promise.all([
          answers(memoryGraph(whole), { ...question, easeAtMost }),
          answers(memoryGraph(rest), question),
        ]);
        expect(limited).toEqual(free);
        const steps = limited.byStep.flatMap((path) => path.steps);
        for (const { from, to, ease } of steps)
          expect(ease).toBe(oracle.ease(from.id, to.id, have, "role:r0").ease);
        const found = limited.byStep.length > 0 ? "a path" : "no path";
        const word = `${found} at most ${easeAtMost}${kept.length < whole.edges.LEADS_TO.length ? "" : ", all kept"}`;
        tally[word] = (tally[word] ?? 0) + 1;
      }),
      { numRuns: 400 },
    );
    process.stdout.write(`easeAtMost: ${JSON.stringify(tally)}\n`);
    for (const ease of ["EASY", "STRETCH", "UNKNOWN"])
      expect(tally[`a path at most ${ease}`]).toBeGreaterThan(5);
  });

  test("is named when it leaves no path", async () => {
    const graph = memoryGraph(draw("a -> b\n a: w, x, y\n b: x, s, t, u"));
    const question = { ...ANY, from: "role:a", to: "role:b", first: 1 };
    expect((await askCareerPaths(graph, { ...question, easeAtMost: "LEAP" })).paths).toHaveLength(1);
    const { noPath } = await askCareerPaths(graph, { ...question, easeAtMost: "STRETCH" });
    expect(noPath).toMatchObject({ reason: "EXCLUDED" });
    expect(noPath!.message).toMatch(/excluded by `easeAtMost`/);
  });
});

/** From the easiest to the hardest. */
const ORDER = ["EASY", "STRETCH", "UNKNOWN", "LEAP"];

/** The answers to every question about paths, without the reason why there is none. */
async function answers(graph: ReturnType<typeof memoryGraph>, question: ShortestPathQuestion) {
  const { paths: byStep } = await askCareerPaths(graph, { ...question, first: 4 });
  const { paths: byHours } = await askCareerPaths(graph, { ...question, minimize: "HOURS", first: 4 });
  return {
    byStep,
    byHours,
    shortest: await askShortestPath(graph, question),
    tradeOffs: (await askTradeOffs(graph, question)).paths,
    inSteps: await askReachableRoles(graph, { ...question, maxHours: null, first: 100 }),
    within: await askReachableRoles(graph, { ...question, maxHours: 8, first: 100 }),
  };
}

describe("years of experience", () => {
  const range = (min: number, typical: number, max: number) => ({ experience: { min, typical, max } });

  test("of a path are those of its last role beyond its first one, in random guides", async () => {
    let known = 0;
    for (const guide of randomGuides(150, 20_261_126)) {
      const roles = guide.nodes.filter((node) => node.kind === "ROLE");
      for (const from of roles) {
        for (const to of roles) {
          const found = await askShortestPath(memoryGraph(guide), { ...ANY, from: from.id, to: to.id });
          if (found === null) continue;
          const less = (part: "min" | "typical" | "max"): number =>
            Math.max(0, to.experience![part] - (from.experience === null ? 0 : from.experience[part]));
          const expected = to.experience && {
            min: less("min"),
            typical: less("typical"),
            max: less("max"),
          };
          expect(found.experience).toEqual(expected);
          if (expected !== null && found.length > 0) known++;
        }
      }
    }
    expect(known).toBeGreaterThan(100);
  });

  test("of a phase are those beyond the start and every role before it, so that phases do not count a year twice", async () => {
    const guide = withRoles(draw("a: x\n b: x\n c: x\n d: x\n e: x"), {
      "role:a": range(0, 1, 2),
      "role:b": range(2, 3, 4),
      "role:c": range(1, 2, 8),
      "role:e": range(5, 6, 9),
    });
    const plan = await askLearningPlan(memoryGraph(guide), {
      to: ["role:c", "role:b", "role:d", "role:e"],
      from: "role:a",
      have: [],
      hoursPerWeek: null,
    });
    expect(plan.phases.map(({ experience }) => experience)).toEqual([
      { min: 1, typical: 1, max: 6 },
      { min: 1, typical: 1, max: 0 },
      null,
      { min: 3, typical: 3, max: 1 },
    ]);
    const alone = await askLearningPlan(memoryGraph(guide), {
      to: ["role:b"],
      from: null,
      have: [],
      hoursPerWeek: null,
    });
    expect(alone.phases[0]!.experience).toEqual({ min: 2, typical: 3, max: 4 });
  });
});

const ANY = {
  have: [],
  avoid: [],
  via: [],
  kinds: null,
  maxSteps: null,
  minCoverage: null,
  throughUnknown: false,
  prefer: [],
  minimize: "STEPS",
} as const;

async function path(graph: ReturnType<typeof memoryGraph>, from: string, to: string) {
  return (await askShortestPath(graph, { ...ANY, from, to }))!;
}

/** The guide with more said about some roles. */
function withRoles(guide: Guide, changes: Readonly<Record<string, Partial<Role>>>): Guide {
  return { ...guide, nodes: guide.nodes.map((node) => ({ ...node, ...changes[node.id] }) as typeof node) };
}
