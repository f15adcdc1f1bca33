import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Release } from "./release.js";

export interface Neo4jHome {
  readonly folder: string;
  readonly release: Release;
  readonly boltPort: number;
  /** Null: no HTTP. */
  readonly httpPort: number | null;
}

/** Writes the configuration. Data that is there already stays. */
export async function configure(home: Neo4jHome): Promise<void> {
  await mkdir(join(home.folder, "conf"), { recursive: true });
  await mkdir(join(home.folder, "logs"), { recursive: true });
  await writeFile(join(home.folder, "conf", "neo4j.conf"), configuration(home));
}

/** Whether it has been started before, so that its password is set. */
export function hasData(folder: string): boolean {
  return existsSync(join(folder, "data", "databases", "system"));
}

/** Where everything is told that a Neo4j says, the Java that runs it included. */
export function consoleLog(folder: string): string {
  return join(folder, "logs", "console.log");
}

function configuration({ release, boltPort, httpPort }: Neo4jHome): string {
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
    // Half a gigabyte of empty files for two databases otherwise.
    "db.tx_log.preallocate=false",
    // Ten seconds of waiting at each stop otherwise; a release that does not know it only warns.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
    "server.config.strict_validation.enabled=false",
    ...release.settings,
    "",
  ].join("\n");
}
