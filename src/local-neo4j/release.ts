export const DEFAULT_VERSION = "5.26.30";

export interface Release {
  readonly version: string;
  /** Data written by one line is never opened by an older one. */
  readonly line: string;
  readonly minimumJava: number;
  readonly mainClass: string;
  readonly settings: readonly string[];
}

/** How a version is run; null when it is neither a 5.26 nor a 2026 or later, e.g. "5.26.30" or "2026.08.1". */
export function parseRelease(version: string): Release | null {
  if (/^5\.26\.\d+$/.test(version)) {
    return {
      version,
      line: "5.26",
      minimumJava: 17,
      mainClass: "org.neo4j.server.CommunityEntryPoint",
      settings: [],
    };
  }
  const calendar = /^(\d{4})\.\d\d(?=\.\d+$)/.exec(version);
  if (!calendar || Number(calendar[1]) < 2026) return null;
  return {
    version,
    line: calendar[0],
    minimumJava: 21,
    mainClass: "org.neo4j.server.Neo4jCommunity",
    // It would listen on the network for other instances, whatever its listen address.
    settings: ["server.fleet_discovery.enabled=false", "dbms.fleet_manager.enabled=false"],
  };
}
