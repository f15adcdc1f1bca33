import console from "node:console";
import os from "node:os";
import { performance } from "node:perf_hooks";
import process from "node:process";

import { cypherRuns } from "./cypher.js";
import { graphologyRuns } from "./graphology.js";
import { ngraphRuns } from "./ngraph.js";
import { ourRuns } from "./ours.js";
import { questions } from "./questions.js";

// Every contestant answers the same questions on the same graph. The sums of the answers are printed, and must be equal in a row.
const graph = questions({ vertices: 1_000, edges: 20_000, pairs: 200 });
const ROUNDS = 7;

const contestants = [ourRuns(graph), graphologyRuns(graph), ngraphRuns(graph), cypherRuns(graph)];
const rows = [];
for (const contestant of await Promise.all(contestants)) {
  for (const { question, name, run, rounds = ROUNDS } of contestant.runs) {
    const times = [];
    let answer = 0;
    for (let round = 0; round <= rounds; round++) {
      const start = performance.now();
      answer = 0;
      for (const pair of graph.pairs) answer += await run(pair);
      // The first round warms up.
      if (round > 0) times.push((performance.now() - start) / graph.pairs.length);
    }
    times.sort((a, b) => a - b);
    rows.push({ question, name, ms: times[Math.floor(times.length / 2)], answer });
  }
  await contestant.close?.();
}

console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}`);
console.log("1,000 vertices, 20,000 edges, 200 pairs; median of rounds, per question; answers are summed.");
for (const question of [...new Set(rows.map((row) => row.question))]) {
  const same = rows.filter((row) => row.question === question);
  const ours = same[0].ms;
  console.log(`\n${question}`);
  for (const { name, ms, answer } of same) {
    const perSecond = Math.round(1000 / ms).toLocaleString("en");
    console.log(
      `  ${name.padEnd(44)} ${(ms * 1000).toFixed(1).padStart(10)} µs ${perSecond.padStart(10)}/s  × ${(ms / ours).toFixed(2).padStart(8)}   ${answer}`,
    );
  }
  if (new Set(same.map(({ answer }) => answer)).size > 1) {
    console.log("  The answers differ!");
    process.exitCode = 1;
  }
}
