import type { Driver } from "neo4j-driver";

import { CareerError } from "../../../career/errors.js";
import { type GuideDifference, guideDifference } from "../../../guide/difference.js";
import type { Guide } from "../../../guide/guide.js";
import { wholeGuide } from "../read/whole-guide.js";
import { askGuide } from "../session/current-guide.js";
import { unavailable } from "../session/failures.js";
import { type Reader, reader } from "../session/reader.js";
import { ensureRoot, ensureSchema } from "../session/schema.js";
import { type Writer, writer } from "../session/writer.js";
import { writeVersion } from "./guide-version.js";
import { putDraftInPlace } from "./put-draft-in-place.js";
import { removeLeftovers } from "./remove-leftovers.js";
import { replaceAtOnce } from "./replace-at-once.js";
import { lockSeed, type SeedLock } from "./seed-lock.js";
import { upgradeLayout } from "./upgrade-layout.js";
import { ChangedMeanwhile, writeDifference } from "./write-difference.js";
import { writeDraft } from "./write-draft.js";

export interface SeedOptions {
  readonly database: string | null;
  /** How long a server waits for one statement. A seed is more patient. */
  readonly timeoutMs: number;
  readonly contentHash: (guide: Guide) => string;
  /** Writes the guide as a whole if nothing differs. */
  readonly force?: boolean;
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

/** What a seed did. */
export interface Seeded {
  readonly outcome: "unchanged" | "changed" | "replaced";
  /** From the guide that was there; null if there was none that can be read. */
  readonly difference: GuideDifference | null;
}

const PATIENCE_MS = 120_000;

/**
 * Makes a valid guide the one that is read, at once for all readers. What differs from the guide that is there is changed in one
 * transaction. If that is too much for one, the guide is written as drafts beside the old one, and then a single transaction gives its
 * labels to the drafts. Killed at any point, the old guide or the new one is whole, and the next seed clears what was left. Nodes of
 * others are never matched.
 */
export async function seedGuide(driver: Driver, guide: Guide, options: SeedOptions): Promise<Seeded> {
  const { database, batchSize = BATCH_SIZE, onWait = () => undefined, onUpgrade = () => undefined } = options;
  const patient = { database, timeoutMs: Math.max(options.timeoutMs, PATIENCE_MS) };
  const writing = writer(driver, patient);
  const saying = <T>(done: Promise<T>): Promise<T> =>
    done.catch((error: unknown) => {
      throw unavailable(error, patient);
    });

  await saying(ensureRoot(driver, database));
  const lock = await lockSeed(writing, onWait);
  try {
    if (await upgradeLayout(driver, database, writing, lock, batchSize)) onUpgrade();
    await saying(ensureSchema(driver, database));
    await removeLeftovers(lock, batchSize);
    return await seedHeld({ writing, reading: reader(driver, patient), lock, guide, options });
  } finally {
    await lock.release();
  }
}

const BATCH_SIZE = 5000;
/** A transaction of so many changes takes Neo4j about 20 MB. */
const MOST_IN_PLACE = 10_000;
/** If somebody else changes the guide again and again, it is replaced as a whole. */
const TRIES_IN_PLACE = 2;

interface Seeding {
  readonly writing: Writer;
  readonly reading: Reader;
  readonly lock: SeedLock;
  readonly guide: Guide;
  readonly options: SeedOptions;
}

async function seedHeld(seeding: Seeding): Promise<Seeded> {
  const { guide, options } = seeding;
  const { contentHash, force = false, mostInPlace = MOST_IN_PLACE } = options;
  const hash = contentHash(guide);
  let difference: GuideDifference | null = null;
  for (let i = 0; i < TRIES_IN_PLACE; i++) {
    const live = await liveGuide(seeding);
    difference = live && guideDifference(live.guide, guide);
    if (live === null || difference === null) break;
    const isSame = difference.size === 0 && difference.about.length === 0 && live.hash === hash;
    if (isSame && !difference.irregular && !force) return { outcome: "unchanged", difference };
    await options.onDifference?.(difference);
    if (isSame || difference.irregular || difference.size > mostInPlace) break;
    if (await changeInPlace(seeding, difference, hash)) return { outcome: "changed", difference };
  }
  await replaceAsAWhole(seeding, hash);
  return { outcome: "replaced", difference };
}

/** The guide that is there, as anyone may have changed it, and its hash as it was seeded. Null if there is none that can be read. */
async function liveGuide({ reading, lock }: Seeding): Promise<{ guide: Guide; hash: unknown } | null> {
  if (lock.current === null) return null;
  try {
    const { answer } = await askGuide(
      reading,
      null,
    )("OPTIONAL MATCH (v:GuideVersion {number: number}) RETURN v.contentHash AS answer");
    return { guide: await wholeGuide(reading, null), hash: answer };
  } catch (error) {
    if (error instanceof CareerError && error.cause === undefined) return null;
    throw error;
  }
}

/** False if somebody else changed the guide since it was read. */
async function changeInPlace(
  { writing, lock, guide }: Seeding,
  difference: GuideDifference,
  hash: string,
): Promise<boolean> {
  try {
    await replaceAtOnce(writing, lock, difference.size, async (write) => {
      await writeDifference(write, difference);
      await writeVersion(write, lock.number, guide, hash);
    });
    return true;
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return false;
    throw error;
  }
}

async function replaceAsAWhole({ writing, lock, guide, options }: Seeding, hash: string): Promise<void> {
  const { batchSize = BATCH_SIZE, onProgress = () => undefined } = options;
  await writeDraft(lock, guide, batchSize, onProgress);
  await replaceAtOnce(writing, lock, guide.nodes.length, async (write) => {
    await putDraftInPlace(write, lock.number, guide);
    await writeVersion(write, lock.number, guide, hash);
  });
  await removeLeftovers(lock, batchSize);
}
