import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

export async function ourRuns({ prerequisites, roles }) {
  const us = await ourAlgorithms();
  const forward = toCsr(us, prerequisites);
  const system = {
    needs: us.reverseCsr(forward),
    choiceNeeds: us.rowsToCsr(Array.from({ length: prerequisites.n }, () => [])),
    options: us.rowsToCsr([]),
    pick: new Int32Array(0),
  };
  const roleGraph = toCsr(us, roles);
  const ones = new Int32Array(prerequisites.n).fill(1);
  const competencies = Array.from({ length: prerequisites.n }, (_, i) => ({ id: String(i) }));
  const scope = { competencies, items: [...competencies.keys()], system, restsOn: system.needs };
  return [
    {
      question: "blocking factors",
      run: () => sum(us.finish(us.reachCounts(forward, ones))),
    },
    {
      question: "longest chain",
      run: () => us.longestChain(forward, us.longestChains(forward), (v) => v).length,
    },
    {
      question: "redundant edges",
      run: () => sum(us.finish(us.indispensable(system)).redundant),
    },
    {
      question: "exact path centralities",
      run: () =>
        `${String(us.finish(us.pathCentrality(forward, system.needs)).reduce((a, b) => a + b, 0n)).length} digits`,
    },
    {
      question: "all prerequisite analytics",
      run: () => {
        const needed = us.finish(us.indispensable(system));
        const all = us.finish(
          us.prerequisiteAnalytics(scope, { ...needed, rolesBlocked: competencies.map(() => 0) }, "semester"),
        );
        return all.totalComplexity;
      },
    },
    { question: "betweenness of roles", run: () => sum(us.finish(us.betweenness(roleGraph))).toFixed(3) },
    { question: "page rank of roles", run: () => greatest(us.finish(us.pageRank(roleGraph))) },
  ];
}

export function greatest(ranks) {
  return ranks.reduce((a, b) => Math.max(a, b), 0).toFixed(8);
}

export function sum(numbers) {
  return numbers.reduce((a, b) => a + b, 0);
}

function toCsr(us, { n, edges }) {
  return us.toCsr(
    n,
    edges.map(([tail]) => tail),
    edges.map(([, head]) => head),
  );
}

/** The sources as they stand, bundled into a file that is gone when it is loaded. */
async function ourAlgorithms() {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const outfile = join(folder, "ours.mjs");
  const files = [
    "betweenness",
    "csr",
    "indispensable",
    "longest-chains",
    "page-rank",
    "path-centrality",
    "reach-counts",
    "steps",
  ];
  await build({
    stdin: {
      contents: [
        ...files.map((file) => `export * from "./src/algorithms/${file}.js";`),
        'export { prerequisiteAnalytics } from "./src/career/analytics/prerequisite-analytics.js";',
      ].join("\n"),
      resolveDir: root,
    },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    logLevel: "warning",
  });
  const loaded = await import(pathToFileURL(outfile).href);
  await rm(folder, { recursive: true });
  return loaded;
}
