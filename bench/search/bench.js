import console from "node:console";
import os from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";

import { bundled } from "../bundled.js";
import { imports, root } from "../imports.js";
import { everydayWords } from "./words.js";

/*
 * How well and how fast everyday words find roles: the first hit and the first three of a search for roles, on the words in
 * CAREER_GRAPH_DATA/everyday-words; the times of each prefix of these words and of misspelt ones; the memory of the index.
 */

const data = process.env.CAREER_GRAPH_DATA ?? join(root, "../shared/data");
const FIRST = 3;
/** Each text is timed so often, and the shortest time counts: the machine may have other work. */
const ROUNDS = 3;

const us = await bundled(`
  export { loadGuide } from "./src/content/read/load-guide.ts";
  export { memoryGraph } from "./src/stores/memory/memory-graph.ts";
  export { askSearch } from "./src/career/questions/ask-search.ts";
  export { warmUpSearch } from "./src/career/questions/ask-search.ts";
`);

const ms = (value) => value.toFixed(2);
const megabytes = (bytes) => Math.round(bytes / 2 ** 20);

async function rank(graph, { typed, isRight }, kinds) {
  const hits = await us.askSearch(graph, { text: typed, kinds, first: FIRST });
  return { place: hits.findIndex(({ node }) => isRight(node)), hits };
}

async function measureRanks(graph, words) {
  for (const half of ["all", "tuned on", "held out"]) {
    const asked = words.filter((word) => half === "all" || word.half === half);
    const ranks = await Promise.all(asked.map((word) => rank(graph, word, ["ROLE"])));
    const count = (test) => ranks.filter(({ place }) => test(place)).length;
    const cells = [half, asked.length, count((place) => place === 0), count((place) => place >= 0)];
    const mixed = await Promise.all(asked.map((word) => rank(graph, word, null)));
    cells.push(mixed.filter(({ place }) => place === 0).length);
    cells.push(mixed.filter(({ place }) => place >= 0).length);
    console.log(`| ${cells.join(" | ")} |`);
  }
  for (const word of words) {
    const { place, hits } = await rank(graph, word, ["ROLE"]);
    if (place === 0) continue;
    const found = hits.map(({ node, matched }) => `${node.name} (${matched})`).join("; ");
    console.log(
      `  ${place < 0 ? "not among three" : `place ${place + 1}`}: "${word.typed}" → ${found || "nothing"}`,
    );
  }
}

/** A word as it is typed, letter by letter, then with two letters swapped and with one left out. */
function keystrokes({ typed }) {
  const middle = Math.floor(typed.length / 2);
  const swapped = typed.slice(0, middle - 1) + typed[middle] + typed[middle - 1] + typed.slice(middle + 1);
  const prefixes = Array.from(typed, (_, i) => typed.slice(0, i + 1));
  return [...prefixes, swapped, typed.slice(0, middle) + typed.slice(middle + 1)];
}

async function measureTimes(graph, words, kinds) {
  const texts = [...new Set(words.flatMap(keystrokes))].filter((text) => text.trim() !== "");
  const times = [];
  for (const text of texts) {
    let shortest = Infinity;
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      await us.askSearch(graph, { text, kinds, first: 10 });
      shortest = Math.min(shortest, performance.now() - start);
    }
    times.push([shortest, text]);
  }
  times.sort(([a], [b]) => a - b);
  const at = (share) => times[Math.floor(share * (times.length - 1))];
  const [median, p99, worst] = [at(0.5), at(0.99), at(1)];
  console.log(
    `  ${texts.length} texts: median ${ms(median[0])} ms, p99 ${ms(p99[0])} ms, most ${ms(worst[0])} ms ("${worst[1]}")`,
  );
}

function heap() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function measure(name, path, words) {
  const { guide, problems } = await us.loadGuide(path);
  if (!guide) throw new Error(`${path}: ${problems[0].message}`);
  const graph = us.memoryGraph(guide);
  const catalogue = await graph.catalogue();
  const before = heap();
  const start = performance.now();
  await us.warmUpSearch(catalogue);
  const built = performance.now() - start;
  const taken = heap() - before;
  const first = performance.now();
  await us.askSearch(graph, { text: words[0]?.typed ?? "developer", kinds: null, first: 10 });
  console.log(`\n## ${name}\n`);
  console.log(
    `Index: ${Math.round(built)} ms, ${megabytes(taken)} MB; first search ${ms(performance.now() - first)} ms`,
  );
  if (words.length === 0) return;
  await measureTimes(graph, words, ["ROLE"]);
  await measureTimes(graph, words, null);
  console.log("\n| words | number | roles: first | among three | all kinds: first | among three |");
  console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
  await measureRanks(graph, words);
}

console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}`);
const given = process.argv.slice(2);
const guides = given.length > 0 ? given.map((path) => [path, path]) : imports([]);
for await (const [name, path] of guides)
  await measure(
    name,
    path,
    await everydayWords(data, name.toLowerCase().includes("esco") ? "esco-1.1.1" : "onet-29.3"),
  );
