import { beforeAll, expect, test } from "@jest/globals";

import { askShortestPath } from "../../../src/career/questions/ask-shortest-path.js";
import { askSkillGap } from "../../../src/career/questions/ask-skill-gap.js";
import { importOnet } from "../../../src/content/import/onet/import-onet.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { importing } from "../../content/import/importing.js";
import { describeData } from "../../support/public-data.js";

const NURSE = "role:onet-29-1141-00";
const DEVELOPER = "role:onet-15-1252-00";
const POLICE_OFFICER = "role:onet-33-3051-00";
const LAWYER = "role:onet-23-1011-00";

describeData("onet-29.3", (folder) => {
  let graph: ReturnType<typeof memoryGraph>;
  beforeAll(async () => {
    graph = memoryGraph((await importing((set) => importOnet(set), folder)).guide);
  }, 60_000);

  const path = (
    minimize: "STEPS" | "NEW_COMPETENCIES",
    {
      from = NURSE,
      to = DEVELOPER,
      easeAtMost,
      maxSteps,
    }: { from?: string; to?: string; easeAtMost: "STRETCH" | null; maxSteps: number | null },
  ) =>
    askShortestPath(graph, {
      from,
      to,
      have: [],
      avoid: [],
      via: [],
      kinds: null,
      prefer: [],
      maxSteps,
      minCoverage: null,
      throughUnknown: false,
      minimize,
      easeAtMost,
    });

  test.each(["STEPS", "NEW_COMPETENCIES"] as const)(
    "a nurse becomes a software developer by at most six realistic steps, least %s, without work that needs little preparation",
    async (minimize) => {
      const { roles, steps, ease } = (await path(minimize, { easeAtMost: "STRETCH", maxSteps: 6 }))!;
      process.stdout.write(`nurse to developer, ${minimize}: ${roles.map(({ name }) => name).join(" → ")}\n`);
      expect(ease).toBe("STRETCH");
      expect(steps.map((step) => step.ease)).not.toContain("LEAP");
      for (const { level } of roles) expect(level).toBeGreaterThanOrEqual(3);
    },
  );

  test("the way with the fewest new competencies leaps where it is odd, and says so", async () => {
    const { ease, steps } = (await path("NEW_COMPETENCIES", { easeAtMost: null, maxSteps: null }))!;
    expect(ease).toBe("LEAP");
    for (const step of steps.filter((each) => each.ease === "LEAP"))
      expect(step.easeReasons.length).toBeGreaterThan(0);
  });

  test("a police officer meets most of what a lawyer needs, and yet it is a leap because of the degree", async () => {
    const gap = await askSkillGap(graph, { from: POLICE_OFFICER, have: [], to: LAWYER });
    expect(gap.coverage).toBeGreaterThan(0.6);
    expect(await gap.ease).toBe("LEAP");
    expect((await gap.easeReasons)[0]).toBe("EDUCATION");
    // Also step by step: no role on the way hides that a police officer usually has no degree.
    const { steps, ease } = (await path("STEPS", {
      from: POLICE_OFFICER,
      to: LAWYER,
      easeAtMost: null,
      maxSteps: null,
    }))!;
    process.stdout.write(
      `police officer to lawyer: ${steps.map((step) => `${step.to.name} ${step.ease}`).join(" → ")}\n`,
    );
    expect(ease).toBe("LEAP");
    for (const step of steps) expect(step.easeReasons).toContain("EDUCATION");
  });
});
