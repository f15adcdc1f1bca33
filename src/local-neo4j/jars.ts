import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";

import { LocalNeo4jError } from "./local-neo4j-error.js";
import { cacheFolder, childEnvironment } from "./environment.js";
import type { Release } from "./release.js";
import { oneAtATime } from "./one-at-a-time.js";

const run = promisify(execFile);

export const NO_MAVEN =
  "Maven (mvn), which downloads Neo4j, is not installed. Install it (Debian and Ubuntu: apt-get install maven; " +
  "macOS: brew install maven), or start a Docker engine.";

/** What is fetched from Maven Central: packages of one version, with all that they need. */
export interface Packages {
  /** For people, and for the folder. */
  readonly name: "Neo4j" | "Graph Data Science";
  readonly version: string;
  readonly megabytes: number;
  readonly artifacts: readonly { readonly group: string; readonly artifact: string }[];
}

export function neo4jPackages(version: string): Packages {
  return {
    name: "Neo4j",
    version,
    megabytes: 130,
    artifacts: [
      { group: "org.neo4j.app", artifact: "neo4j-server" },
      { group: "org.neo4j", artifact: "neo4j" },
    ],
  };
}

/** The folder in which their jars are, or will be. */
export function jarsFolder({ name, version }: Packages): string {
  return join(cacheFolder(), name.toLowerCase().replaceAll(" ", "-"), version);
}

/** Fetches the jars the first time, by one process at a time; the folder appears only when it is complete. */
export async function fetchJars(packages: Packages, log: (line: string) => void): Promise<string> {
  const folder = jarsFolder(packages);
  if (existsSync(folder)) return folder;
  await oneAtATime(`${folder}.lock`, async () => {
    if (existsSync(folder)) return;
    const { name, version, megabytes } = packages;
    log(`Downloading ${name} ${version} with Maven into ${folder} (about ${megabytes} MB, only once) …`);
    await download(packages, folder);
  });
  return folder;
}

/** The folder with the jars of the Graph Data Science library that runs in a release of Neo4j. */
export function fetchGds({ gds }: Release, log: (line: string) => void): Promise<string> {
  const artifacts = ["proc", "opengds-extension"].map((artifact) => ({ group: "org.neo4j.gds", artifact }));
  return fetchJars({ name: "Graph Data Science", version: gds, megabytes: 30, artifacts }, log);
}

async function download(packages: Packages, folder: string): Promise<void> {
  await removeHalfDownloads(folder);
  const work = await mkdtemp(`${folder}.part-`);
  try {
    await writeFile(join(work, "pom.xml"), pom(packages));
    await maven(packages, work);
    await rename(join(work, "jars"), folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function removeHalfDownloads(folder: string): Promise<void> {
  const left = (await readdir(dirname(folder))).filter((name) =>
    name.startsWith(`${basename(folder)}.part-`),
  );
  await Promise.all(left.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })));
}

async function maven({ name, version }: Packages, work: string): Promise<void> {
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
    throw new LocalNeo4jError(`Maven could not fetch ${name} ${version}. ${said ?? String(error)}`);
  }
}

function pom({ version, artifacts }: Packages): string {
  const dependencies = artifacts.map(
    ({ group, artifact }) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`,
  );
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>career-graph</groupId>
  <artifactId>local-neo4j</artifactId>
  <version>1</version>
  <dependencies>
    ${dependencies.join("\n    ")}
  </dependencies>
</project>
`;
}
