import console from "node:console";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

import { measured } from "../data/running.js";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const data = process.env.CAREER_GRAPH_DATA ?? join(root, "../shared/data");

const SETS = [
  ["O\\*NET 29.3", "onet-29.3"],
  ["ESCO 1.1.1, 10 moves derived", "esco-1.1.1", "--derive-moves", "10"],
];

/** The wanted public guides, imported into a folder, by name and path; what is not there is told. */
export async function publicGuides(folder, isWanted = () => true) {
  const found = [];
  for (const [name, set, ...more] of SETS) {
    if (!isWanted(set)) continue;
    if (!existsSync(join(data, set))) {
      console.log(`SKIPPED ${name}: no ${set} in ${data}; CAREER_GRAPH_DATA names the folder that holds it.`);
      continue;
    }
    const out = join(folder, `${set}.jsonl.gz`);
    await measured(["import", set.slice(0, 4), join(data, set), "--out", out, ...more]);
    found.push([name, out]);
  }
  return found;
}
