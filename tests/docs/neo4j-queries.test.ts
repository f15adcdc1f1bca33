import { beforeAll, expect, test } from "@jest/globals";

import { askCompetencyDemand } from "../../src/career/questions/ask-competency-demand.js";
import { askPrerequisiteAnalytics } from "../../src/career/questions/ask-prerequisite-analytics.js";
import { askPrerequisiteTree } from "../../src/career/questions/ask-prerequisite-tree.js";
import { askRoleAnalytics } from "../../src/career/questions/ask-role-analytics.js";
import { askShortestPath } from "../../src/career/questions/ask-shortest-path.js";
import { askSkillGap } from "../../src/career/questions/ask-skill-gap.js";
import { guideText } from "../../src/content/packed-guide.js";
import { loadGuide } from "../../src/content/read/load-guide.js";
import type { Edge, Guide } from "../../src/guide/guide.js";
import { EDGE_KINDS } from "../../src/guide/vocabulary.js";
import { memoryGraph } from "../../src/stores/memory/memory-graph.js";
import { seedGuide } from "../../src/stores/neo4j/write/seed-guide.js";
import { useNeo4jWithGds } from "../support/neo4j.js";
import { describeWithGds } from "../support/neo4j-gds.js";
import { documentAt } from "./documents.js";

const START = "role:backend-developer";
const [FROM, TO] = ["role:qa-engineer", "role:chief-technology-officer"];

