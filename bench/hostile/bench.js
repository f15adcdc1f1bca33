/* global fetch, AbortSignal */
import { spawn } from "node:child_process";
import console from "node:console";
import { readFileSync } from "node:fs";
import os from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { ATTACKS } from "./attacks.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { values: options } = parseArgs({
  options: {
    /** The program to attack, such as one built before a change. */
    main: { type: "string", default: join(root, "dist/main.js") },
    guide: { type: "string", default: join(root, "graph-seed") },
    /** Only the attacks whose names contain this. */
    only: { type: "string", default: "" },
  },
});

/** An attack that is not answered within this time is given up. */
const PATIENCE_MS = 120_000;
/** The polite client pauses between its requests. */
const PAUSE_MS = 10;
/** How long it is watched before and after the attack. */
const CALM_MS = 500;

async function start() {
  const args = [options.main, "serve", "--port", "0", "--guide", options.guide];
  const child = spawn(process.execPath, args, { env: { ...process.env, LOG_LEVEL: "silent" } });
  const address = await new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk) => {
      said += chunk;
      const found = /(http:\/\/\S+)\/graphql/.exec(said);
      if (found) resolve(found[1]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", () => reject(new Error(said)));
  });
  return { child, address };
}

/** Status, code of the first error and length of the answer. */
async function send(address, { path = "/graphql", query, variables }) {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const headers = { "content-type": "application/json" };
  const posted =
    query === undefined ? {} : { method: "POST", headers, body: JSON.stringify({ query, variables }) };
  try {
    const response = await fetch(address + path, { ...posted, signal });
    const text = await response.text();
    const code = /"code":"(\w+)"/.exec(text)?.[1] ?? "";
    return { said: `${response.status} ${code}`.trim(), bytes: text.length };
  } catch (error) {
    return { said: error.name === "TimeoutError" ? "no answer" : "connection lost", bytes: 0 };
  }
}

/** Asks for a name again and again until it is stopped; then tells its longest wait. */
function politeClient(address) {
  let isStopped = false;
  let longest = 0;
  const asking = (async () => {
    while (!isStopped) {
      const asked = performance.now();
      const { said } = await send(address, { query: "{ roles(first: 1) { nodes { name } } }" });
      longest = Math.max(longest, performance.now() - asked);
      if (said !== "200") return `${said} after ${longest.toFixed(0)}`;
      await sleep(PAUSE_MS);
    }
    return longest.toFixed(0);
  })();
  return () => {
    isStopped = true;
    return asking;
  };
}

/** The most memory that a process ever had, in MB; null where the system does not tell. */
function peakOf({ pid }) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
  } catch {
    return null;
  }
}

/** Ids of roles and competencies, and words of names, fetched page by page. */
async function sampleOf(address) {
  const roles = await pagesOf(address, "roles", 1000);
  const competencies = await pagesOf(address, "competencies", 5000);
  const words = competencies.flatMap(({ name }) => name.toLowerCase().split(/[^a-z]+/));
  const idsOf = (nodes) => nodes.map(({ id }) => id);
  return {
    roles: idsOf(roles),
    competencies: idsOf(competencies),
    words: words.filter(({ length }) => length > 2),
  };
}

async function pagesOf(address, field, most) {
  const found = [];
  for (let after = null, more = true; more && found.length < most;) {
    const query = `query ($after: String) { page: ${field}(first: 100, after: $after) { nodes { id name } pageInfo { endCursor hasNextPage } } }`;
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables: { after } }),
    });
    const { nodes, pageInfo } = (await response.json()).data.page;
    found.push(...nodes);
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return found;
}

async function attack(name, makeRequests) {
  const { child, address } = await start();
  try {
    const sample = await sampleOf(address);
    // The index of names and the first page are made before the clock starts.
    await send(address, { query: '{ search(text: "manager") { matched } }' });
    const before = peakOf(child);
    const stopPolite = politeClient(address);
    await sleep(CALM_MS);
    const started = performance.now();
    const answers = await Promise.all(makeRequests(sample).map((request) => send(address, request)));
    const took = performance.now() - started;
    await sleep(CALM_MS);
    const longest = await stopPolite();
    const after = peakOf(child);
    const [{ said, bytes }] = answers;
    const memory = after === null ? "ended" : `${(after - before).toFixed(0)}`;
    row([name, said, bytes, (took / 1000).toFixed(2), longest, memory]);
  } finally {
    child.kill("SIGKILL");
  }
}

const row = (cells) => console.log(`| ${cells.join(" | ")} |`);

console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}`);
row(["attack", "answer", "bytes of it", "s", "longest wait of the polite client, ms", "more memory, MB"]);
row(["---", "---", "---:", "---:", "---:", "---:"]);
for (const [name, makeRequests] of Object.entries(ATTACKS))
  if (name.includes(options.only)) await attack(name, makeRequests);
