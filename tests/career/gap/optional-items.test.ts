import { describe, expect, test } from "@jest/globals";

import { askSkillGap } from "../../../src/career/questions/ask-skill-gap.js";
import type { Guide } from "../../../src/guide/guide.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { draw } from "../../support/draw.js";

interface Asked {
  readonly have?: readonly string[];
  readonly prefer?: readonly string[];
  readonly avoid?: readonly string[];
}

/** The optional items of the gap of `role:dev`, as "name by rule", with their alternatives behind a slash. */
async function optionalOf(
  guide: Guide,
  { have = [], prefer = [], avoid = [] }: Asked = {},
): Promise<string[]> {
  const gap = await askSkillGap(memoryGraph(guide), { from: null, to: "role:dev", have, prefer, avoid });
  return gap.missing
    .filter(({ importance }) => importance === "OPTIONAL")
    .map(({ competency, decidedBy, alternatives, direct }) => {
      expect(direct).toBe(true);
      const others = alternatives.map(({ name }) => name).join(" ");
      return `${competency.name} by ${decidedBy}${others && ` / ${others}`}`;
    });
}

/** The guide with these options in demand. */
function inDemand(guide: Guide, ...options: string[]): Guide {
  const marked = guide.edges.OPTION.map((edge) =>
    options.includes(edge.to) ? { ...edge, demand: "IN_DEMAND" as const } : edge,
  );
  return { ...guide, edges: { ...guide.edges, OPTION: marked } };
}

describe("of an optional choice", () => {
  const choice = draw("dev: git, ?1 of {a b c}\na 20h, b 10h, c 20h");
  const equal = draw("dev: git, ?1 of {a b c}\na 10h, b 10h, c 10h");

  test("the option with the fewest hours is named, and the others would do", async () => {
    expect(await optionalOf(choice)).toEqual(["b by HOURS / a c"]);
  });

  test("of equal hours one in demand, and else the first", async () => {
    expect(await optionalOf(inDemand(equal, "skill:c"))).toEqual(["c by DEMAND / a b"]);
    expect(await optionalOf(equal)).toEqual(["a by ID / b c"]);
    // Fewer hours come before demand.
    expect(await optionalOf(inDemand(choice, "skill:a"))).toEqual(["b by HOURS / a c"]);
  });

  test("what is preferred comes before fewer hours", async () => {
    expect(await optionalOf(choice, { prefer: ["skill:c"] })).toEqual(["c by PREFERENCE / a b"]);
  });

  test("what is avoided is not named, and the last that is left was not chosen", async () => {
    expect(await optionalOf(choice, { avoid: ["skill:b"] })).toEqual(["a by ID / c"]);
    expect(await optionalOf(choice, { avoid: ["skill:a", "skill:b"] })).toEqual(["c by REQUIRED"]);
    expect(await optionalOf(choice, { avoid: ["skill:a", "skill:b", "skill:c"] })).toEqual([]);
  });

  test("as many as are still to be picked", async () => {
    const two = draw("dev: git, ?2 of {a b c d}\na 4h, b 3h, c 2h, d 1h");
    expect(await optionalOf(two)).toEqual(["d by HOURS / a b", "c by HOURS / a b"]);
    expect(await optionalOf(two, { have: ["skill:c"] })).toEqual(["d by HOURS / a b"]);
    expect(await optionalOf(two, { have: ["skill:c", "skill:a"] })).toEqual([]);
    expect(await optionalOf(two, { have: ["skill:a", "skill:b", "skill:c"] })).toEqual([]);
  });
});

test("what an essential requirement has learned already counts, and is no alternative", async () => {
  expect(await optionalOf(draw("dev: a, ?1 of {a b}\na 10h, b 1h"))).toEqual([]);
  expect(await optionalOf(draw("dev: a, ?2 of {a b c}\na 10h, b 1h, c 2h"))).toEqual(["b by HOURS / c"]);
});

test("two choices with a common option ask for it once", async () => {
  expect(await optionalOf(draw("dev: git, ?1 of {a b}, ?1 of {a c}\na 1h, b 5h, c 5h"))).toEqual([
    "a by HOURS",
  ]);
});

test("a choice that the role left grants as a choice is met", async () => {
  const guide = draw("old -> dev\nold: 1 of {a b}\ndev: git, ?1 of {a b c}");
  const gap = await askSkillGap(memoryGraph(guide), { from: "role:old", to: "role:dev", have: [] });
  expect(gap.missing.map(({ competency }) => competency.name)).toEqual(["git"]);
});

describe("what is held at too low a level", () => {
  test("of a choice the option held highest is raised", async () => {
    const guide = draw("dev: 1 of {a b c}@0.8\na 100h, b 100h, c 100h");
    const gap = await askSkillGap(memoryGraph(guide), {
      from: null,
      to: "role:dev",
      have: ["skill:a@0.4", "skill:b@0.6"],
    });
    expect(gap.raised).toMatchObject([
      { competency: { name: "b" }, direct: true, fromLevel: 0.6, toLevel: 0.8 },
    ]);
    expect(gap.missing).toEqual([]);
  });

  test("equal levels are told apart by id", async () => {
    const guide = draw("dev: 1 of {a b}@0.8\na 100h, b 100h");
    const gap = await askSkillGap(memoryGraph(guide), {
      from: null,
      to: "role:dev",
      have: ["skill:b@0.5", "skill:a@0.5"],
    });
    expect(gap.raised.map(({ competency }) => competency.name)).toEqual(["a"]);
  });

  test("hours to raise what is optional are no part of what is essential", async () => {
    const guide = draw("dev: a@0.8, ?b@0.8\na 100h, b 100h");
    const gap = await askSkillGap(memoryGraph(guide), {
      from: null,
      to: "role:dev",
      have: ["skill:a@0.4", "skill:b@0.4"],
    });
    expect(gap.raised.map(({ competency, importance }) => [competency.name, importance])).toEqual([
      ["a", "ESSENTIAL"],
      ["b", "OPTIONAL"],
    ]);
    expect(gap.hours.typical).toBe(50);
  });
});
