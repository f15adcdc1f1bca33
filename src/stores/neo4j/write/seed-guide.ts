import type { Driver } from "neo4j-driver";

import type { Guide } from "../../../guide/guide.js";
import { askGuide } from "../session/current-guide.js";
import { unavailable } from "../session/failures.js";
import { wholeGuide } from "../read/whole-guide.js";
import { reader } from "../session/reader.js";
import { ensureRoot, ensureSchema } from "../session/schema.js";
import { writer } from "../session/writer.js";
import { writeVersion } from "./guide-version.js";
import { putDraftInPlace } from "./put-draft-in-place.js";
import { removeLeftovers } from "./remove-leftovers.js";
import { replaceAtOnce } from "./replace-at-once.js";
import { lockSeed } from "./seed-lock.js";
import { upgradeLayout } from "./upgrade-layout.js";
import { writeDraft } from "./write-draft.js";

export interface SeedOptions {
  readonly database: string | null;
  /** How long a server waits for one statement. A seed is more patient. */
  readonly timeoutMs: number;
  readonly contentHash: (guide: Guide) => string;
  /** Also writes what is there already. */
  readonly force?: boolean;
  readonly batchSize?: number;
  readonly onProgress?: (done: number, total: number) => void;
  /** Told who else is seeding, when that is waited for. */
  readonly onWait?: (holder: string) => void;
  /** Told when a guide that an earlier release wrote is brought into the present layout. */
  readonly onUpgrade?: () => void;
}

const PATIENCE_MS = 120_000;

/**
 * Makes a valid guide the one that is read, at once for all readers: it is written as drafts beside the old one, and then a single
 * transaction gives its labels to the drafts. Killed at any point, the old guide or the new one is whole, and the next seed clears what
 * was left. Nodes of others are never matched.
 */
export async function seedGuide(
  driver: Driver,
  guide: Guide,
  options: SeedOptions,
): Promise<"written" | "unchanged"> {
  const { database, contentHash, force = false, batchSize = 5000 } = options;
  const { onProgress = () => undefined, onWait = () => undefined, onUpgrade = () => undefined } = options;
  const patient = { database, timeoutMs: Math.max(options.timeoutMs, PATIENCE_MS) };
  const writing = writer(driver, patient);
  const hash = contentHash(guide);
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
    if (!force && (await isStored(driver, hash, options))) return "unchanged";
    await writeDraft(lock, guide, batchSize, onProgress);
    await replaceAtOnce(writing, lock, guide.nodes.length, async (write) => {
      await putDraftInPlace(write, lock.number, guide);
      await writeVersion(write, lock.number, guide, hash);
    });
    await removeLeftovers(lock, batchSize);
    return "written";
  } finally {
    await lock.release();
  }
}

/** The recorded hash tells that it is not; that it is, only reading it back does, for somebody may have changed it by hand. */
async function isStored(
  driver: Driver,
  hash: string,
  { contentHash, ...options }: SeedOptions,
): Promise<boolean> {
  const reading = reader(driver, options);
  try {
    const { answer } = await askGuide(
      reading,
      null,
    )("OPTIONAL MATCH (v:GuideVersion {number: number}) RETURN v.contentHash AS answer");
    return answer === hash && contentHash(await wholeGuide(reading, null)) === hash;
  } catch {
    return false;
  }
}
