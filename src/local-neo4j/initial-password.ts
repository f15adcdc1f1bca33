import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { LocalNeo4jError } from "./local-neo4j-error.js";
import { childEnvironment } from "./environment.js";
import type { Java } from "./java.js";

const run = promisify(execFile);

/**
 * Sets the password of a Neo4j that was never started. The password is passed in an argument file that only this user
 * can read, because every user of the machine can read command lines.
 */
export async function setInitialPassword(
  home: string,
  jars: string,
  java: Java,
  password: string,
): Promise<void> {
  const file = join(home, "conf", "initial-password.args");
  // The command would read an argument that starts with "@" as another argument file.
  const literal = password.replace(/^@/, "@@");
  const command = ["org.neo4j.cli.AdminTool", "dbms", "set-initial-password", "--", literal];
  await rm(file, { force: true });
  await writeFile(file, ["-Xmx128m", "-cp", join(jars, "*"), ...command].map(quote).join("\n"), {
    mode: 0o600,
  });
  try {
    const env = childEnvironment({ NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") });
    await run(java.command, [`@${file}`], { env });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new LocalNeo4jError(`Neo4j does not accept the password: ${reason(stderr ?? "")}`);
  } finally {
    await rm(file, { force: true });
  }
}

function quote(argument: string): string {
  return `"${argument.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}

function reason(stderr: string): string {
  const said = stderr.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("WARNING:"));
  return said[0]?.replace(/^[\w.]+Exception: /, "") ?? "no reason given";
}
