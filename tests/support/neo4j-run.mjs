import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

// Kills what the run started and removes its folder when the run ends, however it ends: its standard input closes then.
const GUARD =
  'read -r _; for f in "$1"/*.pid; do [ -f "$f" ] && kill -9 "$(cat "$f")"; done; rm -rf "$1"; sleep 1; rm -rf "$1"';

let guard;

/** Before all test files: a folder in which they share one Neo4j. The first that needs one starts it. */
export default async function setup() {
  const folder = await mkdtemp(join(tmpdir(), "career-graph-tests-"));
  process.env["CAREER_GRAPH_TEST_RUN"] = folder;
  guard = spawn("sh", ["-c", GUARD, "sh", folder], { stdio: ["pipe", "ignore", "ignore"], detached: true });
}

/** After all test files. */
export async function teardown() {
  const ended = once(guard, "exit");
  guard.stdin.end();
  await ended;
}
