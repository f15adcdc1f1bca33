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
import { parsePort } from "./parse-port.js";
import { Stop, type Terminal } from "./terminal.js";

/** The folder of the checkout that holds the data and the password. */
const FOLDER = ".neo4j";
const PASSWORD_FILE = join(FOLDER, "password");
const BOLT_PORT = 7687;
const HTTP_PORT = 7474;

interface Neo4jCommandOptions {
  /** The release to start. Default: DEFAULT_VERSION. */
  readonly version?: string;
  /** Default: BOLT_PORT and HTTP_PORT; 0 for any free one. */
  readonly boltPort?: number;
  readonly httpPort?: number;
  readonly gds?: boolean;
}

interface Start extends Neo4jCommandOptions {
  /** Null for one that is generated and kept. */
  readonly password: string | null;
}

export const declare: Declare = (command, { config, terminal, exitWith }) => {
  command
    .description(
      "Starts, stops or describes the Neo4j of this checkout. It runs in Docker Compose if a Docker engine answers, else with a Java of this machine and the packages of Maven Central. It keeps running when the command ends.",
    )
    .addArgument(new Argument("<action>", "what to do").choices(["start", "stop", "status"]))
    .option(
      "--version <version>",
      "the release of Neo4j: 5.26.x (Java 17 or 21) or 2026.x (Java 21 or later)",
    )
    .option("--bolt-port <number>", `port of Bolt, 0 for any free one (default: ${BOLT_PORT})`, parsePort)
    .option("--http-port <number>", `port of HTTP, 0 for any free one (default: ${HTTP_PORT})`, parsePort)
    .option("--gds", "with the Graph Data Science library, from Maven Central")
    .action(async (action: Action, options: Neo4jCommandOptions) => {
      const password = action === "start" ? config.neo4jPassword() : null;
      exitWith(await neo4jCommand(action, { ...options, password }, terminal));
    });
};

/** Starts, stops or describes the Neo4j of this checkout, which keeps running when the command ends. */
export async function neo4jCommand(action: Action, options: Start, terminal: Terminal): Promise<number> {
  const { version } = options;
  if (version !== undefined && !parseRelease(version)) {
    throw new Stop(
      `--version "${version}" cannot be started by this program. Use ${SUPPORTED_VERSIONS}.`,
      WRONG_USE,
    );
  }
  try {
    return await ACTIONS[action](terminal, options);
  } catch (error) {
    if (error instanceof LocalNeo4jError) throw new Stop(error.message, PROBLEMS);
    throw error;
  }
}

const ACTIONS = { start, stop, status };
type Action = keyof typeof ACTIONS;

async function start(
  { out, err }: Terminal,
  { version, password, boltPort, httpPort, gds = false }: Start,
): Promise<number> {
  const running = await oneAtATime(join(FOLDER, "start.lock"), async () => {
    const instance = await findInstance();
    const already = await instance.running();
    if (already) return already;
    const kept = await keptPassword();
    if (password !== null && kept !== null && password !== kept) throw otherPassword();
    const chosen = password ?? kept ?? randomPassword();
    // Nobody knows a random one if it is not kept before Neo4j has it.
    if (password === null) await keepPassword(chosen);
    const started = await instance.start({
      version: version ?? DEFAULT_VERSION,
      password: chosen,
      boltPort: boltPort ?? BOLT_PORT,
      httpPort: httpPort ?? HTTP_PORT,
      gds,
      log: err,
    });
    await keepPassword(chosen);
    return started;
  });
  const isAsked =
    (version ?? running.version) === running.version &&
    isAt(running.uri, boltPort) &&
    isAt(running.httpUri, httpPort);
  if (!isAsked) {
    throw new Stop(`${describe(running)} at ${running.uri}. Stop it first: npm run neo4j stop`, PROBLEMS);
  }
  if (gds && running.gds === false) {
    throw new Stop(
      `${describe(running)} without Graph Data Science. Stop it first: npm run neo4j stop`,
      PROBLEMS,
    );
  }
  out(`# ${describe(running)}; its HTTP API is at ${running.httpUri}`);
  out(`NEO4J_URI=${running.uri}`);
  out("NEO4J_USERNAME=neo4j");
  out(`# The password is in ${PASSWORD_FILE}: export NEO4J_PASSWORD=$(cat ${PASSWORD_FILE})`);
  return DONE;
}

async function stop({ out }: Terminal): Promise<number> {
  const instance = await findInstance();
  const running = await instance.running();
  await instance.stop();
  out(
    running ? `Stopped Neo4j ${running.version}, ${running.what}. Its data stays.` : "Neo4j is not running.",
  );
  return DONE;
}

async function status({ out }: Terminal): Promise<number> {
  const running = await (await findInstance()).running();
  out(running ? `${describe(running)}: ${running.uri}` : "Neo4j is not running.");
  return DONE;
}

/** The instance that runs, however it was started. Without one: Docker if an engine answers, else a Java of this machine. */
async function findInstance(): Promise<DevInstance> {
  const java = javaInstance(FOLDER);
  if (await java.running()) return java;
  return (await dockerAnswers()) ? composeInstance() : java;
}

/** The password of this checkout. It is kept because Neo4j stores it in its data at the first start. */
async function keptPassword(): Promise<string | null> {
  const kept = await readFile(PASSWORD_FILE, "utf8").catch(() => null);
  return kept && kept.trim();
}

function otherPassword(): Stop {
  return new Stop(
    `The Neo4j of this checkout has the password in ${PASSWORD_FILE}, and NEO4J_PASSWORD is another. Unset NEO4J_PASSWORD, or remove ${FOLDER} with all data in it.`,
    WRONG_USE,
  );
}

function isAt(uri: string, port: number | undefined): boolean {
  return !port || new URL(uri).port === String(port);
}

async function keepPassword(password: string): Promise<void> {
  await writeFile(PASSWORD_FILE, `${password}\n`, { mode: 0o600 });
}

function describe({ version, what }: RunningInstance): string {
  return `Neo4j ${version} is running (${what})`;
}
