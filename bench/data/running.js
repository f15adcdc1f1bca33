/* global fetch */
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { fileURLToPath } from "node:url";

import { addressOf } from "../address-of.js";

const main = join(dirname(fileURLToPath(import.meta.url)), "../../dist/main.js");
const TELL = `data:text/javascript,process.on("exit",()=>process.stderr.write("peak="+process.resourceUsage().maxRSS))`;

/** Runs one command of the built program to its end: seconds and peak megabytes. */
export function measured(args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ["--import", TELL, main, ...args]);
    let said = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    child.on("exit", (code) => {
      const peak = Number(/peak=(\d+)/.exec(said)?.[1]);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, megabytes: peak / 1024 });
      else reject(new Error(said));
    });
  });
}

/** A server on that guide, once it has answered a first question; `seconds` from its start to that answer. */
export async function served(guide, flag) {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [...(flag ? [flag] : []), main, "serve", "--port", "0", "--guide", guide],
    {
      env: { ...process.env, LOG_LEVEL: "error" },
    },
  );
  const address = await addressOf(child);
  const ask = async (query, variables = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(`${query}: ${errors[0].message}`);
    return data;
  };
  await ask("{ guide { version } }");
  const seconds = (performance.now() - start) / 1000;
  return { seconds, ask, stop: () => child.kill("SIGKILL") };
}

export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
