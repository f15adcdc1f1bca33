import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";

import { afterAll } from "@jest/globals";

import { inTime } from "./until.js";

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const MAIN = "dist/main.js";
const COMMAND_WITHIN_MS = 300_000;
const REQUEST_WITHIN_MS = 60_000;

/** Runs the built command line to its end. The environment is the given one alone, with PATH and HOME; `input` is all that it can read. */
export function careerGraph(
  args: readonly string[],
  env: Record<string, string> = {},
  input: string | null = null,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const { stdin } = execFile(
      process.execPath,
      [MAIN, ...args],
      { env: environment(env), maxBuffer: 1 << 26, timeout: COMMAND_WITHIN_MS, killSignal: "SIGKILL" },
      (error, out, err) => {
        const code = error ? (typeof error.code === "number" ? error.code : null) : 0;
        resolve({ code, out, err });
      },
    );
    if (input !== null) stdin?.end(input);
  });
}

export interface Running {
  readonly address: string;
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Sends a signal and waits for the end. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

const servers = new Set<ChildProcess>();

// A test that failed may not have stopped its server, which would keep Jest from ending.
afterAll(() => {
  for (const server of servers) server.kill("SIGKILL");
});

/** What a server says, with its address, when it is ready, and when it listens already but its guide is still being read. */
const READY = /(http:\/\/\S+:\d+)\/graphql/;
export const LISTENING = /Listening on (http:\/\/\S+:\d+) while/;

/** A server in a process of its own, on a free port, once it says that it is ready. */
export async function serving(
  args: readonly string[] = [],
  env: Record<string, string> = {},
  awaited = READY,
): Promise<Running> {
  const child = spawn(process.execPath, [MAIN, "serve", "--port", "0", ...args], { env: environment(env) });
  servers.add(child);
  child.once("exit", () => servers.delete(child));
  let output = "";
  const ready = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = awaited.exec(output);
      if (found) resolve(found[1]!);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => {
      reject(new Error(`ended with ${code ?? "a signal"} before it was ready: ${output}`));
    });
  });
  const address = await inTime("the server to be ready", ready).catch((error: unknown) => {
    child.kill("SIGKILL");
    throw error;
  });
  return {
    address,
    process: child,
    output: () => output,
    async stop(signal = "SIGTERM") {
      if (child.exitCode !== null) return child.exitCode;
      const ended = once(child, "exit");
      child.kill(signal);
      try {
        const [code] = (await inTime(`the server to end after ${signal}`, ended)) as [number | null];
        return code;
      } catch (error) {
        child.kill("SIGKILL");
        throw error;
      }
    },
  };
}

/** Posts one operation and returns the whole JSON answer. */
export async function post(address: string, query: string, variables: Record<string, unknown> = {}) {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(REQUEST_WITHIN_MS),
  });
  return { status: response.status, body: (await response.json()) as { data?: unknown; errors?: unknown[] } };
}

function environment(env: Record<string, string>): Record<string, string> {
  return { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", ...env };
}
