export const DEFAULT_VERSION = "5.26.30";

/** The versions that can be started, for messages. */
export const SUPPORTED_VERSIONS = `5.26.x such as ${DEFAULT_VERSION}, or 2026.x such as 2026.08.1`;

export interface Release {
  readonly version: string;
  /** The release line, such as "5.26". An older line cannot open the data of a newer one, so each line has its own. */
  readonly line: string;
  readonly minimumJava: number;
  readonly mainClass: string;
  readonly settings: readonly string[];
  /** The version of the Graph Data Science library that runs in it. */
  readonly gds: string;
}

/** How to run a version such as "5.26.30" or "2026.08.1"; null if it is neither 5.26 nor from 2026 or later. */
export function parseRelease(version: string): Release | null {
  if (/^5\.26\.\d+$/.test(version)) {
    return {
      version,
      line: "5.26",
      minimumJava: 17,
      mainClass: "org.neo4j.server.CommunityEntryPoint",
      settings: [],
      gds: "2.13.9",
    };
  }
  const calendar = /^(\d{4})\.\d\d(?=\.\d+$)/.exec(version);
  if (!calendar || Number(calendar[1]) < 2026) return null;
  return {
    version,
    line: calendar[0],
    minimumJava: 21,
    mainClass: "org.neo4j.server.Neo4jCommunity",
    // These features would listen on the network for other instances, whatever the listen address is.
    settings: ["server.fleet_discovery.enabled=false", "dbms.fleet_manager.enabled=false"],
    gds: "2.26.0",
  };
}
