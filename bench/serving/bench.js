import console from "node:console";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

import { answersFor } from "./answers.js";
import { load } from "./load.js";
import {
  ANY_PATH,
  knownPairs,
  newQuestions,
  randomNumbers,
  REPEATED,
  WHOLE_PATH_OF,
  WIDGET,
} from "./questions.js";
import { startOurs, startPeer } from "./servers.js";

// Every contestant runs alone on the first core, wrk on the second. Rounds rotate through the contestants; the median counts.
const SECONDS = Number(process.env.SECONDS ?? 4);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const guides = process.argv.slice(2);
/** Only rows whose name has this in it. */
const ONLY = process.env.ONLY ?? "";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = await mkdtemp(join(os.tmpdir(), "serving-"));
console.log(
  `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}; 16 connections`,
);
try {
  await shippedGuide();
  for (const guide of guides) await otherGuide(guide);
} finally {
  await rm(folder, { recursive: true });
}

/** All rows beside the peers, whose answers are compared with ours. */
async function shippedGuide() {
  const ours = await startOurs(join(root, "graph-seed"));
  const random = randomNumbers(7);
  const known = knownPairs(await ours.sample(), random);
  const fresh = newQuestions(await ours.sample(), random, 200_000);
  const freshWhole = newQuestions(await ours.sample(), random, 200_000, WHOLE_PATH_OF);
  const answers = await answersFor(ours, [...Object.values(REPEATED), ANY_PATH, ...known], [WIDGET]);
  const schema = await readFile(join(root, "src/graphql/schema.graphql"), "utf8");
  const file = join(folder, "answers.json");
  await writeFile(file, JSON.stringify({ schema, answers }));
  ours.stop();

  const rows = [
    ...Object.entries(REPEATED).map(([name, body]) => ({ name, requests: [body], checked: true })),
    {
      name: "page, compressed",
      requests: [REPEATED.page],
      headers: { "accept-encoding": "br, gzip" },
      only: ["raw", "ours"],
    },
    {
      name: "known document, other variables",
      requests: known,
      without: ["raw"],
      checked: true,
      lanes: true,
    },
    { name: "new question each time", requests: fresh, isNew: true, without: ["raw"], lanes: true },
    {
      name: "new question each time, 3 kB",
      requests: freshWhole,
      isNew: true,
      without: ["raw"],
      lanes: true,
    },
    { name: "widget JSON", requests: [WIDGET], only: ["raw", "ours"], checked: true },
    { name: "widget JSON, 304", requests: [WIDGET], only: ["raw", "ours"], revalidate: true },
  ];
  const starts = {
    raw: () => startPeer("raw", file),
    apollo: () => startPeer("apollo", file),
    mercurius: () => startPeer("mercurius", file),
    "mercurius-jit": () => startPeer("mercurius-jit", file),
    ours: () => startOurs(join(root, "graph-seed")),
    // Without the kept bytes, so that each answer is made from what is remembered.
    "ours, no bytes": () => startOurs(join(root, "graph-seed"), { env: { ANSWER_CACHE_MB: "0" } }),
    "ours, no lanes": () =>
      startOurs(join(root, "graph-seed"), {
        env: { ANSWER_CACHE_MB: "0", DOCUMENT_CACHE_MB: "0", QUESTION_CACHE_MB: "0" },
      }),
  };
  const known_ = new Map(answers.map(({ request, body }) => [request, body]));
  const results = await measure(starts, rows, known_);
  print("The shipped guide", rows, Object.keys(starts), results);
}

/** Our rows alone, on another guide. */
async function otherGuide(guide) {
  const ours = await startOurs(guide);
  const sample = await ours.sample();
  ours.stop();
  const random = randomNumbers(7);
  const rows = [
    { name: "tiny", requests: [REPEATED.tiny] },
    { name: "page", requests: [REPEATED.page] },
    { name: "known document, other variables", requests: knownPairs(sample, random) },
    { name: "new question each time", requests: newQuestions(sample, random, 50_000), isNew: true },
    {
      name: "new question each time, 3 kB",
      requests: newQuestions(sample, random, 50_000, WHOLE_PATH_OF),
      isNew: true,
    },
  ];
  print(guide, rows, ["ours"], await measure({ ours: () => startOurs(guide) }, rows, new Map()));
}

/** results[row][contestant]: the median of the rounds. */
async function measure(starts, all, expected) {
  const rows = all.filter(({ name }) => name.includes(ONLY));
  const samples = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [contestant, start] of rotate(Object.entries(starts), round)) {
      const server = await start();
      for (const row of rows) {
        if (contestant.startsWith("ours, ") && !row.lanes) continue;
        if (row.without?.includes(contestant) || (row.only && !row.only.includes(contestant))) continue;
        if (row.checked && round === 0) await server.check(row.requests, expected);
        const headers = row.revalidate
          ? { "if-none-match": await server.etag(row.requests[0]) }
          : row.headers;
        const options = { folder, headers };
        // What warms up is no longer new afterwards.
        const half = row.isNew ? row.requests.length / 2 : 0;
        await load(server.address, row.requests.slice(half), { ...options, seconds: SECONDS / 2 });
        const before = server.processor();
        const asked = row.isNew ? row.requests.slice(0, half) : row.requests;
        const result = await load(server.address, asked, { ...options, seconds: SECONDS });
        result.processor = (server.processor() - before) / result.count;
        ((samples[row.name] ??= {})[contestant] ??= []).push(result);
      }
      if (contestant === "ours") console.error(`round ${round + 1}: ours at ${server.megabytes()} MB`);
      server.stop();
    }
  }
  return samples;
}

function print(title, rows, contestants, samples) {
  console.log(`\n${title}: answers a second, p50 and p99 in ms, processor time of an answer in µs`);
  for (const { name } of rows) {
    console.log(name);
    for (const contestant of contestants) {
      const results = samples[name]?.[contestant];
      if (!results) continue;
      const of = (key) =>
        results.map((result) => result[key]).sort((a, b) => a - b)[Math.floor(results.length / 2)];
      const ours = samples[name].ours?.map(({ perSecond }) => perSecond).sort((a, b) => a - b);
      const ratio = ours && ours[Math.floor(ours.length / 2)] / of("perSecond");
      console.log(
        `  ${contestant.padEnd(14)} ${Math.round(of("perSecond")).toLocaleString("en").padStart(9)}/s  ${of("p50").toFixed(2).padStart(8)} ${of("p99").toFixed(2).padStart(8)} ${of("processor").toFixed(0).padStart(7)}   ours × ${ratio?.toFixed(2) ?? "-"}`,
      );
    }
  }
}

function rotate(list, by) {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
