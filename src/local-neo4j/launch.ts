import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";

import { LocalNeo4jError } from "./local-neo4j-error.js";
import { childEnvironment } from "./environment.js";
import type { Java } from "./java.js";
import { consoleLog, type Neo4jHome } from "./neo4j-home.js";

/** Packages of Java that Neo4j must be able to reach by reflection. */
const OPENED_PACKAGES = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent", "java.lang"];
/** A process that has not ended this long after SIGTERM is killed. */
const STOP_TIMEOUT_MS = 30_000;

export interface Launched {
  readonly pid: number;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  readonly hasEnded: () => boolean;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Asks the process to end, waits for it, and kills it after half a minute. */
  readonly stop: () => Promise<void>;
}

/** Starts Neo4j in a configured home and returns at once, before it answers queries. */
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
    // While someone waits for `ended`, this process must not exit for lack of other work.
    child.ref();
    child.kill(signal);
  };
  const stop = async (): Promise<void> => {
    kill("SIGTERM");
    // A process that was suspended cannot end before it is resumed.
    kill("SIGCONT");
    const timer = setTimeout(kill, STOP_TIMEOUT_MS, "SIGKILL");
    await ended;
    clearTimeout(timer);
  };
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return { pid: child.pid, ended, hasEnded, kill, stop };
}

function command({ folder, release, gds }: Neo4jHome, jars: string, { major }: Java): string[] {
  return [
    "-Xms64m",
    "-Xmx512m",
    "-XX:+UseSerialGC",
    ...OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...(major >= 24 ? ["--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"] : []),
    "-cp",
    [jars, ...(gds === null ? [] : [gds])].map((each) => join(each, "*")).join(":"),
    release.mainClass,
    "--console-mode",
    `--home-dir=${folder}`,
    `--config-dir=${join(folder, "conf")}`,
  ];
}
