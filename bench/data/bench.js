import { execFile } from "node:child_process";
import console from "node:console";
import { existsSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import os from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { FIELDS, OF_ANY_SIZE } from "./fields.js";
import { measured, median, served } from "./running.js";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const data = process.env.CAREER_GRAPH_DATA ?? join(root, "../shared/data");
const folder = await mkdtemp(join(os.tmpdir(), "career-graph-bench-"));
/** --fields: only the table of fields, each import once. */
const isQuick = process.argv.includes("--fields");
const ROUNDS = isQuick ? 1 : 5;
const ASKED = 100;
/** What a guide of twenty million edges takes is more than Node allows itself. */
const LARGE_HEAP = "--max-old-space-size=12000";
/** Where a hundred questions take longer, fewer are asked, and how many is told. */
const MOST_SECONDS = 20;

const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
const header = (...cells) => {
  console.log("");
  row(cells);
  row(cells.map((_, i) => (i === 0 ? "---" : "---:")));
};

/** Each import five times; the guides to measure: name, file, how often to start, the flag that Node needs. */
async function imports() {
  const guides = [["guide", join(root, "graph-seed"), ROUNDS]];
  header("import", "seconds", "peak MB", "file MB");
  for (const [name, set, ...more] of [
    ["O\\*NET", "onet-29.3"],
    ["ESCO, 10 moves derived", "esco-1.1.1", "--derive-moves", "10"],
  ]) {
    if (!existsSync(join(data, set))) {
      console.log(`No ${set} in ${data}: CAREER_GRAPH_DATA names the folder that holds it.`);
      continue;
    }
    const out = join(folder, `${set}.jsonl.gz`);
    const runs = [];
    for (let i = 0; i < ROUNDS; i++)
      runs.push(await measured(["import", set.slice(0, 4), join(data, set), "--out", out, ...more]));
    const { size } = await stat(out);
    row([
      name,
      median(runs.map(({ seconds }) => seconds)).toFixed(2),
      Math.max(...runs.map(({ megabytes }) => megabytes)).toFixed(0),
      (size / 1e6).toFixed(1),
    ]);
    guides.push([name, out, ROUNDS]);
  }
  if (process.argv.includes("--synthetic")) {
    for (const [name, roles, edges, flag] of [
      ["made up", 100_000, 2_000_000],
      ["made up, ten times", 1_000_000, 20_000_000, LARGE_HEAP],
    ]) {
      const out = join(folder, `${roles}.jsonl`);
      await promisify(execFile)(process.execPath, [join(here, "synthetic-guide.js"), roles, edges, out]);
      guides.push([name, out, 1, flag]);
    }
  }
  return guides;
}

async function startsAndMemory(guides) {
  header("guide", "nodes", "edges", "start to first answer, s", "bytes an edge", "CSR bytes a transition");
  for (const [name, guide, rounds, flag] of guides) {
    const starts = [];
    for (let i = 0; i < rounds; i++) {
      const server = await served(guide, flag);
      starts.push(server.seconds);
      server.stop();
    }
    const { stdout } = await promisify(execFile)(process.execPath, [
      "--expose-gc",
      ...(flag ? [flag] : []),
      join(here, "memory.js"),
      guide,
    ]);
    const { nodes, edges, bytesPerEdge, csrBytesPerTransition } = JSON.parse(stdout);
    const start = median(starts).toFixed(2);
    row([name, nodes, edges, start, bytesPerEdge.toFixed(0), csrBytesPerTransition.toFixed(1)]);
  }
}

/** Over HTTP, one question at a time; the first of each warms up. */
async function fields(guides) {
  const columns = [];
  for (const [name, guide, , flag] of guides) {
    const { ask, stop } = await served(guide, flag);
    const samples = await samplesOf(ask);
    const cells = {};
    for (const [field, [query, kinds]] of Object.entries(FIELDS))
      cells[field] = flag && !OF_ANY_SIZE.includes(field) ? "" : await timesOf(ask, query, kinds, samples);
    columns.push([name, cells]);
    stop();
  }
  header("field: p50, p99 in ms", ...columns.map(([name]) => name));
  for (const field of Object.keys(FIELDS)) row([field, ...columns.map(([, cells]) => cells[field])]);
}

async function samplesOf(ask) {
  const nodesOf = async (field) => {
    const found = [];
    for (let after = null, more = true; more && found.length < 5000;) {
      const query = `query ($after: String) { ${field}(first: 100, after: $after) { nodes { id name } pageInfo { endCursor hasNextPage } } }`;
      const { nodes, pageInfo } = (await ask(query, { after }))[field];
      found.push(...nodes);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    return found;
  };
  const roles = await nodesOf("roles");
  const competencies = await nodesOf("competencies");
  const words = roles.map(({ name }, i) => name.slice(0, 1 + (i % name.length)).trim() || name);
  return { role: roles.map(({ id }) => id), competency: competencies.map(({ id }) => id), word: words };
}

async function timesOf(ask, query, kinds, samples) {
  const times = [];
  let proved = 0;
  const end = performance.now() + MOST_SECONDS * 1000;
  try {
    for (let i = 0; i <= ASKED && (i < 3 || performance.now() < end); i++) {
      const pick = (kind, nth) => samples[kind][(i * 7919 + nth * 104_729) % samples[kind].length];
      const ids = kinds.map(pick);
      const variables = Object.fromEntries(ids.map((id, nth) => ["abc"[nth], id]));
      const start = performance.now();
      const answer = await ask(query, variables);
      if (i === 0) continue;
      times.push(performance.now() - start);
      if (Object.values(answer)[0]?.optimal !== false) proved++;
    }
  } catch (error) {
    return error.message.slice(0, 60);
  }
  times.sort((x, y) => x - y);
  const at = (share) => times[Math.ceil(times.length * share) - 1].toFixed(1);
  const notes = [
    ...(times.length < ASKED ? [`of ${times.length}`] : []),
    ...(proved < times.length ? [`${Math.floor((100 * proved) / times.length)} % proved`] : []),
  ];
  return `${at(0.5)}, ${at(0.99)}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
}

try {
  console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}`);
  const guides = await imports();
  if (!isQuick) await startsAndMemory(guides);
  await fields(guides);
} finally {
  await rm(folder, { recursive: true });
}
