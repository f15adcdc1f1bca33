import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

import { LocalNeo4jError } from "./local-neo4j-error.js";
import { findJava, type Java } from "./java.js";
import { jarsFolder, neo4jPackages, NO_MAVEN } from "./jars.js";
import { DEFAULT_VERSION, parseRelease, type Release, SUPPORTED_VERSIONS } from "./release.js";

const run = promisify(execFile);

/** Whether this machine has what `startNeo4j` needs. Does not use the network. */
export async function canRunNeo4j(
  version = DEFAULT_VERSION,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly why: string }> {
  try {
    await requireJava(requireRelease(version));
    if (!existsSync(jarsFolder(neo4jPackages(version)))) await requireMaven();
    return { ok: true };
  } catch (error) {
    if (error instanceof LocalNeo4jError) return { ok: false, why: error.message };
    throw error;
  }
}

export function requireRelease(version: string): Release {
  const release = parseRelease(version);
  if (release) return release;
  throw new LocalNeo4jError(
    `Neo4j "${version}" cannot be started by this program. Use ${SUPPORTED_VERSIONS}.`,
  );
}

export async function requireJava({ version, minimumJava }: Release): Promise<Java> {
  if (process.platform === "win32") {
    throw new LocalNeo4jError("On Windows, Neo4j can only be started with Docker. Start a Docker engine.");
  }
  const java = await findJava(minimumJava);
  if (java) return java;
  throw new LocalNeo4jError(
    `Neo4j ${version} needs Java ${minimumJava} or newer, which is not in JAVA_HOME, in the PATH or in the usual folders. ` +
      `Install one (Debian and Ubuntu: apt-get install openjdk-${minimumJava}-jre-headless; ` +
      `macOS: brew install openjdk@${minimumJava}), or start a Docker engine.`,
  );
}

async function requireMaven(): Promise<void> {
  try {
    await run("mvn", ["--version"], { timeout: 60_000 });
  } catch {
    throw new LocalNeo4jError(NO_MAVEN);
  }
}
