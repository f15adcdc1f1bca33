import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether a Docker engine answers and the client supports Compose. */
export async function dockerAnswers(): Promise<boolean> {
  try {
    await run("docker", ["compose", "version"], { timeout: 10_000 });
    await run("docker", ["info"], { timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}
