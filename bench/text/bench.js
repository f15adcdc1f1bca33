import console from "node:console";
import os from "node:os";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";

import { bundled } from "../bundled.js";
import { imports, root } from "../imports.js";
import { judgedSentences, rPrecision } from "./judged.js";

const FOLDER = join(process.env.CAREER_GRAPH_DATA ?? join(root, "../shared/data"), "skill-extraction");
const ROUNDS = 5;
const LONGEST = 20_000;

const us = await bundled(`
  export { loadGuide } from "./src/content/read/load-guide.ts";
  export { memoryGraph } from "./src/stores/memory/memory-graph.ts";
  export { competencyTexts } from "./src/career/text/indexes.ts";
  export { findCompetencies } from "./src/career/text/find-competencies.ts";
  export { finish } from "./src/async/steps.ts";
`);

const row = (...cells) => console.log(`| ${cells.join(" | ")} |`);
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
const find = (index, text) => us.finish(us.findCompetencies(index, text, 5));

function timed(index, texts) {
  const times = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const text of texts) {
      const start = performance.now();
      find(index, text);
      // The first round warms up.
      if (round > 0) times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b);
}

/** Texts as long as the API takes: of many different common words, of one word, of letters. */
function hostileTexts(index) {
  const uses = new Map();
  for (const { name } of us.competencyTexts(index).competencies)
    for (const word of name.toLowerCase().split(" ")) uses.set(word, (uses.get(word) ?? 0) + 1);
  const common = [...uses].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const fill = (word) =>
    Array.from({ length: LONGEST }, (_, i) => word(i))
      .join(" ")
      .slice(0, LONGEST);
  return {
    "the commonest words": fill((i) => common[(i * 7 + Math.floor(i / 60)) % 60]),
    "one word": fill(() => common[0]),
    "one letter": fill((i) => String.fromCharCode(65 + (i % 26))),
  };
}

function measureMemory(index) {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  us.competencyTexts(index);
  const ms = performance.now() - start;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const bytes = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;
  console.log(
    `\nWords of all names: ${ms.toFixed(0)} ms, ${globalThis.gc ? `${(bytes / 1e6).toFixed(1)} MB` : "memory with --expose-gc"}`,
  );
}

console.log(
  `${os.cpus()[0]?.model}, ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)}, Node ${process.version}`,
);
for await (const [name, file] of imports([["the shipped guide", join(root, "graph-seed")]])) {
  const { guide } = await us.loadGuide(file);
  const index = await us.memoryGraph(guide).snapshot();
  console.log(`\n## ${name}`);
  measureMemory(index);
  console.log("");
  row("text", "RP@5", "median ms", "p99 ms");
  row("---", "---:", "---:", "---:");
  if (name.startsWith("ESCO") && existsSync(FOLDER))
    for (const set of ["tech", "house"]) {
      const judged = judgedSentences(FOLDER, set);
      const times = timed(
        index,
        judged.map(({ sentence }) => sentence),
      );
      const scores = judged.map(({ sentence, right }) =>
        rPrecision(
          find(index, sentence).map(({ competency }) => competency.name),
          right,
        ),
      );
      const mean = (100 * scores.reduce((sum, score) => sum + score, 0)) / scores.length;
      row(
        `${set.toUpperCase()}, ${judged.length} sentences`,
        mean.toFixed(1),
        at(times, 0.5).toFixed(2),
        at(times, 0.99).toFixed(2),
      );
    }
  for (const [what, text] of Object.entries(hostileTexts(index))) {
    const times = timed(index, [text]);
    row(`${LONGEST} characters: ${what}`, "", at(times, 0.5).toFixed(1), at(times, 0.99).toFixed(1));
  }
}
