import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { javaHome } from "./environment.js";

const run = promisify(execFile);

export interface Java {
  /** The command to run: an absolute path, or "java" to find it in the PATH. */
  readonly command: string;
  readonly major: number;
}

/** The first Java of at least that major version, looked for in JAVA_HOME, in the PATH and in the usual folders. */
export async function findJava(minimum: number): Promise<Java | null> {
  for (const command of await candidates()) {
    const major = await majorOf(command);
    if (major !== null && major >= minimum) return { command, major };
  }
  return null;
}

/** Reads the major version from the output of `java -version`: 8 for "1.8.0_392", 17 for "17.0.15", 25 for "25-ea". */
export function parseJavaVersion(output: string): number | null {
  const found = / version "(?:1\.)?(\d+)/.exec(output);
  return found ? Number(found[1]) : null;
}

async function candidates(): Promise<string[]> {
  const home = javaHome();
  const installed = await Promise.all([
    homesIn("/usr/lib/jvm", "bin/java"),
    homesIn("/Library/Java/JavaVirtualMachines", "Contents/Home/bin/java"),
    homesIn(join(homedir(), ".sdkman/candidates/java"), "bin/java"),
  ]);
  return [...(home ? [join(home, "bin/java")] : []), "java", ...installed.flat()];
}

async function homesIn(folder: string, java: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.sort().map((name) => join(folder, name, java));
}

async function majorOf(command: string): Promise<number | null> {
  try {
    const { stdout, stderr } = await run(command, ["-version"], { timeout: 20_000 });
    return parseJavaVersion(stderr + stdout);
  } catch {
    return null;
  }
}
