import { userInfo } from "node:os";

import { type Command, InvalidArgumentError, Option } from "commander";
import type { Driver } from "neo4j-driver";

import { CareerError } from "../career/errors.js";
import type { Neo4jConfig } from "../config.js";
import { guideText } from "../content/packed-guide.js";
import { connectNeo4j } from "../stores/neo4j/session/connect.js";
import type { KeptVersion } from "../stores/neo4j/write/kept-versions.js";
import { SeedInterrupted } from "../stores/neo4j/write/seed-lock.js";
import { EditedByHand, type SeedOptions } from "../stores/neo4j/write/seeding.js";
import { PROBLEMS, WRONG_USE } from "./exit-codes.js";
import { progressBar } from "./progress-bar.js";
import { sayDifference } from "./say-difference.js";
import { Stop, type Terminal } from "./terminal.js";

/** The options of all commands that write a guide into Neo4j. */
export interface WritingOptions {
  readonly force?: boolean | undefined;
  readonly keep?: number | undefined;
  readonly by?: string | undefined;
}

export function addWritingOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--keep <number>",
        "how many versions before this one stay in Neo4j, for the command rollback",
      )
        .default(2)
        .argParser(wholeNumber),
    )
    .option("--by <name>", "who writes it, for the record (default: the user who runs this)");
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 1000) return number;
  throw new InvalidArgumentError("It should be a whole number from 0 to 1000.");
}

/** How long a transaction is retried: about the time in which a cluster elects another leader. */
const RETRY_MS = 5000;

/** Connects to Neo4j and runs `work`, which may write. Errors become messages. */
export async function withNeo4j(
  neo4j: Neo4jConfig | null,
  { force = false, keep, by }: WritingOptions,
  { err }: Terminal,
  work: (driver: Driver, options: SeedOptions) => Promise<number>,
): Promise<number> {
  if (neo4j === null) {
    throw new Stop(
      "Set NEO4J_URI, such as neo4j://localhost:7687, and NEO4J_USERNAME and NEO4J_PASSWORD: they say where to write the guide.",
      WRONG_USE,
    );
  }
  const driver = connectNeo4j(neo4j, RETRY_MS);
  const bar = progressBar("{total} statements");
  try {
    return await work(driver, {
      ...neo4j,
      ...guideText,
      force,
      ...(keep !== undefined && { keep }),
      seededBy: by ?? userName(),
      onProgress: (done, total) => {
        bar.update(done, total);
        if (done === total) bar.stop();
      },
      onWait: (holder) => {
        err(`Another seed is under way (process ${holder}): waiting for it.`);
      },
      onUpgrade: () => {
        err("The guide in Neo4j was written by an earlier release: it is now in the present layout.");
      },
    });
  } catch (error) {
    if (error instanceof EditedByHand) throw new Stop(sayEdited(error).join("\n"), PROBLEMS);
    if (error instanceof CareerError || error instanceof SeedInterrupted)
      throw new Stop(error.message, PROBLEMS);
    throw error;
  } finally {
    bar.stop();
    await driver.close();
  }
}

/** Null for a user without a name, as in some containers. */
function userName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}

function sayEdited({ comparison }: EditedByHand): string[] {
  return [
    ...sayUndone(comparison),
    "Nothing was written. With --force it is, and the command rollback leads back.",
  ];
}

/** What a seed would undo; empty if that is nothing. */
export function sayUndone({ live, unreadable, undone }: EditedByHand["comparison"]): string[] {
  if (unreadable !== null) return [`${unreadable} What a seed would undo cannot be told.`];
  if (undone === null || live === null) return [];
  const edited = `The guide in Neo4j was edited by hand since it was seeded as ${sayVersion(live.version)}.`;
  if (undone.changes === null)
    return [`${edited} What it was then is not kept, so the edits cannot be named.`];
  return [`${edited} A seed would undo:`, ...sayDifference(undone.changes)];
}

/** "version 4 (2026.11.0, seeded on 2026-11-29 by ann from 1a2b3c4)" */
export function sayVersion({ number, version, seededAt, seededBy, commit }: KeptVersion): string {
  const by = seededBy === null ? "" : ` by ${seededBy}`;
  const from = commit === null ? "" : ` from ${commit.replace(/\b([0-9a-f]{12})[0-9a-f]{28}\b/g, "$1")}`;
  return `version ${number} (${version}, seeded on ${seededAt.toISOString().slice(0, 16).replace("T", " at ")}${by}${from})`;
}
