import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { Buffer } from "node:buffer";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const main = join(dirname(fileURLToPath(import.meta.url)), "../../dist/main.js");
/** How long the client pauses between an answer and its next question. */
const PAUSE_MS = 20;
const GAP = "query ($to: ID!) { skillGap(to: $to) { coverage missing { competency { name } } } }";

/** One client over one connection that asks, waits for the answer, pauses and asks again. */
function politeClient(address) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (query, variables = {}) =>
    new Promise((resolve) => {
      const body = JSON.stringify({ query, variables });
      const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
      const start = performance.now();
      const outgoing = request(`${address}/graphql`, { method: "POST", agent, headers }, (response) => {
        let text = "";
        response.on("data", (chunk) => (text += chunk));
        response.on("end", () => resolve({ waited: performance.now() - start, ...JSON.parse(text) }));
      });
      outgoing.on("error", (error) => resolve({ waited: performance.now() - start, errors: [error] }));
      outgoing.end(body);
    });
  return { ask, close: () => agent.destroy() };
}

/** Asks for the gap to one role after the other, until it is time: the waits, and how many requests were not answered. */
export async function politely({ ask }, roles, isOver) {
  const waits = [];
  let failed = 0;
  for (let i = 0; !isOver() || i === 0; i++) {
    const { waited, errors } = await ask(GAP, { to: roles[i % roles.length] });
    waits.push(waited);
    if (errors) failed++;
    await sleep(PAUSE_MS);
  }
  waits.sort((a, b) => a - b);
  return { p99: waits[Math.floor(waits.length * 0.99)], longest: waits.at(-1), failed };
}

/** A server of its own process: when it listened, when it gave its first answer, and the client's longest wait until then. */
export async function started(reads) {
  const began = performance.now();
  const env = { ...process.env, READS: reads, LOG_LEVEL: "fatal" };
  const child = spawn(process.execPath, [main, "serve", "--port", "0"], { env });
  const address = await new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk) => {
      said += chunk;
      const found = /Listening on (http:\/\/\S+)/.exec(said);
      if (found) resolve(found[1]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", () => reject(new Error(said)));
  });
  const listened = performance.now() - began;
  const client = politeClient(address);
  const stop = () => {
    client.close();
    child.kill("SIGKILL");
  };
  const megabytes = () =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]) / 1024;
  for (let longest = 0; ;) {
    const { waited, errors } = await client.ask("{ roles(first: 1) { totalCount } }");
    if (!errors) return { client, stop, megabytes, listened, first: performance.now() - began, longest };
    longest = Math.max(longest, waited);
    await sleep(PAUSE_MS);
  }
}
