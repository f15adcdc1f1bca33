import { describe, expect, test } from "@jest/globals";

import type { DemandOrder } from "../../../src/career/analytics/competency-demand.js";
import {
  askCompetencyDemand,
  askIndispensableFor,
} from "../../../src/career/questions/ask-competency-demand.js";
import { askGates, askPrerequisiteTree } from "../../../src/career/questions/ask-prerequisite-tree.js";
import { askRoleAnalytics } from "../../../src/career/questions/ask-role-analytics.js";
import {
  type RoleMetrics,
  type RoleOrder,
  rolesInOrder,
} from "../../../src/career/analytics/role-analytics.js";
import type { CareerGraph } from "../../../src/career/graph.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { draw } from "../../support/draw.js";

const graphOf = (drawing: string): CareerGraph => memoryGraph(draw(drawing));

describe("prerequisite tree", () => {
  const graph = graphOf(`api < web, http
    web < 1 of {java python}
    java < basics
    python < basics
    http < network
    api 10h, web 20h, java 40.25h, basics 5h`);
  const tree = async (
    of: string,
    direction: "prerequisites" | "dependents",
    maxDepth: number | null = null,
  ) => {
    const { root, layers, count, hours } = await askPrerequisiteTree(graph, { of, direction, maxDepth });
    return {
      root: root.name,
      layers: layers.map((layer) => layer.map(({ name }) => name).join(" ")),
      count,
      typical: hours.typical,
    };
  };

  test("layers by least distance, root first; hours without the root and without choosing", async () => {
    expect(await tree("skill:api", "prerequisites")).toEqual({
      root: "api",
      layers: ["api", "http web", "java network python", "basics"],
      count: 6,
      typical: 65.25,
    });
    expect(await tree("skill:basics", "dependents")).toEqual({
      root: "basics",
      layers: ["basics", "java python", "web", "api"],
      count: 4,
      typical: 70.25,
    });
  });

  test("as deep as asked; 0 is the root alone", async () => {
    expect(await tree("skill:api", "prerequisites", 1)).toMatchObject({
      layers: ["api", "http web"],
      count: 2,
    });
    expect(await tree("skill:api", "prerequisites", 0)).toMatchObject({
      layers: ["api"],
      count: 0,
      typical: 0,
    });
    await expect(tree("skill:api", "prerequisites", -1)).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      details: { argument: "maxDepth" },
    });
  });

  test("gates: what every way passes, whichever language is chosen", async () => {
    const gates = async (of: string) => (await askGates(graph, of)).map(({ name }) => name).join(" ");
    expect(await gates("skill:api")).toBe("basics http network web");
    expect(await gates("skill:web")).toBe("basics");
    expect(await gates("skill:basics")).toBe("");
  });

  test("unknown ids and other kinds", async () => {
    await expect(tree("skill:htp", "prerequisites")).rejects.toMatchObject({
      code: "UNKNOWN_ID",
      details: { id: "skill:htp", suggestions: ["skill:http"] },
    });
    const other = graphOf("role: skill");
    await expect(
      (async () =>
        askPrerequisiteTree(other, { of: "role:role", direction: "dependents", maxDepth: null }))(),
    ).rejects.toMatchObject({ code: "WRONG_KIND" });
  });
});

describe("role analytics", () => {
  test("degrees and betweenness with parallel transitions once, components by size", async () => {
    const own = { computedBy: "career-graph" };
    const roles = await askRoleAnalytics(
      graphOf("a -> b -> c\n a -> b (change)\n b -> c (related)\n a -> d -> c\n y -> z\n alone:"),
    );
    expect(roles.map(({ role, ...rest }) => ({ role: role.name, ...rest, pageRank: 0 }))).toEqual([
      { role: "b", inDegree: 1, outDegree: 1, betweenness: 0.5, pageRank: 0, component: 0, ...own },
      { role: "d", inDegree: 1, outDegree: 1, betweenness: 0.5, pageRank: 0, component: 0, ...own },
      { role: "a", inDegree: 0, outDegree: 2, betweenness: 0, pageRank: 0, component: 0, ...own },
      { role: "alone", inDegree: 0, outDegree: 0, betweenness: 0, pageRank: 0, component: 2, ...own },
      { role: "c", inDegree: 2, outDegree: 0, betweenness: 0, pageRank: 0, component: 0, ...own },
      { role: "y", inDegree: 0, outDegree: 1, betweenness: 0, pageRank: 0, component: 1, ...own },
      { role: "z", inDegree: 1, outDegree: 0, betweenness: 0, pageRank: 0, component: 1, ...own },
    ]);
    expect(roles.reduce((sum, { pageRank }) => sum + pageRank, 0)).toBeCloseTo(1, 12);
  });
});

