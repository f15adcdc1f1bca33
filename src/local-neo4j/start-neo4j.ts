import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { LocalNeo4jError } from "./local-neo4j-error.js";
import { freePort } from "./free-port.js";
import { setInitialPassword } from "./initial-password.js";
import { fetchGds, fetchJars, neo4jPackages } from "./jars.js";
import { launch, type Launched } from "./launch.js";
import { configure, consoleLog, hasData, type Neo4jHome } from "./neo4j-home.js";
import { killWithThisProcess } from "./processes.js";
import { DEFAULT_VERSION } from "./release.js";
import { requireJava, requireRelease } from "./requirements.js";
import { isWrongPassword, untilReady } from "./until-ready.js";

export interface Neo4jOptions {
  readonly version?: string | undefined;
  /** Folder for data, configuration and logs, kept when Neo4j stops. Default: a temporary folder, removed when it stops. */
  readonly home?: string | undefined;
  /** Default 0, which means any free port. */
  readonly boltPort?: number | undefined;
  /** 0 means any free port. Default: HTTP is off. */
  readonly httpPort?: number | undefined;
  /** At least 8 characters. For a home with data, the password it was first started with. Default: a random one. */
  readonly password?: string | undefined;
  /** With the Graph Data Science library, which takes another 30 MB of downloads. */
  readonly gds?: boolean | undefined;
  /** More lines of its configuration, such as "server.databases.read_only=neo4j". */
  readonly settings?: readonly string[] | undefined;
  /** Keeps Neo4j running when this process ends. Default: it is killed, however this process ends. */
  readonly outlives?: boolean | undefined;
  readonly timeoutMs?: number | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

export interface LocalNeo4j {
  readonly uri: string;
  readonly httpUri: string | null;
  readonly username: "neo4j";
  readonly password: string;
  readonly pid: number;
  readonly version: string;
  readonly home: string;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Sends a signal and does not wait. */
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Asks Neo4j to end, waits for it, and kills it after half a minute. May be called twice. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a separate Neo4j Community that listens on 127.0.0.1 only, and waits until it answers queries. Throws LocalNeo4jError with the
 * reason.
 */
export async function startNeo4j(options: Neo4jOptions = {}): Promise<LocalNeo4j> {
  try {
    return await start(options);
  } catch (error) {
    // Another program took the free port before Neo4j could; try once more with a different one.
    if ((options.boltPort ?? 0) !== 0 || !String(error).includes("Address already in use")) throw error;
    return start(options);
  }
}

export function randomPassword(): string {
  return randomBytes(24).toString("base64url");
}

async function start(options: Neo4jOptions): Promise<LocalNeo4j> {
  const release = requireRelease(options.version ?? DEFAULT_VERSION);
  const java = await requireJava(release);
  const boltPort = await freePort(options.boltPort ?? 0);
  const httpPort = options.httpPort === undefined ? null : await freePort(options.httpPort);
  const log = options.log ?? (() => undefined);
  const jars = await fetchJars(neo4jPackages(release.version), log);
  const gds = options.gds === true ? await fetchGds(release, log) : null;
  const password = options.password ?? randomPassword();
  const folder = resolve(options.home ?? (await mkdtemp(join(tmpdir(), "career-graph-neo4j-"))));
  const removeTemporary = async (): Promise<void> => {
    if (options.home === undefined) await rm(folder, { recursive: true, force: true });
  };

  try {
    const home: Neo4jHome = { folder, release, boltPort, httpPort, gds, settings: options.settings ?? [] };
    await configure(home);
    if (!hasData(folder)) await setInitialPassword(folder, jars, java, password);
    const launched = launch(home, jars, java);
    const endGuard = killWithThisProcess(launched.pid);
    void launched.ended.then(endGuard);
    const uri = `bolt://127.0.0.1:${boltPort}`;
    await requireReady(home, launched, uri, password, options.timeoutMs ?? 120_000);
    if (options.outlives === true) endGuard();
    return {
      uri,
      httpUri: httpPort === null ? null : `http://127.0.0.1:${httpPort}`,
      username: "neo4j",
      password,
      pid: launched.pid,
      version: release.version,
      home: folder,
      ended: launched.ended,
      kill: launched.kill,
      stop: async () => {
        await launched.stop();
        await removeTemporary();
      },
    };
  } catch (error) {
    await removeTemporary();
    throw error;
  }
}

async function requireReady(
  { folder, release }: Neo4jHome,
  launched: Launched,
  uri: string,
  password: string,
  milliseconds: number,
): Promise<void> {
  try {
    if (await untilReady(uri, password, { hasEnded: launched.hasEnded, milliseconds })) return;
    const what = launched.hasEnded()
      ? "ended during its start"
      : `did not answer within ${milliseconds / 1000} s`;
    throw new LocalNeo4jError(
      `Neo4j ${release.version} ${what}. The end of its log:\n${await tail(consoleLog(folder))}`,
    );
  } catch (error) {
    await launched.stop();
    if (!isWrongPassword(error)) throw error;
    throw new LocalNeo4jError(`The Neo4j in ${folder} was first started with another password.`);
  }
}

async function tail(file: string): Promise<string> {
  const lines = (await readFile(file, "utf8").catch(() => "")).trimEnd().split("\n");
  return lines.slice(-25).join("\n");
}
