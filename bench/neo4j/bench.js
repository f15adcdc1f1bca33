import console from "node:console";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";

import neo4j from "neo4j-driver";

import { measured, median } from "../data/running.js";
import { writeTables } from "./csv.js";
import { contents, empty } from "./database.js";
import { publicGuides, root } from "./guides.js";
import { loadCsv } from "./load-csv.js";
import { ours, rowsOf } from "./ours.js";

const ROUNDS = 3;

const row = (cells) => console.log(`| ${cells.join(" | ")} |`);

/** Each into an empty database, in turn, and each first once; the same must be there afterwards. */
async function compare(contestants, run) {
  const seconds = contestants.map(() => []);
  const written = new Set();
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const which = (round + turn) % contestants.length;
      await empty(run);
      const start = performance.now();
      await contestants[which]();
      seconds[which].push((performance.now() - start) / 1000);
      written.add(JSON.stringify(await contents(run)));
    }
  }
  if (written.size > 1) {
    console.log(`What is written differs!\n${[...written].join("\n")}`);
    process.exitCode = 1;
  }
  return seconds.map(median);
}

const folder = await mkdtemp(join(os.tmpdir(), "career-graph-bench-"));
const server = await ours.startNeo4j({ log: console.log });
const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), {
  disableLosslessIntegers: true,
});
/** In a transaction of its own that the statement may divide. */
const run = async (statement) => {
  const session = driver.session();
  try {
    return (await session.run(statement)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
};
try {
  const cpu = `${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}`;
  console.log(`Node ${process.version}, Neo4j ${server.version}, ${cpu}; median of ${ROUNDS} rounds.`);
  Object.assign(process.env, {
    NEO4J_URI: server.uri,
    NEO4J_USERNAME: server.username,
    NEO4J_PASSWORD: server.password,
  });
  const found = [["shipped guide", join(root, "graph-seed")], ...(await publicGuides(folder))];
  console.log("");
  row(["guide", "nodes", "edges", "seed, s", "writing alone, s", "LOAD CSV, s", "seed / LOAD CSV"]);
  row(["---", ...Array(6).fill("---:")]);
  for (const [name, path] of found) {
    const guide = await ours.readValidGuide(path);
    const rows = rowsOf(guide);
    const tables = await writeTables(folder, rows);
    const options = { database: null, timeoutMs: 60_000, ...ours.guideText };
    const [seed, writing, load] = await compare(
      [
        () => measured(["seed", "--guide", path]),
        () => ours.seedGuide(driver, guide, options),
        () => loadCsv(run, tables),
      ],
      run,
    );
    const counts = [rows.nodes.length, rows.edges.length];
    row([name, ...counts, ...[seed, writing, load, seed / load].map((number) => number.toFixed(2))]);
  }
} finally {
  await driver.close();
  await server.stop();
  await rm(folder, { recursive: true });
}