/** The statements of docs/neo4j.md after each heading that has some. */
const STATEMENTS = new Map(
  documentAt("docs/neo4j.md")
    .text.split(/^#+ /m)
    .map((section) => [
      section.split("\n")[0]!,
      [...section.matchAll(/^```cypher\n([^]*?)^```$/gm)].map((match) => match[1]!),
    ]),
);

describeWithGds("the statements of docs/neo4j.md", () => {
  const neo4j = useNeo4jWithGds();
  let guide: Guide;
  beforeAll(async () => {
    guide = (await loadGuide("graph-seed")).guide!;
    await seedGuide(neo4j.driver, guide, { ...neo4j.access, ...guideText });
    await ask("With Graph Data Science");
  }, 120_000);

  const run = async (statement: string) =>
    (await neo4j.driver.executeQuery(statement)).records.map(
      (record) => record.toObject() as Readonly<Record<string, unknown>>,
    );
  async function ask(heading: string) {
    const [statement] = STATEMENTS.get(heading) ?? [];
    if (statement === undefined) throw new Error(`docs/neo4j.md has no statement after "${heading}".`);
    return run(statement);
  }
  const graph = () => memoryGraph(guide);
  const metrics = () => askRoleAnalytics(graph());

  test("are twelve, and each is asked here", () => {
    const numbered = [...STATEMENTS.keys()].filter((heading) => /^\d+\. /.test(heading));
    expect(numbered.map((heading) => Number.parseInt(heading))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  test("1: demand", async () => {
    const demand = await askCompetencyDemand(graph(), null, "ROLES");
    expect(await ask("1. Which competencies do most roles ask for?")).toEqual(
      demand.slice(0, 10).map(({ competency: { id, name }, roles }) => ({ id, name, roles })),
    );
  });

  test("2: requirements with choices", async () => {
    const requires = guide.edges.REQUIRES.filter(({ from }) => from === START);
    const right = await Promise.all(
      requires.map(async ({ to, importance, weight }) => {
        const [selection] = await graph().selections([to]);
        const { pick, options } = selection!;
        return { id: to, importance, weight, pick, options: options.map(({ id }) => id) };
      }),
    );
    expect(await ask("2. What does a role require, and what may be chosen?")).toEqual(right);
    expect(right.some(({ options }) => options.length > 1)).toBe(true);
  });

  test("3: moves", async () => {
    const rows = await ask("3. Where can somebody go from here, and how hard is it?");
    expect(rows).toHaveLength(guide.edges.LEADS_TO.filter(({ from }) => from === START).length);
    for (const { id, hours, coverage, ease } of rows) {
      const gap = await askSkillGap(graph(), { from: START, have: [], to: id as string });
      expect({ hours, coverage, ease: ease as string }).toEqual({
        hours: gap.hours.typical,
        coverage: gap.coverage,
        ease: await gap.ease,
      });
    }
  });

  test("4: the fewest steps", async () => {
    const [row] = await ask("4. Which is the way with the fewest steps?");
    const path = await graph().fewestSteps({ from: FROM, to: TO, avoid: [], maxSteps: null, kinds: null });
    expect(row).toMatchObject({ steps: path!.edges.length });
    expect([(row!["roles"] as string[])[0], (row!["roles"] as string[]).at(-1)]).toEqual([FROM, TO]);
  });

  test("5: one competency away", async () => {
    const rows = await ask("5. Which roles are one competency away?");
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, missing } of rows) {
      const gap = await askSkillGap(graph(), { from: "role:security-engineer", have: [], to: id as string });
      const learned = gap.missing.map(({ competency }) => competency.id);
      const options = (await graph().selections([missing as string]))[0]!.options.map((option) => option.id);
      expect(learned.some((each) => options.includes(each))).toBe(true);
    }
  });

  test("6: what most build on", async () => {
    const rows = await ask("6. What do most other competencies build on?");
    expect(rows).toHaveLength(10);
    for (const { id, dependents } of rows) {
      const tree = await askPrerequisiteTree(graph(), {
        of: id as string,
        direction: "dependents",
        maxDepth: null,
      });
      expect({ id, dependents }).toEqual({ id, dependents: tree.count });
    }
  });

  test("7: the longest chain", async () => {
    const [row] = await ask("7. Which is the longest chain of prerequisites?");
    const { longestChain } = await askPrerequisiteAnalytics(graph(), { role: null, terms: null });
    const chain = row!["chain"] as string[];
    expect(chain.length).toBeGreaterThan(3);
    expect(chain.length).toBeLessThanOrEqual(longestChain.length);
  });

  test("8: the statements of a source", async () => {
    const rows = await ask("8. Which statements come from a source?");
    const source = "onet-29-3";
    const cites = ({ citations }: { citations: readonly { source: string }[] }) =>
      citations.some((citation) => citation.source === source);
    const right = [
      ...[...guide.nodes, ...guide.choices]
        .filter(cites)
        .map(({ id }) => ({ subject: id, verb: null, object: null })),
      ...EDGE_KINDS.flatMap((kind) =>
        (guide.edges[kind] as readonly Edge[])
          .filter(cites)
          .map(({ from, to }) => ({ subject: from, verb: kind, object: to })),
      ),
    ];
    const sorted = (list: object[]) => list.map((each) => JSON.stringify(each)).sort();
    expect(sorted(rows)).toEqual(sorted(right));
    expect(right.length).toBeGreaterThan(100);
  });

  test("9 and 10: betweenness and PageRank", async () => {
    const known = new Map((await metrics()).map((each) => [each.role.id, each]));
    for (const [heading, key] of [
      ["9. Which roles lie between others?", "betweenness"],
      ["10. Where do careers end up?", "pageRank"],
    ] as const) {
      const rows = await ask(heading);
      expect(rows).toHaveLength(known.size);
      for (const { id, score } of rows)
        expect(Math.abs((score as number) - known.get(id as string)![key])).toBeLessThan(1e-8);
    }
  });

  test("11: the fewest hours move by move are no fewer than those of the best path", async () => {
    const [row] = await ask("11. Which way takes the fewest hours, move by move?");
    const path = await askShortestPath(graph(), {
      ...{ from: FROM, to: TO, have: [], avoid: [], via: [], prefer: [], maxSteps: null, kinds: null },
      ...{ minCoverage: null, throughUnknown: true, minimize: "HOURS" as const },
    });
    expect(row!["hours"]).toBeGreaterThanOrEqual(path!.hours.typical);
    const roles = row!["roles"] as string[];
    expect([roles[0], roles.at(-1)]).toEqual([FROM, TO]);
    const hours = await Promise.all(
      roles
        .slice(1)
        .map(async (to, i) => (await askSkillGap(graph(), { from: roles[i]!, have: [], to })).hours.typical),
    );
    expect(row!["hours"]).toBeCloseTo(
      hours.reduce((sum, each) => sum + each, 0),
      6,
    );
  });

  test("12: each role is in one community, and no community goes beyond a component", async () => {
    const rows = await ask("12. Which roles belong together?");
    const component = new Map((await metrics()).map((each) => [each.role.id, each.component]));
    const communities = rows.map(({ roles }) => roles as string[]);
    expect(communities.flat().sort()).toEqual([...component.keys()].sort());
    for (const roles of communities) expect(new Set(roles.map((id) => component.get(id))).size).toBe(1);
  });

  test("the last one drops what they put into the memory of the library", async () => {
    const [, dropping] = STATEMENTS.get("12. Which roles belong together?") ?? [];
    expect(await run(dropping!)).toEqual([{ graphName: "moves" }]);
  });
});
