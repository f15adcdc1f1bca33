import { execFile, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether process `pid` runs with `words` in its command line. The words are checked because a pid can be reused. */
export async function isRunning(pid: number, words: string): Promise<boolean> {
  return (await commandLine(pid)).includes(words);
}

/** Waits until the process has ended; false if it still runs after `milliseconds`. */
export async function untilGone(pid: number, words: string, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (await isRunning(pid, words)) {
    if (Date.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}

/**
 * Kills process `pid` when this process ends, however it ends: a guard process notices that its standard input closes.
 * Returns a function that ends the guard.
 */
export function killWithThisProcess(pid: number): () => void {
  const guard = spawn("sh", ["-c", 'read -r _; kill -9 "$1"', "sh", String(pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  guard.unref();
  if (guard.stdin instanceof Socket) guard.stdin.unref();
  return () => void guard.kill();
}

async function commandLine(pid: number): Promise<string> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ");
  } catch {
    return run("ps", ["-ww", "-o", "args=", "-p", String(pid)]).then(
      ({ stdout }) => stdout,
      () => "",
    );
  }
}
