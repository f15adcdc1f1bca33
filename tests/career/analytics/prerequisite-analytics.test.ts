import { describe, expect, test } from "@jest/globals";

import { askPrerequisiteAnalytics } from "../../../src/career/questions/ask-prerequisite-analytics.js";
import { inOrder, type PrerequisiteAnalytics } from "../../../src/career/analytics/prerequisite-analytics.js";
import type { CareerGraph } from "../../../src/career/graph.js";
import type { Competency, Guide } from "../../../src/guide/guide.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { draw } from "../../support/draw.js";

// CurricularAnalytics.jl, its test curricula: A→B, A→C, B→D, C→D, C→E, D→F, D→G, G→F and A→C, B→C, D→C, C→E, D→F with G and H alone.
const SEVEN = "b < a\n c < a\n d < b, c\n e < c\n f < d, g\n g < d";
const EIGHT = "c < a, b, d\n e < c\n f < d\n everyone: g, h";

describe("published curricula", () => {
  test("of seven courses", async () => {
    const answer = await analyse(SEVEN);
    expect(column(answer, "delayFactor")).toEqual({ a: 5, b: 5, c: 5, d: 5, e: 3, f: 5, g: 5 });
    expect(column(answer, "blockingFactor")).toEqual({ a: 6, b: 3, c: 4, d: 2, e: 0, f: 0, g: 1 });
    expect(column(answer, "centrality")).toEqual({ a: 0n, b: 9n, c: 12n, d: 18n, e: 0n, f: 0n, g: 10n });
    expect(column(answer, "complexity")).toEqual({ a: 11, b: 8, c: 9, d: 7, e: 3, f: 5, g: 6 });
    expect(answer).toMatchObject({
      totalDelay: 33,
      totalBlocking: 16,
      totalCentrality: 49n,
      totalComplexity: 49,
      cycles: [],
    });
    expect(names(answer.longestChain)).toBe("a b d g f");
    expect(links(answer)).toEqual(["d f"]);
    expect(column(answer, "layer")).toEqual({ a: 0, b: 1, c: 1, d: 2, e: 2, f: 4, g: 3 });
    expect(names(answer.competencies.map(({ competency }) => competency))).toBe("a c b d g f e");
  });

  test("of eight courses, two of them alone", async () => {
    const answer = await analyse(EIGHT);
    expect(column(answer, "delayFactor")).toEqual({ a: 3, b: 3, c: 3, d: 3, e: 3, f: 2, g: 1, h: 1 });
    expect(column(answer, "blockingFactor")).toEqual({ a: 2, b: 2, c: 1, d: 3, e: 0, f: 0, g: 0, h: 0 });
    expect(column(answer, "complexity")).toEqual({ a: 5, b: 5, c: 4, d: 6, e: 3, f: 2, g: 1, h: 1 });
    expect(answer).toMatchObject({
      totalDelay: 19,
      totalBlocking: 8,
      totalComplexity: 27,
      totalCentrality: 9n,
    });
    expect(names(answer.competencies.map(({ competency }) => competency))).toBe("d a b c g h e f");
  });

  test("on a quarter system: two thirds, each to one decimal, and their sum", async () => {
    const answer = await askPrerequisiteAnalytics(toGraph(draw(SEVEN)), { role: null, terms: "quarter" });
    expect(column(answer, "complexity")).toEqual({ a: 7.3, b: 5.3, c: 6, d: 4.7, e: 2, f: 3.3, g: 4 });
    expect(answer.totalComplexity).toBe(32.6);
  });

  test("what the guide's roles say of their terms holds without being asked for", async () => {
    const guide = draw("curriculum: b\n other: c\n b < a");
    const withTerms = (...roles: string[]): Guide => ({
      ...guide,
      nodes: guide.nodes.map((node) =>
        roles.includes(node.id)
          ? { ...node, externalIds: [{ scheme: "term-system", value: "quarter", match: null }] }
          : node,
      ),
    });
    const complexityOf = async (graph: CareerGraph, role: string | null) =>
      (await askPrerequisiteAnalytics(graph, { role, terms: null })).totalComplexity;
    const one = toGraph(withTerms("role:curriculum"));
    expect(await complexityOf(one, "role:curriculum")).toBe(3.3);
    expect(await complexityOf(one, "role:other")).toBe(1);
    expect(await complexityOf(one, null)).toBe(6);
    expect(await complexityOf(toGraph(withTerms("role:curriculum", "role:other")), null)).toBe(4);
  });
});

