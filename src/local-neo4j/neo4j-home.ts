import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Release } from "./release.js";

export interface Neo4jHome {
  readonly folder: string;
  readonly release: Release;
  readonly boltPort: number;
  /** Null turns HTTP off. */
  readonly httpPort: number | null;
  /** The folder with the jars of the Graph Data Science library; null without it. */
  readonly gds: string | null;
  /** More lines of its configuration. */
  readonly settings: readonly string[];
}

/** Creates the folders and writes the configuration. Existing data is kept. */
export async function configure(home: Neo4jHome): Promise<void> {
  await mkdir(join(home.folder, "conf"), { recursive: true });
  await mkdir(join(home.folder, "logs"), { recursive: true });
  await writeFile(join(home.folder, "conf", "neo4j.conf"), configuration(home));
}

/** Whether a Neo4j was started here before, which means that its password is set. */
export function hasData(folder: string): boolean {
  return existsSync(join(folder, "data", "databases", "system"));
}

/** The file with all output of the Neo4j process and of its Java. */
export function consoleLog(folder: string): string {
  return join(folder, "logs", "console.log");
}

function configuration({ release, boltPort, httpPort, gds, settings }: Neo4jHome): string {
  const http =
    httpPort === null
      ? ["server.http.enabled=false"]
      : ["server.http.enabled=true", `server.http.listen_address=127.0.0.1:${httpPort}`];
  return [
    "server.default_listen_address=127.0.0.1",
    "server.default_advertised_address=127.0.0.1",
    `server.bolt.listen_address=127.0.0.1:${boltPort}`,
    `server.bolt.advertised_address=127.0.0.1:${boltPort}`,
    ...http,
    "server.https.enabled=false",
    "dbms.usage_report.enabled=false",
    "server.memory.pagecache.size=128m",
    // Preallocation would write half a gigabyte of empty files for two databases.
    "db.tx_log.preallocate=false",
    // The default makes each stop wait ten seconds. A release that does not know this setting only warns.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
    "server.config.strict_validation.enabled=false",
    ...(gds === null
      ? []
      : [`server.directories.plugins=${gds}`, "dbms.security.procedures.unrestricted=gds.*"]),
    ...release.settings,
    ...settings,
    "",
  ].join("\n");
}