describe("competency demand", () => {
  const graph = graphOf(`a: git, 1 of {java python}, ?java
    b: git, ?1 of {java ruby}
    c: ?git
    d:
    x < y`);
  const demand = async (importance: "ESSENTIAL" | "OPTIONAL" | null) =>
    (await askCompetencyDemand(graph, importance, "ROLES")).map((each) => [
      each.competency.name,
      each.roles,
      each.essential,
      each.essentialAsOption,
      each.share,
    ]);

  test("roles once each, plainly or as an option; most demanded first, then by id", async () => {
    expect(await demand(null)).toEqual([
      ["git", 3, 2, 0, 0.75],
      ["java", 2, 0, 1, 0.5],
      ["python", 1, 0, 1, 0.25],
      ["ruby", 1, 0, 0, 0.25],
    ]);
  });

  test("only requirements of one importance", async () => {
    expect(await demand("ESSENTIAL")).toEqual([
      ["git", 2, 2, 0, 0.5],
      ["java", 1, 0, 1, 0.25],
      ["python", 1, 0, 1, 0.25],
    ]);
    expect(await demand("OPTIONAL")).toEqual([
      ["java", 2, 0, 0, 0.5],
      ["git", 1, 0, 0, 0.25],
      ["ruby", 1, 0, 0, 0.25],
    ]);
  });

  test("a role that insists on it plainly does not count it as an option too", async () => {
    const [java] = await askCompetencyDemand(graphOf("a: java, 1 of {java python}"), null, "ROLES");
    expect(java).toMatchObject({ roles: 1, essential: 1, essentialAsOption: 0 });
  });

  test("indispensable for the roles that no other way leads to", async () => {
    const sure = graphOf(`a: git, 1 of {java python}
      b: web
      web < basics
      java < basics
      python < basics`);
    expect(await askIndispensableFor(sure, "skill:basics")).toBe(2);
    expect(await askIndispensableFor(sure, "skill:java")).toBe(0);
    expect(await askIndispensableFor(sure, "skill:git")).toBe(1);
    const ordered = async (orderBy: DemandOrder) =>
      (await askCompetencyDemand(sure, null, orderBy)).map(({ competency }) => competency.name);
    expect(await ordered("INDISPENSABLE")).toEqual(["git", "web", "java", "python"]);
    expect(await ordered("ID")).toEqual(["git", "java", "python", "web"]);
    expect(await ordered("ESSENTIAL")).toEqual(["git", "web", "java", "python"]);
  });
});

test("metrics of roles in each order, the greatest first, equals by id", async () => {
  const graph = graphOf("a -> b -> c -> d\n b -> d\n e -> b");
  const roles = await askRoleAnalytics(graph);
  for (const [order, value] of [
    ["BETWEENNESS", ({ betweenness }) => betweenness],
    ["PAGE_RANK", ({ pageRank }) => pageRank],
    ["IN_DEGREE", ({ inDegree }) => inDegree],
    ["OUT_DEGREE", ({ outDegree }) => outDegree],
    ["ID", () => 0],
  ] satisfies [RoleOrder, (metrics: RoleMetrics) => number][]) {
    const listed = rolesInOrder(roles, order);
    expect(listed).toHaveLength(5);
    const pairs = listed.slice(1).map((after, i) => [listed[i]!, after] as const);
    for (const [before, after] of pairs) {
      const falls = value(before) - value(after);
      expect(falls > 0 || (falls === 0 && before.role.id < after.role.id)).toBe(true);
    }
  }
  expect(rolesInOrder(roles, "IN_DEGREE").map(({ role }) => role.name)).toEqual(["b", "d", "c", "a", "e"]);
});
