import { type Command, InvalidArgumentError, Option } from "commander";

import type { Neo4jConfig } from "../config.js";
import { listVersions, NotKept, rollBack } from "../stores/neo4j/write/roll-back.js";
import { counted } from "../text/phrases.js";
import type { Declare } from "./command.js";
import { DONE, PROBLEMS } from "./exit-codes.js";
import { addWritingOptions, sayVersion, withNeo4j, type WritingOptions } from "./seeding.js";
import { Stop, type Terminal } from "./terminal.js";

export interface RollbackOptions extends WritingOptions {
  readonly neo4j: Neo4jConfig | null;
  /** The number of a version; without one, the last before the current. */
  readonly to?: number | undefined;
  /** Prints the versions instead. */
  readonly list?: boolean | undefined;
}

export const declare: Declare = (command, { config, terminal, exitWith }) => {
  addTo(addWritingOptions(command))
    .description(
      "Writes the guide that was in Neo4j before the current one again. It becomes the newest version, so that a second rollback leads back.",
    )
    .option("--list", "print the versions that are kept, and write nothing")
    .option("--force", "undo what was edited by hand in Neo4j")
    .action(async (options: Omit<RollbackOptions, "neo4j">) => {
      exitWith(await rollback({ ...options, neo4j: config.neo4j }, terminal));
    });
};

function addTo(command: Command): Command {
  return command.addOption(
    new Option(
      "--to <number>",
      "the version to write again (default: the last one before the current)",
    ).argParser((text: string) => {
      if (/^[1-9]\d{0,15}$/.test(text)) return Number(text);
      throw new InvalidArgumentError("It should be the number of a version: --list prints them.");
    }),
  );
}

/** Writes an earlier guide into Neo4j again, or prints which there are. */
export async function rollback(
  { neo4j, to, list = false, ...writing }: RollbackOptions,
  terminal: Terminal,
): Promise<number> {
  const { out } = terminal;
  return withNeo4j(neo4j, writing, terminal, async (driver, options) => {
    if (list) {
      const versions = await listVersions(driver, options);
      for (const version of versions) {
        const { title, isCurrent, isKept, edited, contentHash } = version;
        const notes = [
          ...(isCurrent ? ["current"] : isKept ? [] : ["not kept"]),
          ...(edited ? ["edited by hand"] : []),
        ];
        out(`${[`${title}: ${sayVersion(version)}`, ...notes].join(", ")}, content ${contentHash}`);
      }
      if (versions.length === 0) out("Neo4j holds no guide.");
      return DONE;
    }
    const {
      outcome,
      number,
      difference,
      from,
      to: version,
    } = await rollBack(driver, to ?? null, options).catch((error: unknown) => {
      throw error instanceof NotKept ? new Stop(sayNotKept(to, error), PROBLEMS) : error;
    });
    const before = from === null ? "" : ` in place of ${sayVersion(from)}`;
    out(
      outcome === "unchanged"
        ? `Neo4j holds what ${sayVersion(version)} said. Nothing was written.`
        : `${version.title}: ${sayVersion(version)} is in Neo4j again as version ${number},${before}: ${counted(difference?.size ?? 0, "change")} written.`,
    );
    out(`Content ${version.contentHash}`);
    return DONE;
  });
}

function sayNotKept(to: number | undefined, { versions }: NotKept): string {
  const kept = versions.filter(({ isCurrent, isKept }) => isKept && !isCurrent).map(({ number }) => number);
  const which =
    to === undefined ? "No earlier version is kept in Neo4j" : `Version ${to} is not kept in Neo4j`;
  return kept.length > 0
    ? `${which}; these are: ${kept.join(", ")}.`
    : `${which}: \`career-graph seed --keep N\` keeps the last N before the current one.`;
}
