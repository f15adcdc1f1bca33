import console from "node:console";
import { Agent, request } from "node:http";
import os from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";

import { ATTACKS } from "./attacks.js";
import { memoryOf, ROOT, sampleOf, send, startServer } from "./server.js";

const { values: options } = parseArgs({
  options: {
    /** The program to attack, such as one built before a change. */
    main: { type: "string", default: join(ROOT, "dist/main.js") },
    guide: { type: "string", default: join(ROOT, "graph-seed") },
    /** Only the attacks whose names contain this. */
    only: { type: "string", default: "" },
  },
});

/** The polite client pauses between its requests. */
const PAUSE_MS = 10;
/** How long it is watched before and after the attack. */
const CALM_MS = 500;

/** Asks for a name again and again until it is stopped; then tells its longest wait. */
function politeClient(address) {
  // A connection of its own, so that it does not wait in this process for those of the attack.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let isStopped = false;
  let longest = 0;
  const asking = (async () => {
    while (!isStopped) {
      const asked = performance.now();
      const said = await politeRequest(address, agent);
      longest = Math.max(longest, performance.now() - asked);
      if (said !== "200") return `${said} after ${longest.toFixed(0)}`;
      await sleep(PAUSE_MS);
    }
    agent.destroy();
    return longest.toFixed(0);
  })();
  return () => {
    isStopped = true;
    return asking;
  };
}

function politeRequest(address, agent) {
  const body = JSON.stringify({ query: "{ roles(first: 1) { nodes { name } } }" });
  const headers = { "content-type": "application/json", "content-length": body.length };
  return new Promise((resolve) => {
    request(`${address}/graphql`, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.once("end", () => resolve(String(response.statusCode)));
    })
      .once("error", ({ message }) => resolve(message))
      .end(body);
  });
}

async function attack(name, makeRequests) {
  const { child, address } = await startServer(options.main, options.guide);
  try {
    const sample = await sampleOf(address);
    // The index of names and the first page are made before the clock starts.
    await send(address, { query: '{ search(text: "manager") { matched } }' });
    const before = memoryOf(child, "VmHWM");
    const stopPolite = politeClient(address);
    await sleep(CALM_MS);
    const started = performance.now();
    const answers = await Promise.all(makeRequests(sample).map((request) => send(address, request)));
    const took = performance.now() - started;
    await sleep(CALM_MS);
    const longest = await stopPolite();
    const after = memoryOf(child, "VmHWM");
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
