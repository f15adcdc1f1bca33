import { execFile } from "node:child_process";
import console from "node:console";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const SETS = [
  ["O\\*NET 29.3", "onet-29.3"],
  ["ESCO 1.1.1, moves derived", "esco-1.1.1", "--derive-moves", "10"],
];

/** Some guides, then O*NET and ESCO imported from CAREER_GRAPH_DATA, as names and paths. What is imported is removed at the end. */
export async function* imports(others) {
  yield* others;
  const data = process.env.CAREER_GRAPH_DATA ?? join(root, "../shared/data");
  const folder = await mkdtemp(join(os.tmpdir(), "career-graph-bench-"));
  try {
    for (const [name, set, ...more] of SETS) {
      if (!existsSync(join(data, set))) {
        console.log(`No ${set} in ${data}: CAREER_GRAPH_DATA names the folder that holds it.`);
        continue;
      }
      const out = join(folder, `${set}.jsonl.gz`);
      const args = ["import", set.slice(0, 4), join(data, set), "--out", out, ...more];
      await promisify(execFile)(process.execPath, [join(root, "dist/main.js"), ...args]);
      yield [name, out];
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
