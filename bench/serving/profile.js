/**
 * node serving/profile.js [dist/main.js]: in which functions the server's processor time goes, the ten with most of their own.
 */
import console from "node:console";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

import { load } from "./load.js";
import { newQuestions, randomNumbers, REPEATED } from "./questions.js";
import { start } from "./servers.js";

const here = dirname(fileURLToPath(import.meta.url));
const main = process.argv[2] ?? join(here, "../../dist/main.js");
const guide = join(here, "../../graph-seed");
const SECONDS = Number(process.env.SECONDS ?? 4);
const SHOWN = 10;

await profile("the same question", () => [REPEATED.path]);
await profile("new question each time", (sample) => newQuestions(sample, randomNumbers(7), 100_000));

async function profile(title, requestsFor) {
  const folder = await mkdtemp(join(os.tmpdir(), "profile-"));
  const args = ["--cpu-prof", `--cpu-prof-dir=${folder}`, main, "serve", "--port", "0", "--guide", guide];
  const server = await start(args, { LOG_LEVEL: "error" }, /(http:\/\/\S+)\/graphql/);
  const requests = requestsFor(await server.sample());
  const { perSecond } = await load(server.address, requests, { folder, seconds: SECONDS });
  // The profile is written when the process ends by itself.
  await server.stop("SIGTERM");
  const [file] = (await readdir(folder)).filter((name) => name.endsWith(".cpuprofile"));
  console.log(`${title}: ${Math.round(perSecond)}/s`);
  for (const [name, share] of ownTimes(JSON.parse(await readFile(join(folder, file), "utf8"))))
    console.log(`  ${(100 * share).toFixed(1).padStart(5)} %  ${name}`);
  await rm(folder, { recursive: true });
}

/** The functions with most time of their own, with their shares of the time in which the processor worked. */
function ownTimes({ nodes, samples }) {
  const counts = new Map();
  for (const id of samples) counts.set(id, (counts.get(id) ?? 0) + 1);
  const byName = new Map();
  let all = 0;
  for (const { id, callFrame } of nodes) {
    const { functionName, url } = callFrame;
    const count = counts.get(id) ?? 0;
    if (functionName === "(idle)" || functionName === "(root)") continue;
    all += count;
    const file = url.split("/").slice(-1)[0];
    const name = `${functionName || "(anonymous)"}${file ? ` ${file}` : ""}`;
    byName.set(name, (byName.get(name) ?? 0) + count);
  }
  return [...byName]
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
    .map(([name, count]) => [name, count / all]);
}
