import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { Argument } from "commander";

import {
  composeInstance,
  DEFAULT_VERSION,
  type DevInstance,
  dockerAnswers,
  javaInstance,
  LocalNeo4jError,
  oneAtATime,
  parseRelease,
  randomPassword,
  type RunningInstance,
  SUPPORTED_VERSIONS,
} from "../local-neo4j/index.js";
import type { Declare } from "./command.js";
import { DONE, PROBLEMS, WRONG_USE } from "./exit-codes.js";
import { Stop, type Terminal } from "./terminal.js";

export interface Neo4jCommandOptions {
  /** "5.26.30" by default. */
  readonly version?: string | undefined;
  readonly boltPort?: number | undefined;
  readonly httpPort?: number | undefined;
  /** Default: a random password that is kept in the folder. */
  readonly password?: string | undefined;
  /** ".neo4j" by default. */
  readonly folder?: string | undefined;
}

export const declare: Declare = (command, { terminal, exitWith }) => {
  command
    .description(
      "Starts, stops or describes the Neo4j of this checkout. It runs in Docker Compose if a Docker engine answers, else with a Java of this machine and the packages of Maven Central. It keeps running when the command ends.",
    )
    .addArgument(new Argument("<action>", "what to do").choices(["start", "stop", "status"]))
    .option(
      "--version <version>",
      "the release of Neo4j: 5.26.x (Java 17 or 21) or 2026.x (Java 21 or later)",
    )
    .action(async (action: Action, options: { version?: string }) => {
      exitWith(await neo4jCommand(action, options, terminal));
    });
};

/** Starts, stops or describes the Neo4j of this checkout, which keeps running when the command ends. */
export async function neo4jCommand(
  action: Action,
  options: Neo4jCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const { version } = options;
  if (version !== undefined && !parseRelease(version)) {
    throw new Stop(
      `--version "${version}" cannot be started by this program. Use ${SUPPORTED_VERSIONS}.`,
      WRONG_USE,
    );
  }
  try {
    return await ACTIONS[action](options.folder ?? ".neo4j", options, terminal);
  } catch (error) {
    if (error instanceof LocalNeo4jError) throw new Stop(error.message, PROBLEMS);
    throw error;
  }
}

const ACTIONS = { start, stop, status };
type Action = keyof typeof ACTIONS;

async function start(folder: string, options: Neo4jCommandOptions, { out, err }: Terminal): Promise<number> {
  const passwordFile = join(folder, "password");
  const running = await oneAtATime(join(folder, "start.lock"), async () => {
    const instance = await instanceOf(folder);
    const already = await instance.running();
    if (already) return already;
    return instance.start({
      version: options.version ?? DEFAULT_VERSION,
      password: options.password ?? (await keptPassword(passwordFile)),
      boltPort: options.boltPort ?? 7687,
      httpPort: options.httpPort ?? 7474,
      log: err,
    });
  });
  if (options.version !== undefined && options.version !== running.version) {
    throw new Stop(`${describe(running)}. Stop that first: npm run neo4j stop`, PROBLEMS);
  }
  out(`# ${describe(running)}; its HTTP API is at ${running.httpUri}`);
  out(`NEO4J_URI=${running.uri}`);
  out("NEO4J_USERNAME=neo4j");
  out(
    options.password === undefined
      ? `# The password is in ${passwordFile}: export NEO4J_PASSWORD=$(cat ${passwordFile})`
      : "# The password is the one in NEO4J_PASSWORD.",
  );
  return DONE;
}

async function stop(folder: string, _options: Neo4jCommandOptions, { out }: Terminal): Promise<number> {
  const instance = await instanceOf(folder);
  const running = await instance.running();
  await instance.stop();
  out(
    running ? `Stopped Neo4j ${running.version}, ${running.what}. Its data stays.` : "Neo4j is not running.",
  );
  return DONE;
}

async function status(folder: string, _options: Neo4jCommandOptions, { out }: Terminal): Promise<number> {
  const running = await (await instanceOf(folder)).running();
  out(running ? `${describe(running)}: ${running.uri}` : "Neo4j is not running.");
  return DONE;
}

/** The instance that runs, however it was started. Without one: Docker if an engine answers, else a Java of this machine. */
async function instanceOf(folder: string): Promise<DevInstance> {
  const java = javaInstance(folder);
  if (await java.running()) return java;
  return (await dockerAnswers()) ? composeInstance() : java;
}

/** Generated once: Neo4j stores it in its data at the first start. */
async function keptPassword(file: string): Promise<string> {
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept !== null) return kept.trim();
  const password = randomPassword();
  await writeFile(file, `${password}\n`, { mode: 0o600, flag: "wx" });
  return password;
}

function describe({ version, what }: RunningInstance): string {
  return `Neo4j ${version} is running (${what})`;
}
