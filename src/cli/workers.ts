import cluster, { type Worker } from "node:cluster";
import { setTimeout as sleep } from "node:timers/promises";

import type { Log } from "../career/source.js";
import { DONE, PROBLEMS } from "./exit-codes.js";
import type { Terminal } from "./terminal.js";

/** How long the parent waits before it replaces a worker that ended. */
const PAUSE_MS = 1_000;

/** What a worker tells its parent: a line for the terminal, or that it serves. */
export type FromWorker = { readonly line: string } | "ready";
/** What the parent tells a worker. */
const STOP = "stop";

/**
 * Runs the same command in `count` processes that share the port, and replaces those that end. They share nothing else: each holds the
 * guide, its own kept answers and its own counts. Resolves when it was told to stop and all have ended; or at once with the code of a
 * worker that ended before it could serve.
 */
export async function superviseWorkers(
  count: number,
  stopped: Promise<void>,
  { out }: Terminal,
  log: Log,
): Promise<number> {
  const running = new Set<Worker>();
  const stopAll = (): void => {
    for (const worker of running) worker.send(STOP);
  };
  let isStopping = false;
  let code = DONE;
  await new Promise<void>((ended) => {
    const start = (isFirst: boolean): void => {
      const worker = cluster.fork();
      let isReady = false;
      running.add(worker);
      worker.on("message", (message: FromWorker) => {
        if (message === "ready") isReady = true;
        else if (isFirst) out(message.line);
      });
      worker.on("exit", (exitCode, signal) => {
        running.delete(worker);
        if (!isReady && !isStopping) {
          isStopping = true;
          code = exitCode || PROBLEMS;
          stopAll();
        }
        if (isStopping) {
          if (running.size === 0) ended();
          return;
        }
        log.warn(`A worker ended (${signal || exitCode}). Another takes its place.`);
        void sleep(PAUSE_MS).then(() => {
          if (!isStopping) start(false);
        });
      });
    };
    for (let i = 0; i < count; i++) start(i === 0);
    void stopped.then(() => {
      isStopping = true;
      if (running.size === 0) ended();
      stopAll();
    });
  });
  return code;
}

/** The parent of this worker. */
export interface Parent {
  readonly tell: (message: FromWorker) => void;
  /** Resolves when the parent says that the worker should stop. */
  readonly stop: Promise<void>;
  /** From then on the connection to the parent does not keep this process alive. */
  readonly leave: () => void;
}

/** Null in a process that is no worker. */
export function parentOfWorker(): Parent | null {
  if (!cluster.isWorker) return null;
  return {
    tell: (message) => process.send?.(message),
    stop: new Promise((resolve) => {
      process.on("message", (message) => {
        if (message === STOP) resolve();
      });
    }),
    leave: () => process.channel?.unref(),
  };
}
