import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** What networkx says, when this machine's Python has it; else nothing. */
export async function networkxRuns(graphs) {
  const script = join(dirname(fileURLToPath(import.meta.url)), "networkx_runs.py");
  const running = promisify(execFile)("python3", [script], { maxBuffer: 1 << 26 });
  running.child.stdin.on("error", () => undefined);
  running.child.stdin.end(JSON.stringify(graphs));
  try {
    return JSON.parse((await running).stdout);
  } catch {
    return [];
  }
}
