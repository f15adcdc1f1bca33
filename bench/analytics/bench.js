import console from "node:console";
import os from "node:os";
import { performance } from "node:perf_hooks";
import process from "node:process";

import { graphologyRuns } from "./graphology.js";
import { ourRuns } from "./ours.js";
import { networkxRuns } from "./networkx.js";
import { prerequisiteGraph, roleDigraph } from "./graphs.js";

// Every contestant answers the same questions about the same graphs and gives a number by which the answers are compared.
const graphs = { prerequisites: prerequisiteGraph(14_000, 60_000), roles: roleDigraph(1_016, 18_460) };
const REPEATS = 5;

const rows = [];
for (const [contestant, runs] of [
  ["career-graph", await ourRuns(graphs)],
  ["graphology", graphologyRuns(graphs)],
]) {
  for (const { question, run } of runs) {
    const times = [];
    let answer;
    for (let i = 0; i < REPEATS; i++) {
      const start = performance.now();
      answer = await run();
      times.push(performance.now() - start);
      if (times[i] > 20_000) break;
    }
    times.sort((a, b) => a - b);
    rows.push({ question, contestant, ms: times[Math.floor(times.length / 2)], answer });
  }
}
rows.push(...(await networkxRuns(graphs)));

console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}`);
console.log(
  `Median of ${REPEATS} runs; prerequisites: 14,000 and 60,000 edges; roles: 1,016 and 18,460 edges.`,
);
for (const row of rows.sort((a, b) =>
  a.question < b.question ? -1 : a.question > b.question ? 1 : a.ms - b.ms,
)) {
  console.log(
    `${row.question.padEnd(34)} ${row.contestant.padEnd(18)} ${row.ms.toFixed(1).padStart(10)} ms   ${row.answer}`,
  );
}
