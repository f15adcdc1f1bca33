import { execFile } from "node:child_process";
import { promisify } from "node:util";

import type { DevInstance, DevOptions, RunningInstance } from "./dev-instance.js";
import { childEnvironment } from "./environment.js";
import { LocalNeo4jError } from "./local-neo4j-error.js";

const run = promisify(execFile);

/** Neo4j as the service `neo4j` of docker-compose.yml in the current folder. Other services of that file are left alone. */
export function composeInstance(): DevInstance {
  return { running, start, stop };
}

async function running(): Promise<RunningInstance | null> {
  const container = await compose(["ps", "--quiet", "--status", "running", "neo4j"]);
  if (container === "") return null;
  const image = await docker(["inspect", "--format", "{{.Config.Image}}", container]);
  return {
    version: /:(\d[\d.]*)/.exec(image)?.[1] ?? image,
    uri: `bolt://${await compose(["port", "neo4j", "7687"])}`,
    gds: null,
    httpUri: `http://${await compose(["port", "neo4j", "7474"])}`,
    what: `Docker container ${container.slice(0, 12)}`,
  };
}

async function start(options: DevOptions): Promise<RunningInstance> {
  const { version, password, boltPort, httpPort, gds, log } = options;
  if (gds)
    throw new LocalNeo4jError(
      `--gds is for a Neo4j without Docker. In docker-compose.yml, set NEO4J_PLUGINS to '["graph-data-science"]' for the service neo4j.`,
    );
  log(`Starting Neo4j ${version} with Docker Compose …`);
  await compose(["up", "--detach", "--wait", "neo4j"], {
    NEO4J_PASSWORD: password,
    NEO4J_VERSION: version,
    NEO4J_BOLT_PORT: String(boltPort),
    NEO4J_HTTP_PORT: String(httpPort),
  });
  const started = await running();
  if (started) return started;
  throw new LocalNeo4jError(
    "Neo4j was started but has stopped again. See `docker compose logs neo4j` for the reason.",
  );
}

async function stop(): Promise<void> {
  await compose(["stop", "neo4j"]);
}

/** Runs Docker Compose. docker-compose.yml needs NEO4J_PASSWORD to be set, even for commands that do not use it. */
function compose(args: readonly string[], env: Readonly<Record<string, string>> = { NEO4J_PASSWORD: "-" }) {
  return docker(["compose", ...args], env);
}

async function docker(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<string> {
  try {
    const { stdout } = await run("docker", args, { env: childEnvironment(env) });
    return stdout.trim();
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim().split("\n").slice(-10).join("\n");
    throw new LocalNeo4jError(`\`docker ${args.join(" ")}\` failed:\n${said || String(error)}`);
  }
}
