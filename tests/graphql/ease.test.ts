import { beforeAll, expect, test } from "@jest/globals";

import { openFiles } from "../../src/cli/open-guide.js";
import type { CareerSource } from "../../src/career/source.js";
import { createApollo } from "../../src/graphql/apollo.js";
import { requestContext } from "../../src/graphql/request-context.js";

const apollo = createApollo({
  onUnexpectedError: (error) => {
    throw error;
  },
});
let source: CareerSource;

beforeAll(async () => {
  source = await openFiles("graph-seed");
});

interface Move {
  readonly ease: string;
  readonly easeReasons: readonly string[];
}
interface PathData {
  readonly ease: string;
  readonly steps: readonly (Move & {
    readonly from: { readonly id: string };
    readonly to: { readonly id: string };
    readonly gap: Move;
  })[];
}

const PATH = `{ ease steps { from { id } to { id } ease easeReasons gap { ease easeReasons } } }`;
const HARDNESS = ["EASY", "STRETCH", "UNKNOWN", "LEAP"];

test("a step is as easy as its transition and its gap, and a path as its hardest step", async () => {
  const { paths } = (
    await ask(
      `{ careerPaths(from: "role:qa-engineer", to: "role:solution-architect", first: 20) { paths ${PATH} } }`,
    )
  )["careerPaths"] as { paths: PathData[] };
  expect(paths).toHaveLength(20);
  const edges = await transitions([
    ...new Set(paths.flatMap(({ steps }) => steps.map(({ from }) => from.id))),
  ]);
  const seen = new Set<string>();
  for (const { ease, steps } of paths) {
    for (const step of steps) {
      const move = { ease: step.ease, easeReasons: step.easeReasons };
      expect(step.gap).toEqual(move);
      expect(edges.get(`${step.from.id} ${step.to.id}`)).toEqual(move);
      seen.add(step.ease);
    }
    const hardest = Math.max(...steps.map((step) => HARDNESS.indexOf(step.ease)));
    expect(ease).toBe(HARDNESS[hardest]);
  }
  expect([...seen].sort()).toEqual(["EASY", "LEAP", "STRETCH"]);
});

test("easeAtMost is an argument of every question about paths, and of no path says that it excludes all", async () => {
  const arguments_ = 'from: "role:qa-engineer", to: "role:solution-architect", easeAtMost: STRETCH';
  const data = (await ask(`{
    shortestPath(${arguments_}, minimize: HOURS) ${PATH}
    careerPaths(${arguments_}) { paths ${PATH} }
    careerTradeOffs(${arguments_}) { paths ${PATH} }
    reachableRoles(from: "role:qa-engineer", easeAtMost: STRETCH, maxHours: 900) { path ${PATH} }
    none: careerPaths(from: "role:it-support-specialist", to: "role:manual-tester", easeAtMost: STRETCH) { paths ${PATH} noPath { reason message } }
  }`)) as {
    shortestPath: PathData;
    careerPaths: { paths: PathData[] };
    careerTradeOffs: { paths: PathData[] };
    reachableRoles: { path: PathData }[];
    none: { paths: PathData[]; noPath: { reason: string; message: string } };
  };
  const paths = [
    data.shortestPath,
    ...data.careerPaths.paths,
    ...data.careerTradeOffs.paths,
    ...data.reachableRoles.map(({ path }) => path),
  ];
  expect(paths.length).toBeGreaterThan(8);
  for (const { ease } of paths) expect(["EASY", "STRETCH"]).toContain(ease);
  expect(data.none.paths).toEqual([]);
  expect(data.none.noPath).toMatchObject({ reason: "EXCLUDED" });
  expect(data.none.noPath.message).toContain("`easeAtMost`");
});

test("junior to chief technology officer takes years, on the path and over the phases of its plan", async () => {
  const data = (await ask(`{
    shortestPath(from: "role:junior-backend-developer", to: "role:chief-technology-officer") {
      roles { id experience { min typical max } } experience { min typical max } hours { typical }
    }
    learningPlan(from: "role:junior-backend-developer", to: ["role:backend-developer", "role:chief-technology-officer"]) {
      phases { experience { min typical max } }
    }
  }`)) as {
    shortestPath: { roles: { experience: Years }[]; experience: Years; hours: { typical: number } };
    learningPlan: { phases: { experience: Years }[] };
  };
  const { roles, experience } = data.shortestPath;
  expect(experience).toEqual(minus(roles.at(-1)!.experience, roles[0]!.experience));
  expect(experience.typical).toBeGreaterThan(5);
  const phases = data.learningPlan.phases.map((phase) => phase.experience.typical);
  expect(phases.reduce((sum, years) => sum + years, 0)).toBe(experience.typical);
});

test("a gap has an ease only from a role", async () => {
  const data = (await ask(`{
    from: skillGap(from: "role:game-developer", to: "role:tech-lead") { ease easeReasons }
    none: skillGap(have: ["skill:sql"], to: "role:tech-lead") { ease easeReasons }
    recommendedRoles(from: "role:qa-engineer", first: 2) { gap { ease } path { ease } }
  }`)) as { from: Move; none: Move; recommendedRoles: { gap: Move }[] };
  expect(data.from.ease).toBe("LEAP");
  expect(data.from.easeReasons).toContain("LEVEL");
  expect(data.none).toEqual({ ease: null, easeReasons: [] });
  for (const { gap } of data.recommendedRoles) expect(HARDNESS).toContain(gap.ease);
});

interface Years {
  readonly min: number;
  readonly typical: number;
  readonly max: number;
}

function minus(a: Years, b: Years): Years {
  const less = (part: keyof Years): number => Math.max(0, a[part] - b[part]);
  return { min: less("min"), typical: less("typical"), max: less("max") };
}

/** "from to" → the ease of the transition, as `leadsTo` and `ledToBy` both say. */
async function transitions(roles: readonly string[]): Promise<Map<string, Move>> {
  const FIELDS = "(first: 100) { edges { node { id } ease easeReasons } }";
  const { nodes } = (await ask(
    `{ nodes(ids: ${JSON.stringify(roles)}) { id ... on Role { leadsTo${FIELDS} ledToBy${FIELDS} } } }`,
  )) as { nodes: Record<"leadsTo" | "ledToBy", { edges: (Move & { node: { id: string } })[] }>[] } & {
    nodes: { id: string }[];
  };
  const found = new Map<string, Move>();
  for (const { id, leadsTo, ledToBy } of nodes) {
    for (const { node, ease, easeReasons } of leadsTo.edges)
      found.set(`${id} ${node.id}`, { ease, easeReasons });
    for (const { node, ease, easeReasons } of ledToBy.edges) {
      const known = found.get(`${node.id} ${id}`);
      if (known) expect({ ease, easeReasons }).toEqual(known);
      else found.set(`${node.id} ${id}`, { ease, easeReasons });
    }
  }
  return found;
}

async function ask(query: string): Promise<Record<string, unknown>> {
  const answer = await apollo.executeOperation({ query }, { contextValue: requestContext(source) });
  if (answer.body.kind !== "single") throw new Error("a single answer was expected");
  const { data, errors } = answer.body.singleResult;
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
}
