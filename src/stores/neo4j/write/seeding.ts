import type { Driver } from "neo4j-driver";

import type { GuideDifference } from "../../../guide/difference.js";
import { unavailable } from "../session/failures.js";
import { type Reader, reader } from "../session/reader.js";
import { ensureConstraints, ensureRoot, ensureSchema } from "../session/schema.js";
import { type Writer, writer } from "../session/writer.js";
import type { Comparison } from "./compare-guide.js";
import type { GuideText } from "./guide-text.js";
import type { KnownParts } from "./known-parts.js";
import { removeLeftovers } from "./remove-leftovers.js";
import { lockSeed, type SeedLock } from "./seed-lock.js";
import { upgradeLayout } from "./upgrade-layout.js";

export interface SeedOptions extends GuideText {
  readonly database: string | null;
  /** How long a server waits for one statement. A seed is more patient. */
  readonly timeoutMs: number;
  /** Who seeds, and from which commit of the guide's text. */
  readonly seededBy?: string | null;
  readonly commit?: string | null;
  /** What is known of the guide that is there, from before the new one was read; otherwise it is looked at again. */
  readonly known?: Promise<KnownParts | null>;
  /** Undoes what somebody changed by hand, and writes the guide as a whole if nothing differs. */
  readonly force?: boolean;
  /** How many versions before the one that is written are kept. */
  readonly keep?: number;
  readonly batchSize?: number;
  /** A difference of more nodes and edges is not written where the guide is: the guide is replaced as a whole. */
  readonly mostInPlace?: number;
  readonly onProgress?: (done: number, total: number) => void;
  /** Told who else is seeding, when that is waited for. */
  readonly onWait?: (holder: string) => void;
  /** Told what differs, before it is written. */
  readonly onDifference?: (difference: GuideDifference) => void | Promise<void>;
  /** Told when a guide that an earlier release wrote is brought into the present layout. */
  readonly onUpgrade?: () => void;
}

/** All that is needed to write, while no other seed does. */
export interface Seeding {
  readonly writing: Writer;
  readonly reading: Reader;
  readonly lock: SeedLock;
  /** Whether no guide is there, nor anything that others may have made of one. */
  readonly isEmpty: boolean;
  /** Creates the indexes that are missing. Those of an empty database come last, because Neo4j fills them faster than it keeps them. */
  readonly ensureIndexes: () => Promise<void>;
  readonly options: SeedOptions;
}

/** The new guide would undo what somebody changed by hand, or that cannot be told. Nothing was written. */
export class EditedByHand extends Error {
  override readonly name = "EditedByHand";

  constructor(readonly comparison: Comparison) {
    super("The guide in Neo4j was edited by hand.");
  }
}

const PATIENCE_MS = 120_000;
export const BATCH_SIZE = 5000;

/** Runs `work` while no other seed runs, in a database that has at least the second layout and nothing that earlier seeds left. */
export async function whileLocked<T>(
  driver: Driver,
  options: SeedOptions,
  work: (seeding: Seeding) => Promise<T>,
): Promise<T> {
  const { database, batchSize = BATCH_SIZE, onWait = () => undefined } = options;
  const patient = patientOptions(options);
  const writing = writer(driver, patient);
  const saying = <R>(done: Promise<R>): Promise<R> =>
    done.catch((error: unknown) => {
      throw unavailable(error, { ...patient, writes: true });
    });

  await saying(ensureRoot(driver, database));
  const lock = await lockSeed(writing, onWait);
  try {
    await upgradeLayout(driver, database, writing, lock, batchSize);
    await saying(ensureConstraints(driver, database));
    await removeLeftovers(lock, batchSize);
    const isEmpty =
      lock.current === null &&
      (await lock.write("RETURN NOT EXISTS { MATCH (:CareerNode) } AS answer")) === true;
    const ensureIndexes = () => saying(ensureSchema(driver, database));
    if (!isEmpty) await ensureIndexes();
    return await work({ writing, reading: reader(driver, patient), lock, isEmpty, ensureIndexes, options });
  } finally {
    await lock.release();
  }
}

/** Somebody waits at a terminal, and a batch may take long. */
export function patientOptions({ database, timeoutMs }: Pick<SeedOptions, "database" | "timeoutMs">) {
  return { database, timeoutMs: Math.max(timeoutMs, PATIENCE_MS) };
}
