/* global fetch, performance */
/**
 * node serving/processes.js: one process against two on both cores, with wrk beside them, and the first answer after a cold start.
 */
import console from "node:console";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

import { load } from "./load.js";
import { newQuestions, randomNumbers, REPEATED } from "./questions.js";
import { startOurs } from "./servers.js";

const SECONDS = Number(process.env.SECONDS ?? 4);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const STARTS = 7;

const guide = join(dirname(fileURLToPath(import.meta.url)), "../../graph-seed");
const folder = await mkdtemp(join(os.tmpdir(), "serving-"));
const cores = os
  .cpus()
  .map((_, i) => i)
  .join(",");
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const results = {};
for (let round = 0; round < ROUNDS; round++) {
  for (const workers of round % 2 === 0 ? [1, 2] : [2, 1]) {
    const server = await startOurs(guide, { workers, cores });
    const fresh = newQuestions(await server.sample(), randomNumbers(7 + round), 100_000);
    for (const [name, requests] of [
      ["tiny", [REPEATED.tiny]],
      ["new question each time", fresh],
    ]) {
      await load(server.address, requests, { folder, seconds: SECONDS / 2 });
      const before = server.processor();
      const { count, perSecond } = await load(server.address, requests, { folder, seconds: SECONDS });
      const processor = (server.processor() - before) / count;
      ((results[name] ??= {})[workers] ??= []).push({ perSecond, processor });
    }
    server.stop();
  }
}
for (const [name, byWorkers] of Object.entries(results)) {
  const [one, two] = [1, 2].map((workers) => ({
    perSecond: median(byWorkers[workers].map(({ perSecond }) => perSecond)),
    processor: median(byWorkers[workers].map(({ processor }) => processor)),
  }));
  console.log(
    `${name}: one process ${Math.round(one.perSecond)}/s (${one.processor.toFixed(0)} µs each), two ${Math.round(two.perSecond)}/s (${two.processor.toFixed(0)} µs each), × ${(two.perSecond / one.perSecond).toFixed(2)}`,
  );
}

const starts = [];
for (let i = 0; i < STARTS; i++) {
  const before = performance.now();
  const server = await startOurs(guide, { cores });
  const answer = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: REPEATED.path,
  });
  await answer.text();
  starts.push((performance.now() - before) / 1000);
  server.stop();
}
console.log(`first answer after a cold start: ${median(starts).toFixed(2)} s`);
await rm(folder, { recursive: true });
