import { bundled } from "../bundled.js";

export async function ourRuns({ n, edges, cost }) {
  const us = await bundled(`
    export { reverseCsr, toCsr } from "./src/algorithms/csr.ts";
    export { fewestHops } from "./src/algorithms/fewest-hops.ts";
    export { leastCostsTo } from "./src/algorithms/dijkstra.ts";
    export { memoryGraph } from "./src/stores/memory/memory-graph.ts";
    export { askCareerPaths } from "./src/career/questions/ask-career-paths.ts";
    export { askShortestPath } from "./src/career/questions/ask-shortest-path.ts";
  `);
  const forward = us.toCsr(
    n,
    edges.map(([from]) => from),
    edges.map(([, to]) => to),
  );
  const reverse = us.reverseCsr(forward);
  const graph = us.memoryGraph(guide({ n, edges, cost }));
  const conditions = {
    have: [],
    prefer: [],
    avoid: [],
    via: [],
    maxSteps: null,
    kinds: null,
    minCoverage: null,
    throughUnknown: false,
  };
  const roles = ([from, to]) => ({ ...conditions, from: roleId(from), to: roleId(to) });
  return {
    runs: [
      {
        question: "fewest steps",
        name: "career-graph, algorithm",
        run: ([from, to]) => us.fewestHops(forward, reverse, from, to).length - 1,
      },
      {
        question: "fewest steps",
        name: "career-graph, walked with every gap",
        run: async (pair) => (await us.askShortestPath(graph, { ...roles(pair), minimize: "STEPS" })).length,
      },
      {
        question: "least cost",
        name: "career-graph, algorithm",
        run: ([from, to]) => walk(forward, us.leastCostsTo(reverse, cost, to, from), cost, from, to),
      },
      {
        question: "least cost",
        name: "career-graph, by hours, walked with every gap",
        rounds: 1,
        run: async (pair) =>
          (await us.askShortestPath(graph, { ...roles(pair), minimize: "HOURS" })).hours.typical,
      },
      {
        question: "5 paths by steps",
        name: "career-graph, walked with every gap",
        rounds: 3,
        run: async (pair) => {
          const { paths } = await us.askCareerPaths(graph, { ...roles(pair), minimize: "STEPS", first: 5 });
          return paths.reduce((sum, { length }) => sum + length, 0);
        },
      },
    ],
  };
}

/** The path is part of the answer: its costs are added up along it. */
function walk({ offsets, targets }, least, cost, from, to) {
  let sum = 0;
  for (let v = from; v !== to;) {
    let k = offsets[v];
    while (least[targets[k]] + cost[targets[k]] !== least[v]) k++;
    v = targets[k];
    sum += cost[v];
  }
  return sum;
}

const pad = (i) => String(i).padStart(4, "0");
const roleId = (i) => `role:n${pad(i)}`;

/** Each role asks for one competency of its own, whose hours are the cost of entering it: so a path's hours add up as in the others. */
function guide({ n, edges, cost }) {
  const citations = [{ origin: "DERIVED", source: "bench", section: null, url: null }];
  const base = (id) => ({
    id,
    name: id,
    summary: null,
    alternativeNames: [],
    citations,
    externalIds: [],
    resources: [],
  });
  const edge = (from, to) => ({ from, to, reason: null, citations });
  const numbers = Array.from({ length: n }, (_, i) => i);
  return {
    title: "Bench",
    version: "1",
    sources: [],
    levels: [],
    nodes: [
      ...numbers.map((i) => ({
        ...base(roleId(i)),
        kind: "ROLE",
        level: null,
        experience: null,
        education: null,
      })),
      ...numbers.map((i) => ({
        ...base(`skill:n${pad(i)}`),
        kind: "SKILL",
        hours: { min: cost[i], typical: cost[i], max: cost[i] },
      })),
    ],
    choices: [],
    edges: {
      LEADS_TO: edges.map(([from, to]) => ({
        ...edge(roleId(from), roleId(to)),
        kind: "CHANGE",
        rank: null,
      })),
      REQUIRES: numbers.map((i) => ({
        ...edge(roleId(i), `skill:n${pad(i)}`),
        importance: "ESSENTIAL",
        weight: null,
        level: null,
        demand: null,
      })),
      BUILDS_ON: [],
      OPTION: [],
      IN_GROUP: [],
      HAS_RESPONSIBILITY: [],
      TEACHES: [],
      QUALIFIES_FOR: [],
      AFFECTS: [],
      BROADER: [],
      BENEFITS_FROM: [],
    },
  };
}