describe("choices", () => {
  // web rests on one of two languages; both rest on basics. deploy needs two of three.
  const CHOICES = `web < 1 of {java python}
    java < basics
    python < basics
    deploy < 2 of {cloud docker linux}
    backend: web, 1 of {java python}, ?deploy
    operations: deploy, linux
    talker: speaking`;

  test("every option is an edge, yet only what all ways pass blocks", async () => {
    const answer = await analyse(CHOICES);
    expect(column(answer, "blockingFactor")).toMatchObject({
      basics: 3,
      java: 1,
      python: 1,
      cloud: 1,
      linux: 1,
    });
    expect(column(answer, "blocks")).toMatchObject({ basics: 3, java: 0, python: 0, cloud: 0, linux: 0 });
    expect(column(answer, "rolesBlocked")).toEqual({
      basics: 1,
      java: 0,
      python: 0,
      web: 1,
      cloud: 0,
      docker: 0,
      linux: 1,
      deploy: 1,
      speaking: 1,
    });
  });

  test("a chain has no link that can be avoided", async () => {
    expect(names((await analyse(CHOICES)).longestChain)).toBe("basics java");
    // Both languages rest on basics, which rests on reading: no language is a link, what all of them need is.
    const { longestChain } = await analyse(`${CHOICES}\n basics < reading\n site < web`);
    expect(names(longestChain)).toBe("reading basics web site");
  });

  test("a list has what is blocked for certain first, options last", async () => {
    const { competencies } = await analyse(CHOICES);
    expect(names(competencies.map(({ competency }) => competency)).split(" ")[0]).toBe("basics");
    expect(names(inOrder(competencies, "COMPLEXITY").map(({ competency }) => competency)).split(" ")[0]).toBe(
      "basics",
    );
    expect(inOrder(competencies, "ID").map(({ competency }) => competency.id)).toEqual(
      competencies.map(({ competency }) => competency.id).sort(),
    );
  });

  test("a prerequisite is redundant when all that is left of the choice rests on it too", async () => {
    expect(links(await analyse(`${CHOICES}\n web < basics`))).toEqual(["basics web"]);
    expect(links(await analyse(`${CHOICES}\n web < java`))).toEqual([]);
  });

  test("of one role: what it asks for, essential or not, every option, and what this rests on", async () => {
    const answer = await askPrerequisiteAnalytics(toGraph(draw(CHOICES)), {
      role: "role:backend",
      terms: null,
    });
    expect(Object.keys(column(answer, "blocks")).sort()).toEqual(
      ["basics", "cloud", "deploy", "docker", "java", "linux", "python", "web"].sort(),
    );
    // Roles are counted over the whole guide.
    expect(column(answer, "rolesBlocked")).toMatchObject({ linux: 1, deploy: 1 });
    expect(Object.keys(column(await askOf(CHOICES, "role:talker"), "blocks"))).toEqual(["speaking"]);
  });

  test("a pair that is a plain prerequisite and an option twice is one edge", async () => {
    const answer = await analyse("top < java, 1 of {java python}, 1 of {java ruby}\n java < basics");
    expect(column(answer, "centrality")).toMatchObject({ java: 3n });
  });
});

