import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import { askLearningPlan } from "../../../src/career/questions/ask-learning-plan.js";
import { guideBuilder } from "../../../src/guide/guide-builder.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { openFiles } from "../../../src/cli/open-guide.js";
import { draw } from "../../support/draw.js";
import { gapOracle } from "../../support/gap-oracle.js";
import { drawings } from "../../support/random-drawing.js";

describe("learning plan", () => {
  test("is the least set for all roles at once, in an order that works, with exact slack", async () => {
    let shared = 0;
    await fc.assert(
      fc.asyncProperty(drawings({ roles: 4, competencies: 9 }), async (drawing) => {
        const guide = draw(drawing);
        const oracle = gapOracle(guide);
        const nothing = oracle.hold(null, []);
        const plan = await planOf(drawing, ["role:r0", "role:r1"], 10);
        const ids = plan.steps.map(({ competency }) => competency.id);

        // One role that asks for what both ask for has the same gap.
        const both = {
          ...guide,
          edges: {
            ...guide.edges,
            REQUIRES: guide.edges.REQUIRES.map((edge) =>
              edge.from === "role:r1" ? { ...edge, from: "role:r0" } : edge,
            ),
          },
        };
        expect([...ids].sort()).toEqual(gapOracle(both).missing("role:r0", nothing));

        const before = new Set<string>();
        let week = 0;
        const isTimed = ids.length === 0 || plan.steps.some((step) => step.hours !== null);
        const expectWeek = (found: number | null): void => {
          if (isTimed) expect(found).toBeCloseTo(week, 9);
          else expect(found).toBeNull();
        };
        for (const step of plan.steps) {
          expect(step.dependsOn.every(({ id }) => before.has(id))).toBe(true);
          for (const below of oracle.needsOf(step.competency.id))
            expect(oracle.isMet(below, nothing, before)).toBe(true);
          expectWeek(step.startWeek);
          week += (step.hours?.typical ?? 0) / 10;
          expectWeek(step.endWeek);
          before.add(step.competency.id);
          if (step.requiredBy.length === 2) shared++;
        }
        expectWeek(plan.weeks);

        // The critical path is the longest chain by hours; a step's slack is what it lacks to be on one.
        const hours = (id: string): number => oracle.hours.get(id)!;
        const below = new Map(
          plan.steps.map((step) => [step.competency.id, step.dependsOn.map(({ id }) => id)]),
        );
        const down = (id: string): number => hours(id) + Math.max(0, ...below.get(id)!.map(down));
        const up = (id: string): number =>
          hours(id) + Math.max(0, ...ids.filter((other) => below.get(other)!.includes(id)).map(up));
        const longest = Math.max(0, ...ids.map(down));
        expect(plan.criticalPath.reduce((sum, { id }) => sum + hours(id), 0)).toBe(longest);
        for (const { competency, slackHours } of plan.steps) {
          expect(slackHours).toBe(longest - (down(competency.id) + up(competency.id) - hours(competency.id)));
        }
      }),
      { numRuns: 500 },
    );
    expect(shared).toBeGreaterThan(100);
  });

  test("what an earlier role needs comes first, and nothing else before the role is reached", async () => {
    let later = 0;
    await fc.assert(
      fc.asyncProperty(drawings({ roles: 4, competencies: 9 }), async (drawing) => {
        const oracle = gapOracle(draw(drawing));
        const nothing = oracle.hold(null, []);
        const { steps, phases, weeks } = await planOf(drawing, ["role:r0", "role:r1"], 10);
        expect(phases.map(({ role }) => role.id)).toEqual(["role:r0", "role:r1"]);
        expect(phases.flatMap((phase) => phase.steps)).toEqual(steps.map(({ index }) => index));
        const learned = new Set<string>();
        for (const { role, steps: own, endWeek, hours } of phases) {
          const before = new Set(learned);
          const added = own.map((index) => steps[index - 1]!.competency.id);
          for (const id of added) learned.add(id);
          const meets = (known: ReadonlySet<string>): boolean =>
            oracle.essentials(role.id).every(({ to }) => oracle.isMet(to, nothing, known)) &&
            [...known].every((id) =>
              oracle.needsOf(id).every((below) => oracle.isMet(below, nothing, known)),
            );
          expect(meets(learned)).toBe(true);
          for (const id of added) {
            const without = new Set([...learned].filter((other) => other !== id));
            expect(meets(without)).toBe(false);
          }
          if (added.length > 0 && weeks !== null) expect(endWeek).toBe(steps[own.at(-1)! - 1]!.endWeek);
          expect(hours.typical).toBe(added.reduce((sum, id) => sum + oracle.hours.get(id)!, 0));
          if (before.size > 0 && added.length > 0) later++;
        }
      }),
      { numRuns: 400 },
    );
    expect(later).toBeGreaterThan(40);
  });

  test("along a path the first role is reached as soon as if it were the only one", async () => {
    const drawing = "near: x\nfar: x, y, z\nx 10h, y 50h, z 90h";
    const { phases } = await planOf(drawing, ["role:near", "role:far"], 10);
    expect(phases.map(({ role, endWeek }) => [role.id, endWeek])).toEqual([
      ["role:near", 1],
      ["role:far", 15],
    ]);
    // One language is enough for the first role, though the second needs both.
    const two = "near: 1 of {java python}\nfar: java, python\njava 30h, python 20h";
    const plan = await planOf(two, ["role:near", "role:far"], 10);
    expect(plan.phases.map(({ endWeek }) => endWeek)).toEqual([2, 5]);
    expect(plan.steps.map(({ competency }) => competency.name)).toEqual(["python", "java"]);
  });

  test("puts what serves most roles first", async () => {
    const plan = await planOf("a: x, y\nb: y, z\nx 1h, y 9h, z 1h", ["role:a", "role:b"], null);
    expect(plan.steps.map(({ competency }) => competency.id)).toEqual(["skill:y", "skill:x", "skill:z"]);
    expect(plan.weeks).toBeNull();
  });

  test("has no weeks where nothing is known of hours", async () => {
    const plan = await planOf("a: x, y", ["role:a"], 5);
    expect([plan.weeks, plan.steps[0]!.startWeek, plan.unknownHours]).toEqual([null, null, 2]);
    expect((await planOf("a: ?x", ["role:a"], 5)).weeks).toBe(0);
  });

  test("offers a credential where it is quicker than learning what it teaches one by one", async () => {
    const { graph } = (await openFiles("graph-seed")).current();
    const question = { to: ["role:junior-backend-developer"], from: null, have: [], hoursPerWeek: 10 };
    const { credentials, steps } = await askLearningPlan(graph, question);
    expect(credentials.length).toBeGreaterThan(0);
    for (const { teaches, hours, savedHours } of credentials) {
      const alone = steps.filter(({ competency }) => teaches.some(({ id }) => id === competency.id));
      const sum = alone.reduce((total, step) => total + (step.hours?.typical ?? 0), 0);
      expect(sum - hours.typical).toBe(savedHours);
      expect(savedHours).toBeGreaterThan(0);
    }
  });

  test("offers no credential that takes less than half of all it teaches, in or out of the plan", async () => {
    const guide = draw("a: x\nb: y\nx 100h, y 101h");
    const cited = { citations: guide.nodes[0]!.citations };
    const offersAt = async (typical: number, to: string) => {
      const { add, nodes, edges, build } = guideBuilder();
      nodes.push(...guide.nodes);
      for (const kind of ["REQUIRES", "LEADS_TO"] as const)
        edges[kind].push(...(guide.edges[kind] as never[]));
      const hours = { min: 1, typical, max: 999 };
      add.node({
        ...cited,
        id: "credential:c",
        kind: "CREDENTIAL",
        name: "C",
        credentialKind: "COURSE",
        hours,
      });
      for (const skill of ["skill:x", "skill:y"]) add.teaches({ ...cited, from: "credential:c", to: skill });
      const question = { to: [to], from: null, have: [], hoursPerWeek: null };
      const { credentials } = await askLearningPlan(memoryGraph(build(guide)), question);
      return credentials.map(({ credential, savedHours }) => [credential.id, savedHours]);
    };
    // It saves time for y alone too, but 100 hours are not enough to teach the 201 hours of both.
    expect(await offersAt(100, "role:b")).toEqual([]);
    expect(await offersAt(100.5, "role:b")).toEqual([["credential:c", 0.5]]);
    expect(await offersAt(101, "role:b")).toEqual([]);
  });

  test.each([
    [{ hoursPerWeek: 0 }, "hoursPerWeek", /from 0.1 to 168/],
    [{ hoursPerWeek: 1e-308 }, "hoursPerWeek", /from 0.1 to 168/],
    [{ hoursPerWeek: 168.5 }, "hoursPerWeek", /from 0.1 to 168/],
    [{ to: [] }, "to", /at least one/],
  ])("refuses %j", async (wrong, argument, message) => {
    const graph = memoryGraph(draw("a: x"));
    const ask = async () =>
      askLearningPlan(graph, { to: ["role:a"], from: null, have: [], hoursPerWeek: 1, ...wrong });
    await expect(ask()).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      details: { argument },
      message: expect.stringMatching(message),
    });
  });
});

function planOf(drawing: string, to: string[], hoursPerWeek: number | null) {
  const graph = memoryGraph(draw(drawing));
  return askLearningPlan(graph, { to, from: null, have: [], hoursPerWeek });
}
