import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";

import { LocalNeo4jError } from "./local-neo4j-error.js";
import { cacheFolder, childEnvironment } from "./environment.js";
import { oneAtATime } from "./one-at-a-time.js";
import { NO_MAVEN } from "./requirements.js";

const run = promisify(execFile);

/**
 * The folder with the jars of a Neo4j version. They are downloaded the first time, by one process at a time; the folder appears only when
 * it is complete.
 */
export async function fetchJars(version: string, log: (line: string) => void): Promise<string> {
  const folder = join(cacheFolder(), "neo4j", version);
  if (existsSync(folder)) return folder;
  await oneAtATime(`${folder}.lock`, async () => {
    if (existsSync(folder)) return;
    log(`Downloading Neo4j ${version} with Maven into ${folder} (about 130 MB, only once) …`);
    await download(version, folder);
  });
  return folder;
}

async function download(version: string, folder: string): Promise<void> {
  await removeHalfDownloads(folder);
  const work = await mkdtemp(`${folder}.part-`);
  try {
    await writeFile(join(work, "pom.xml"), pom(version));
    await maven(version, work);
    await rename(join(work, "jars"), folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Removes partial downloads. The caller holds the lock, so any that exist were left by a process that died. */
async function removeHalfDownloads(folder: string): Promise<void> {
  const left = (await readdir(dirname(folder))).filter((name) =>
    name.startsWith(`${basename(folder)}.part-`),
  );
  await Promise.all(left.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })));
}

async function maven(version: string, work: string): Promise<void> {
  const goal = [
    "dependency:copy-dependencies",
    "-DincludeScope=runtime",
    `-DoutputDirectory=${join(work, "jars")}`,
  ];
  try {
    await run("mvn", ["--batch-mode", "--quiet", "-Dstyle.color=never", ...goal], {
      cwd: work,
      env: childEnvironment(),
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (code === "ENOENT") throw new LocalNeo4jError(NO_MAVEN);
    const said = /\[ERROR\] (.*)/.exec(`${stdout ?? ""}\n${stderr ?? ""}`)?.[1];
    throw new LocalNeo4jError(`Maven could not fetch Neo4j ${version}. ${said ?? String(error)}`);
  }
}

function pom(version: string): string {
  const dependency = (group: string, artifact: string): string =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>career-graph</groupId>
  <artifactId>local-neo4j</artifactId>
  <version>1</version>
  <dependencies>
    ${dependency("org.neo4j.app", "neo4j-server")}
    ${dependency("org.neo4j", "neo4j")}
  </dependencies>
</project>
`;
}
