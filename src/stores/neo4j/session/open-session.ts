import type { Driver, Session, SessionConfig } from "neo4j-driver";

/** Opens a session on a database; null stands for the user's home database. */
export function openSession(
  driver: Driver,
  database: string | null,
  settings: Omit<SessionConfig, "database"> = {},
): Session {
  // The driver's types have a class where its documentation has plain settings.
  const all: unknown = database === null ? settings : { ...settings, database };
  return driver.session(all as SessionConfig);
}
