import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** The folder for downloads, shared by all checkouts of this user: CAREER_GRAPH_CACHE, else a folder in the user's cache. */
export function cacheFolder(env = process.env): string {
  return resolve(
    env["CAREER_GRAPH_CACHE"] || join(env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "career-graph"),
  );
}

export function javaHome(env = process.env): string | undefined {
  return env["JAVA_HOME"];
}

/** The environment of a child process: this one without NEO4J_PASSWORD, and the variables in `given`. */
export function childEnvironment(given: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const inherited = { ...process.env };
  delete inherited["NEO4J_PASSWORD"];
  return { ...inherited, ...given };
}
