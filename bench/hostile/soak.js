import console from "node:console";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";

import { ATTACKS } from "./attacks.js";
import { memoryOf, ROOT, sampleOf, send, startServer } from "./server.js";

/** Hostile and polite clients for some minutes, and the server's memory each minute. It must be flat after the second. */
const { values: options } = parseArgs({
  options: {
    main: { type: "string", default: join(ROOT, "dist/main.js") },
    guide: { type: "string", default: join(ROOT, "graph-seed") },
    minutes: { type: "string", default: "10" },
  },
});

const HOSTILE_CLIENTS = 4;
const POLITE_CLIENTS = 8;
const PAUSE_MS = 20;
const A_MINUTE = 60_000;
/** More requests at once than this are sent a part at a time. */
const AT_ONCE = 20;

const { child, address } = await startServer(options.main, options.guide);
const sample = await sampleOf(address);
const began = performance.now();
const end = began + Number(options.minutes) * A_MINUTE;
const answers = new Map();
const count = (client, said) =>
  answers.set(`${client}: ${said}`, (answers.get(`${client}: ${said}`) ?? 0) + 1);

async function hostileClient(first) {
  const attacks = Object.values(ATTACKS);
  for (let i = first; performance.now() < end; i++) {
    const requests = attacks[i % attacks.length](sample).slice(0, AT_ONCE);
    for (const { said } of await Promise.all(requests.map((request) => send(address, request))))
      count("hostile", said);
  }
}

async function politeClient(first) {
  for (let i = first; performance.now() < end; i++) {
    const id = sample.roles[i % sample.roles.length];
    const query = `{ role(id: "${id}") { name leadsTo { nodes { name } } } search(text: "data") { score } }`;
    const { said } = await send(address, { query });
    count("polite", said);
    await sleep(PAUSE_MS);
  }
}

const clients = [
  ...Array.from({ length: HOSTILE_CLIENTS }, (_, i) => hostileClient(11 * i)),
  ...Array.from({ length: POLITE_CLIENTS }, (_, i) => politeClient(i)),
];
console.log("| minute | memory, MB |");
console.log("| ---: | ---: |");
for (let minute = 1; minute <= Number(options.minutes); minute++) {
  await sleep(Math.max(0, began + minute * A_MINUTE - performance.now()));
  console.log(`| ${minute} | ${memoryOf(child, "VmRSS")?.toFixed(0) ?? "ended"} |`);
}
await Promise.all(clients);
for (const [said, times] of [...answers].sort()) console.log(`${said}: ${times}`);
console.log(`the most memory at any time: ${memoryOf(child, "VmHWM")?.toFixed(0) ?? "ended"} MB`);
child.kill("SIGTERM");
