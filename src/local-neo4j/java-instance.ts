import { readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import { z } from "zod";

import { LocalNeo4jError } from "./local-neo4j-error.js";
import type { DevInstance, RunningInstance } from "./dev-instance.js";
import { isRunning, untilGone } from "./processes.js";
import { requireRelease } from "./requirements.js";
import { startNeo4j } from "./start-neo4j.js";

const Started = z.object({
  pid: z.number().int(),
  home: z.string(),
  version: z.string(),
  uri: z.string(),
  httpUri: z.string(),
  gds: z.boolean().default(false),
});
type Started = z.infer<typeof Started>;

/** Neo4j as a Java process of this machine, with its data in `folder`: a subfolder for each release line. */
export function javaInstance(folder: string): DevInstance {
  const file = join(folder, "running.json");

  return {
    async running() {
      const started = await read(file);
      return started ? describe(started) : null;
    },

    async start({ version, password, boltPort, httpPort, gds, log }) {
      const home = resolve(folder, requireRelease(version).line);
      const ports = { boltPort, httpPort };
      const neo4j = await startNeo4j({ version, home, password, ...ports, gds, log, outlives: true });
      const { pid, uri } = neo4j;
      const started: Started = { pid, home, version, uri, httpUri: neo4j.httpUri ?? "", gds };
      await writeFile(file, JSON.stringify(started));
      return describe(started);
    },

    async stop() {
      const started = await read(file);
      if (started) {
        process.kill(started.pid, "SIGTERM");
        if (!(await untilGone(started.pid, started.home, 30_000))) {
          throw new LocalNeo4jError(
            `Neo4j (process ${started.pid}) still runs 30 s after it was told to stop.`,
          );
        }
      }
      await rm(file, { force: true });
    },
  };
}

/** Reads which process was started; null if it no longer runs. After a crash the file may name a dead process. */
async function read(file: string): Promise<Started | null> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  const started = Started.safeParse(parse(text)).data;
  return started && (await isRunning(started.pid, `--home-dir=${started.home}`)) ? started : null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function describe({ pid, version, uri, httpUri, gds }: Started): RunningInstance {
  return { version, uri, httpUri, gds, what: `process ${pid}` };
}
