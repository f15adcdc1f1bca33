import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const script = join(dirname(fileURLToPath(import.meta.url)), "requests.lua");
const run = promisify(execFile);

/**
 * Sends the requests in turn over `connections` connections for so many seconds, from one thread on the second core.
 * Returns requests a second, and the median and 99th percentile in milliseconds.
 */
export async function load(address, requests, { folder, seconds, connections = 16, headers = {} }) {
  const file = join(folder, "requests.txt");
  await writeFile(file, `${requests.join("\n")}\n`);
  const { stdout } = await run("taskset", [
    ...[
      "-c",
      "1",
      "wrk",
      "-t1",
      `-c${connections}`,
      `-d${seconds}s`,
      "--timeout",
      "10s",
      "--latency",
      "-s",
      script,
      address,
    ],
    ...["--", file, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)],
  ]);
  const found = /RESULT (\d+) (\d+) (\d+) (\d+) (\d+) (\d+)/.exec(stdout);
  if (!found) throw new Error(`wrk said: ${stdout}`);
  const [count, duration, p50, p99, refused, failed] = found.slice(1).map(Number);
  if (refused + failed > 0)
    throw new Error(`${refused} answers with an error status, ${failed} without an answer.`);
  return { count, perSecond: count / (duration / 1e6), p50: p50 / 1000, p99: p99 / 1000 };
}
