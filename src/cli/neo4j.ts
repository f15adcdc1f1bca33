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

/** The folder of the checkout that holds the data and the password. */
const FOLDER = ".neo4j";
const PASSWORD_FILE = join(FOLDER, "password");
const PORTS = { boltPort: 7687, httpPort: 7474 };

interface Neo4jCommandOptions {
  /** The release to start. Default: DEFAULT_VERSION. */
  readonly version?: string;
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
    .action(async (action: Action, options: Neo4jCommandOptions) => {
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
    return await ACTIONS[action](terminal, options);
  } catch (error) {
    if (error instanceof LocalNeo4jError) throw new Stop(error.message, PROBLEMS);
    throw error;
  }
}

const ACTIONS = { start, stop, status };
type Action = keyof typeof ACTIONS;

async function start({ out, err }: Terminal, { version }: Neo4jCommandOptions): Promise<number> {
  const running = await oneAtATime(join(FOLDER, "start.lock"), async () => {
    const instance = await findInstance();
    return (
      (await instance.running()) ??
      instance.start({
        version: version ?? DEFAULT_VERSION,
        password: await keptPassword(),
        ...PORTS,
        log: err,
      })
    );
  });
  if (version !== undefined && version !== running.version) {
    throw new Stop(`${describe(running)}. Stop it first: npm run neo4j stop`, PROBLEMS);
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

/** The generated password of this checkout. It is kept because Neo4j stores it in its data at the first start. */
async function keptPassword(): Promise<string> {
  const kept = await readFile(PASSWORD_FILE, "utf8").catch(() => null);
  if (kept !== null) return kept.trim();
  const password = randomPassword();
  await writeFile(PASSWORD_FILE, `${password}\n`, { mode: 0o600, flag: "wx" });
  return password;
}

function describe({ version, what }: RunningInstance): string {
  return `Neo4j ${version} is running (${what})`;
}