describe("what no valid guide has, and what hardly any", () => {
  test("cycles: named once each, counted as one, and nothing crashes", async () => {
    const answer = await analyse(
      "a < b\n b < c\n c < a, base\n d < c\n loop < loop\n x < y\n y < x\n e < 1 of {d x}",
    );
    expect(answer.cycles.map(names)).toEqual(["a c b", "loop", "x y"]);
    expect(column(answer, "layer")).toEqual({
      base: 0,
      a: null,
      b: null,
      c: null,
      d: 2,
      e: 3,
      loop: null,
      x: null,
      y: null,
    });
    expect(column(answer, "blockingFactor")).toEqual({
      base: 5,
      a: 4,
      b: 4,
      c: 4,
      d: 1,
      e: 0,
      loop: 0,
      x: 2,
      y: 2,
    });
    expect(column(answer, "delayFactor")).toMatchObject({ base: 4, a: 4, d: 4, e: 4, loop: 1, x: 2 });
    // Nothing of a knot can be reached, so nothing of it can be blocked.
    expect(Object.values(column(answer, "blocks")).every((count) => count === 0)).toBe(true);
    // A chain that nobody can learn is none.
    expect(names(answer.longestChain)).toBe("base");
  });

  test("a knot with a way around it can be reached, and blocked", async () => {
    const answer = await analyse("a < 1 of {b c}\n b < a\n c < base");
    expect(column(answer, "blocks")).toEqual({ a: 1, b: 0, c: 2, base: 3 });
  });

  test("nothing at all, and nothing but one", async () => {
    expect(await analyse("lonely:")).toEqual({
      competencies: [],
      totalBlocking: 0,
      totalDelay: 0,
      totalCentrality: 0n,
      totalComplexity: 0,
      longestChain: [],
      cycles: [],
      redundant: [],
    });
    const one = await analyse("role: skill");
    expect(one).toMatchObject({ totalDelay: 1, totalComplexity: 1, totalBlocking: 0, totalCentrality: 0n });
    expect(names(one.longestChain)).toBe("skill");
  });
});

test("is computed once for each guide and question", async () => {
  const graph = toGraph(draw(SEVEN));
  const ask = () => askPrerequisiteAnalytics(graph, { role: null, terms: null });
  const [first, second] = await Promise.all([ask(), ask()]);
  expect(second).toBe(first);
  expect(await ask()).toBe(first);
  expect(await askPrerequisiteAnalytics(toGraph(draw(SEVEN)), { role: null, terms: null })).not.toBe(first);
});

test("an unknown role, and what is none", async () => {
  const graph = toGraph(draw(EIGHT));
  const ask = async (role: string) => askPrerequisiteAnalytics(graph, { role, terms: null });
  await expect(ask("role:everyon")).rejects.toMatchObject({
    code: "UNKNOWN_ID",
    details: { suggestions: ["role:everyone"] },
  });
  await expect(ask("skill:a")).rejects.toMatchObject({ code: "WRONG_KIND" });
});

function toGraph(guide: Guide): CareerGraph {
  return memoryGraph(guide);
}

async function analyse(drawing: string): Promise<PrerequisiteAnalytics> {
  return askPrerequisiteAnalytics(toGraph(draw(drawing)), { role: null, terms: null });
}

async function askOf(drawing: string, role: string): Promise<PrerequisiteAnalytics> {
  return askPrerequisiteAnalytics(toGraph(draw(drawing)), { role, terms: null });
}

function column<K extends keyof PrerequisiteAnalytics["competencies"][number]>(
  { competencies }: PrerequisiteAnalytics,
  key: K,
) {
  return Object.fromEntries(competencies.map((each) => [each.competency.name, each[key]]));
}

function names(competencies: readonly Competency[]): string {
  return competencies.map(({ name }) => name).join(" ");
}

function links({ redundant }: PrerequisiteAnalytics): string[] {
  return redundant.map(({ from, to }) => `${from.name} ${to.name}`);
}
