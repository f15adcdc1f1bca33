import { describe, expect, test } from "@jest/globals";

import { skillGap } from "../../../src/career/gap/skill-gap.js";
import { competencyGraph } from "../../../src/career/model/competency-graph.js";
import { profileOf } from "../../../src/career/model/profile.js";
import { indexGuide } from "../../../src/guide/guide-index.js";
import { askRecommendedRoles } from "../../../src/career/questions/ask-recommendations.js";
import { askSkillGap } from "../../../src/career/questions/ask-skill-gap.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { draw } from "../../support/draw.js";

describe("a requirement with a level", () => {
  test("held at exactly that level is met", async () => {
    const drawing = "junior: java@0.6\nsenior: java@0.6\njava 100h";
    expect(gapOf(drawing, "role:senior")).toMatchObject({ coverage: 1, raised: [], missing: [] });
    const [senior] = await askRecommendedRoles(memoryGraph(draw(drawing)), {
      from: "role:junior",
      have: [],
      first: 1,
    });
    expect(senior).toMatchObject({ role: { id: "role:senior" }, gap: { coverage: 1 } });
    expect(senior!.reasons[0]!.text).toBe("You meet 100 % of what it insists on: java.");
  });

  test("held just below that level is to be raised", () => {
    const gap = gapOf("junior: java@0.59\nsenior: java@0.6\njava 100h", "role:senior");
    expect(gap.coverage).toBeLessThan(1);
    expect(gap.raised).toMatchObject([{ competency: { id: "skill:java" }, fromLevel: 0.59, toLevel: 0.6 }]);
  });

  test("that is a choice is met by an option at that level, and not by one below it", () => {
    const drawing = (level: number): string =>
      `junior: java@${level}\nsenior: 1 of {java kotlin}@0.8\njava 100h, kotlin 500h`;
    expect(gapOf(drawing(0.8), "role:senior")).toMatchObject({ coverage: 1, missing: [], raised: [] });
    const below = gapOf(drawing(0.7), "role:senior");
    expect(below.coverage).toBeLessThan(1);
    expect(below.raised).toMatchObject([{ competency: { id: "skill:java" }, fromLevel: 0.7, toLevel: 0.8 }]);
  });
});

describe("coverage", () => {
  test("counts what is held at a lower level in proportion", () => {
    expect(gapOf("junior: java@0.5\nsenior: java@0.6\njava 100h", "role:senior").coverage).toBeCloseTo(
      5 / 6,
      12,
    );
    expect(gapOf("junior: java@0.3\nsenior: java*3@0.6, sql*1", "role:senior").coverage).toBe(0.375);
  });

  test("of a choice that is met is the mean over its best options, of an unmet one 0", () => {
    const drawing = "junior: a@0.2, b@0.3, c@0.6\nsenior: 2 of {a b c}@0.6\nlead: 2 of {a d}@0.6";
    expect(gapOf(drawing, "role:senior").coverage).toBe(0.75);
    expect(gapOf(drawing, "role:lead").coverage).toBe(0);
  });
});

describe("what is held at a level", () => {
  const drawing = "junior: java@0.5\nsenior: java@0.8, spring@0.6\nspring < java\njava 80h, spring 60h";

  test("is to be raised if that is too low", async () => {
    const gap = await askSkillGap(memoryGraph(draw(drawing)), {
      from: null,
      have: ["skill:java@0.2", "skill:spring@0.6"],
      to: "role:senior",
    });
    expect(gap).toMatchObject({ missing: [], coverage: 0.625, hours: { typical: 60 } });
    expect(gap.raised).toMatchObject([{ competency: { id: "skill:java" }, fromLevel: 0.2, toLevel: 0.8 }]);
  });

  test("raises what the role grants, and never lowers it", () => {
    const levelOf = (have: string[]): number | undefined =>
      gapOf(drawing, "role:senior", have).raised.find(({ competency }) => competency.name === "java")
        ?.fromLevel ?? undefined;
    expect(levelOf([])).toBe(0.5);
    expect(levelOf(["skill:java@0.7"])).toBe(0.7);
    expect(levelOf(["skill:java@0.1"])).toBe(0.5);
    expect(levelOf(["skill:java"])).toBeUndefined();
    expect(levelOf(["skill:spring", "skill:java@0.6"])).toBe(0.6);
  });

  test.each(["skill:java@", "skill:java@1.5", "skill:java@high", "skill:java@-0.1"])(
    "is no %s",
    async (text) => {
      const answer = async () =>
        await askSkillGap(memoryGraph(draw(drawing)), { from: null, have: [text], to: "role:senior" });
      await expect(answer()).rejects.toThrow(
        `\`have\` takes a level from 0 to 1 after @, as in "skill:sql@0.5", not "${text}".`,
      );
    },
  );
});

describe("a gap that must avoid competencies", () => {
  const graph = memoryGraph(draw("dev: 1 of {a b}, git, ?c\na 1h, b 2h, git 3h"));
  const ask = async (avoid: string[]) =>
    await askSkillGap(graph, { from: null, have: [], to: "role:dev", avoid });

  test("takes other options and lists none of them", async () => {
    const { missing } = await ask(["skill:a", "skill:c"]);
    expect(missing.map(({ competency }) => competency.name)).toEqual(["b", "git"]);
    expect(missing.flatMap(({ alternatives }) => alternatives)).toEqual([]);
  });

  test("names the competency without which there is no way", async () => {
    await expect(ask(["skill:a", "skill:git"])).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      message: "`avoid` leaves no way: the requirements of role:dev cannot be met without skill:git.",
    });
    await expect(ask(["skill:a", "skill:b"])).rejects.toThrow(
      "cannot be met without one of skill:a, skill:b.",
    );
  });
});

function gapOf(drawing: string, to: string, have: readonly string[] = []) {
  const model = competencyGraph(indexGuide(draw(drawing)));
  return skillGap(model, profileOf(model, "role:junior", have), to)!;
}
