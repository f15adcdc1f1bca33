import { describe, expect, test } from "@jest/globals";

import { skillGap } from "../../../src/career/gap/skill-gap.js";
import { competencyGraph } from "../../../src/career/model/competency-graph.js";
import { profileOf } from "../../../src/career/model/profile.js";
import { indexGuide } from "../../../src/guide/guide-index.js";
import { askRecommendedRoles } from "../../../src/career/questions/ask-recommendations.js";
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

function gapOf(drawing: string, to: string) {
  const model = competencyGraph(indexGuide(draw(drawing)));
  return skillGap(model, profileOf(model, "role:junior", []), to)!;
}
