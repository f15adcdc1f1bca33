import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";

import { LocalNeo4jError } from "./local-neo4j-error.js";
import { childEnvironment } from "./environment.js";
import type { Java } from "./java.js";
import { consoleLog, type Neo4jHome } from "./neo4j-home.js";

const OPENED = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent", "java.lang"];
const PATIENCE_MS = 30_000;

export interface Launched {
  readonly pid: number;
  /** Settles when the process is gone. */
  readonly ended: Promise<void>;
  readonly hasEnded: () => boolean;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Asks it to end, waits, and kills it after half a minute. */
  readonly stop: () => Promise<void>;
}

/** Starts the process of a configured home, without waiting until it answers. */
export function launch(home: Neo4jHome, jars: string, java: Java): Launched {
  const output = openSync(consoleLog(home.folder), "w", 0o600);
  const child = spawn(java.command, command(home, jars, java), {
    cwd: home.folder,
    detached: true,
    env: childEnvironment(),
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  child.unref();
  child.once("error", () => undefined);
  if (child.pid === undefined) throw new LocalNeo4jError(`${java.command} cannot be run.`);

  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve();
    });
  });
  const kill = (signal: NodeJS.Signals): void => {
    // Whoever waits for the end now must not find this process ended first, for want of anything to do.
    child.ref();
    child.kill(signal);
  };
  const stop = async (): Promise<void> => {
    kill("SIGTERM");
    // One that was frozen cannot end.
    kill("SIGCONT");
    const impatience = setTimeout(kill, PATIENCE_MS, "SIGKILL");
    await ended;
    clearTimeout(impatience);
  };
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return { pid: child.pid, ended, hasEnded, kill, stop };
}

function command({ folder, release }: Neo4jHome, jars: string, { major }: Java): string[] {
  return [
    "-Xms64m",
    "-Xmx512m",
    "-XX:+UseSerialGC",
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...(major >= 24 ? ["--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"] : []),
    "-cp",
    join(jars, "*"),
    release.mainClass,
    "--console-mode",
    `--home-dir=${folder}`,
    `--config-dir=${join(folder, "conf")}`,
  ];
}
