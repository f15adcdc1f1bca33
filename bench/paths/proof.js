/**
 * node paths/proof.js GUIDE...: how many of the best paths by what is learned are proved to be the best, and how long that takes. PAIRS
 * random pairs of roles with a path between them on each guide, the same on every machine; then SIZE_PAIRS on made-up guides of growing
 * size.
 */
import { execFile } from "node:child_process";
import console from "node:console";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";
import { promisify } from "node:util";

import { bundled } from "../bundled.js";

const PAIRS = Number(process.env.PAIRS ?? 150);
const SIZE_PAIRS = Number(process.env.SIZE_PAIRS ?? 30);
const SIZES = [100, 300, 1_000, 3_000, 10_000];
/** Transitions and requirements for each role of a made-up guide. */
const EDGES_PER_ROLE = 20;
const ours = await bundled(`
  export { loadGuide } from "./src/content/read/load-guide.js";
  export { indexGuide } from "./src/guide/guide-index.js";
  export { competencyGraph } from "./src/career/model/competency-graph.js";
  export { requirementClosures } from "./src/career/model/requirement-closures.js";
  export { targetProblem } from "./src/career/path/path-problem.js";
  export { bestPaths } from "./src/career/path/path-search.js";
  export { finish } from "./src/async/steps.js";
`);

console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}`);
for (const file of process.argv.slice(2)) {
  const index = await indexOf(file);
  const pairs = randomPairs(index, PAIRS);
  console.log(`\n${index.guide.title}: ${pairs.length} pairs of roles`);
  for (const criterion of ["NEW_COMPETENCIES", "HOURS"])
    for (const first of [1, 3]) console.log(`  ${row(index, pairs, criterion, first)}`);
}
console.log(
  `\nMade-up guides with ${EDGES_PER_ROLE} transitions and requirements for each role, ${SIZE_PAIRS} pairs of roles`,
);
for (const roles of SIZE_PAIRS > 0 ? SIZES : []) {
  const index = await madeUp(roles);
  const pairs = randomPairs(index, SIZE_PAIRS);
  for (const criterion of ["NEW_COMPETENCIES", "HOURS"])
    console.log(`  ${roles} roles, ${row(index, pairs, criterion, 1)}`);
}
console.log(`load ${os.loadavg()[0].toFixed(1)}`);

async function indexOf(file) {
  const { guide } = await ours.loadGuide(file);
  const index = ours.indexGuide(guide);
  // Computed once for a guide.
  ours.requirementClosures(ours.competencyGraph(index));
  return index;
}

async function madeUp(roles) {
  const folder = await mkdtemp(join(os.tmpdir(), "made-up-"));
  try {
    const file = join(folder, "guide.jsonl");
    const writer = fileURLToPath(new URL("../data/synthetic-guide.js", import.meta.url));
    await promisify(execFile)(process.execPath, [writer, roles, EDGES_PER_ROLE * roles, file]);
    return await indexOf(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function conditionsFrom(from) {
  const nothing = { have: [], avoid: [], prefer: [], via: [] };
  return { from, ...nothing, maxSteps: null, kinds: null, minCoverage: null, throughUnknown: false };
}

function randomPairs(index, count) {
  const roles = index.guide.nodes.filter(({ kind }) => kind === "ROLE").map(({ id }) => id);
  const random = randomNumbers(5);
  const pick = () => roles[Math.floor(random() * roles.length)];
  const pairs = [];
  for (let tries = 0; pairs.length < count && tries < 100 * count; tries++) {
    const [from, to] = [pick(), pick()];
    if (from === to) continue;
    const problem = ours.finish(ours.targetProblem(index, conditionsFrom(from), to));
    if (problem.stepsLeft(0, problem.from, 0) !== null) pairs.push([from, to]);
  }
  return pairs;
}

function row(index, pairs, criterion, first) {
  const times = [];
  const gaps = [];
  let proved = 0;
  let learned = 0;
  for (const [from, to] of pairs) {
    const start = performance.now();
    const answer = ours.finish(ours.bestPaths(index, conditionsFrom(from), to, criterion, first));
    times.push(performance.now() - start);
    if (answer.optimal) proved++;
    else if (answer.gapAtMost !== null) gaps.push(answer.gapAtMost);
    learned += answer.paths.length;
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(1);
  const widest = gaps.length === 0 ? "" : `, the widest gap ${Math.max(...gaps)}`;
  return `${criterion}, first ${first}: ${proved} of ${pairs.length} proved${widest}; median ${at(0.5)} ms, p90 ${at(0.9)}, p99 ${at(0.99)}; ${learned} paths`;
}

/** A linear congruential generator. */
function randomNumbers(seed) {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}
