import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** Where downloads are kept for all checkouts of this user: CAREER_GRAPH_CACHE, else the user's cache folder. */
export function cacheFolder(env = process.env): string {
  return resolve(
    env["CAREER_GRAPH_CACHE"] || join(env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "career-graph"),
  );
}

export function javaHome(env = process.env): string | undefined {
  return env["JAVA_HOME"];
}

/** What a started process inherits: all but the password, unless it is among what it is given. */
export function childEnvironment(given: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const inherited = { ...process.env };
  delete inherited["NEO4J_PASSWORD"];
  return { ...inherited, ...given };
}
