import console from "node:console";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync, gzipSync } from "node:zlib";

import neo4j from "neo4j-driver";

import { measured } from "../data/running.js";
import { writeTables } from "./csv.js";
import { everyField } from "./cypher-fields.js";
import { empty } from "./database.js";
import { publicGuides, root } from "./guides.js";
import { loadCsv } from "./load-csv.js";
import { ours, rowsOf } from "./ours.js";
import { politely, started } from "./polite.js";

/** How long the polite client asks in each situation. */
const SECONDS = Number(process.env.SECONDS ?? 20);

const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
const s = (milliseconds) => (milliseconds / 1000).toFixed(1);
const ms = (milliseconds) => milliseconds.toFixed(0);

/** The guides to serve, by name; what is not there is told. BENCH_GUIDES chooses some of them. */
async function guides(folder) {
  const wanted = new RegExp(process.env.BENCH_GUIDES ?? ".");
  const found = [];
  if (wanted.test("shipped")) {
    const out = join(folder, "shipped.jsonl.gz");
    await measured(["export", "--guide", join(root, "graph-seed"), "--format", "jsonl", "--out", out]);
    found.push(["shipped guide", out]);
  }
  return [...found, ...(await publicGuides(folder, (set) => wanted.test(set)))];
}

/** The same guide in which one role has another name, which begins with this word. */
async function withOneChange(folder, path, word) {
  const lines = gunzipSync(await readFile(path)).toString();
  const changed = join(folder, `${word}.jsonl.gz`);
  await writeFile(changed, gzipSync(lines.replace(/("type":"ROLE","id":"[^"]*","name":")/, `$1${word} `)));
  return changed;
}

const after = (milliseconds) => {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
};

/** Does something again and again, until the returned function is called. */
function again(work, pauseMs) {
  let isOver = false;
  const done = (async () => {
    for (let i = 0; !isOver; i++) {
      await work(i);
      await sleep(pauseMs);
    }
  })();
  return async () => {
    isOver = true;
    await done;
  };
}

const unrelated = () => run("MERGE (n:Unrelated) SET n.at = timestamp()");
const edit = (i) => run(`MATCH (v:GuideVersion) SET v.version = 'by hand ${i}'`);

/** Once each, into an empty database; what is written last stays. */
async function seeding(folder, path) {
  const tables = await writeTables(folder, rowsOf(await ours.readValidGuide(path)));
  await empty(run);
  const began = performance.now();
  await loadCsv(run, tables);
  const load = performance.now() - began;
  await empty(run);
  const whole = 1000 * (await measured(["seed", "--guide", path])).seconds;
  const small = [];
  for (const word of ["One", "Two", "Three", "Four", "Five"]) {
    const changed = await withOneChange(folder, path, word);
    small.push(1000 * (await measured(["seed", "--guide", changed])).seconds);
  }
  await measured(["seed", "--guide", path]);
  return {
    "seed of a whole guide, s": s(whole),
    "`LOAD CSV` of the same, s": s(load),
    "seed ÷ `LOAD CSV`": (whole / load).toFixed(2),
    "seeds of one renamed role, one after the other, s": small.map(s).join(", "),
  };
}

async function replica(path) {
  const { client, stop, megabytes, listened, first, longest } = await started("replica");
  const { data: answer } = await client.ask("{ roles(first: 100) { nodes { id } } }");
  const roles = answer.roles.nodes.map(({ id }) => id);
  const during = async (work) => politely(client, roles, work);
  // What is computed ahead after the start is no part of what is measured.
  await during(after(5_000));
  const memory = megabytes();
  const alone = await during(after(SECONDS * 1000));
  const stopOthers = again(unrelated, 500);
  const beside = await during(after(SECONDS * 1000));
  await stopOthers();
  const stopEdits = again(edit, 3_000);
  const edited = await during(after(SECONDS * 1000));
  await stopEdits();
  // The server reads the new guide and computes ahead until some seconds later.
  let isOver = () => false;
  const seeding = measured(["seed", "--guide", path, "--force"]).finally(() => (isOver = after(8_000)));
  const seeded = await during(() => isOver());
  await seeding;
  stop();
  const failed = alone.failed + beside.failed + edited.failed + seeded.failed;
  if (failed > 0) process.exitCode = 1;
  return {
    "start to listening, s": s(listened),
    "start to first answer, s": s(first),
    "longest wait until then, ms": ms(longest),
    "p99 alone, ms": ms(alone.p99),
    "p99 while others commit twice a second, ms": ms(beside.p99),
    "longest wait alone, ms": ms(alone.longest),
    "longest wait while others commit, ms": ms(beside.longest),
    "longest wait while the guide is edited by hand, ms": ms(edited.longest),
    "longest wait while the whole guide is seeded, ms": ms(seeded.longest),
    "requests without an answer": failed,
    "memory of the server, MB": ms(memory),
  };
}

async function cypher() {
  const { client, stop, megabytes, first } = await started("cypher");
  const memory = megabytes();
  const fields = await everyField(client, unrelated);
  const after = megabytes();
  const hash = async () => s((await client.ask("{ guide { contentHash } }")).waited);
  await edit(0);
  const hashes = `${await hash()}, ${await hash()}`;
  stop();
  return {
    measures: {
      "start to first answer, s": s(first),
      "`contentHash` after an edit by hand, and again, s": hashes,
      "memory of the server at the start, MB": ms(memory),
      "memory after every question was asked, MB": ms(after),
    },
    fields,
  };
}

/** One column for each guide, one row for each thing measured. */
function table(title, columns) {
  console.log("");
  row([title, ...columns.map(([name]) => name)]);
  row(["---", ...columns.map(() => "---:")]);
  for (const key of Object.keys(columns[0][1])) row([key, ...columns.map(([, cells]) => cells[key])]);
}

const folder = await mkdtemp(join(os.tmpdir(), "career-graph-bench-"));
const server = await ours.startNeo4j({ log: console.log });
const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), {
  disableLosslessIntegers: true,
});
/** In a transaction of its own that the statement may divide. */
async function run(statement) {
  const session = driver.session();
  try {
    return (await session.run(statement)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}
try {
  const cpu = `${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}`;
  const load = os.loadavg()[0].toFixed(1);
  console.log(`Node ${process.version}, Neo4j ${server.version}, ${cpu}, load ${load} before the start.`);
  Object.assign(process.env, {
    NEO4J_URI: server.uri,
    NEO4J_USERNAME: server.username,
    NEO4J_PASSWORD: server.password,
  });
  const results = [];
  for (const [name, path] of await guides(folder)) {
    const seeds = await seeding(folder, path);
    const replicated = await replica(path);
    results.push({ name, seeds, replicated, asked: await cypher() });
    console.log(`${name}: ${JSON.stringify(results.at(-1))}`);
  }
  const columns = (of) => results.map((result) => [result.name, of(result)]);
  table(
    "seeding",
    columns(({ seeds }) => seeds),
  );
  table(
    "READS=replica",
    columns(({ replicated }) => replicated),
  );
  table(
    "READS=cypher",
    columns(({ asked }) => asked.measures),
  );
  const cell = ({ times, faults }) => [times.map(ms).join(", "), ...faults].join(" ");
  const cells = (fields) =>
    Object.fromEntries(Object.entries(fields).map(([field, found]) => [field, cell(found)]));
  table(
    "READS=cypher, ms: first, again, after a commit",
    columns(({ asked }) => cells(asked.fields)),
  );
  console.log(`Load ${os.loadavg()[0].toFixed(1)} at the end.`);
} finally {
  await driver.close();
  await server.stop();
  await rm(folder, { recursive: true });
}
