import { once } from "../../../async/once.js";
import type { TransitionFacts } from "../../../career/path/transition-facts.js";
import type { GuideDifference } from "../../../guide/difference.js";
import type { Guide } from "../../../guide/guide.js";
import type { Write } from "../session/writer.js";
import { keepGuide } from "./archive.js";
import { ChangedMeanwhile } from "./changed-meanwhile.js";
import { type Comparison, compareWithLive, type LiveGuide } from "./compare-guide.js";
import { allFacts, differingFacts } from "./derived-properties.js";
import { nameEdited, type VersionFacts, writeVersion } from "./guide-version.js";
import { LAYOUT } from "./layout.js";
import { type KeptVersion, removeVersions } from "./kept-versions.js";
import {
  keptBlocks,
  type KnownParts,
  lookAtParts,
  hashWritten,
  recordingParts,
  recordParts,
} from "./known-parts.js";
import { differentlyCiting, linkSources } from "./link-sources.js";
import { putDraftInPlace } from "./put-draft-in-place.js";
import { removeLeftovers } from "./remove-leftovers.js";
import { replaceAtOnce } from "./replace-at-once.js";
import { BATCH_SIZE, EditedByHand, type Seeding } from "./seeding.js";
import { writeDifference } from "./write-difference.js";
import { type Draft, writeEdges, writeNodes } from "./write-draft.js";

/** What a seed did. */
export interface Seeded {
  /** "changed": what differed was written where the guide is; "replaced": the guide was written as a whole. */
  readonly outcome: "unchanged" | "changed" | "replaced";
  /** The number of the version that is there now. */
  readonly number: number;
  readonly contentHash: string;
  /** From the guide that was there; null if there was none that can be read. */
  readonly difference: GuideDifference | null;
}

/** A transaction of so many changes takes Neo4j about 20 MB. */
const MOST_IN_PLACE = 10_000;
/** If somebody else changes the guide again and again, it is replaced as a whole. */
const TRIES_IN_PLACE = 2;
const KEEP = 2;

/** Writes a guide, the new one or one that was there before, while no other seed runs. Throws EditedByHand. */
export async function writeGuide(
  seeding: Seeding,
  guide: Guide,
  restored: KeptVersion | null,
): Promise<Seeded> {
  const { reading, lock, options } = seeding;
  const { packGuide, keep = KEEP, force = false, mostInPlace = MOST_IN_PLACE } = options;
  const looking = knownParts(seeding);
  const packed = once(() => packGuide(guide, keptBlocks(looking)));
  // The guide that is there is read meanwhile. Where there is none, Neo4j is given work first.
  if (!seeding.isEmpty) packed().catch(() => undefined);
  let known = await looking;
  let comparison = await compareWithLive(reading, guide, packed, known, options);
  const versionFacts = async (): Promise<VersionFacts> => ({
    number: lock.number,
    contentHash: (await packed()).contentHash,
    seededBy: options.seededBy ?? null,
    commit: (restored ? restored.commit : options.commit) ?? null,
    restored: restored?.number ?? null,
  });
  const keepNew = async (): Promise<void> => keepGuide(lock, await packed(), options.compress);
  const written = async (outcome: "changed" | "replaced"): Promise<Seeded> => {
    const { live, difference } = comparison;
    if (live && live.version.layout < LAYOUT) options.onUpgrade?.();
    await removeVersions(lock, keep);
    const { contentHash } = await packed();
    return { outcome, number: lock.number, contentHash, difference };
  };
  for (let i = 0; i < TRIES_IN_PLACE; i++) {
    if (i > 0) {
      known = await lookAtParts(reading);
      comparison = await compareWithLive(reading, guide, packed, known, options);
    }
    const { live, difference } = comparison;
    if (!force && (comparison.undone || comparison.unreadable !== null)) throw new EditedByHand(comparison);
    if (live === null || difference === null) break;
    const isSame =
      difference.size === 0 &&
      difference.about.length === 0 &&
      !live.isEdited &&
      live.version.layout >= LAYOUT;
    if (isSame && !difference.irregular && !force) {
      if (!live.version.isKept) await keepNew();
      await removeVersions(lock, keep);
      const { number, contentHash } = live.version;
      return { outcome: "unchanged", number, contentHash, difference };
    }
    await options.onDifference?.(difference);
    if (keep > 0) await keepReplaced(seeding, live);
    if (isSame || difference.irregular || difference.size > mostInPlace) break;
    const derived = await differingFacts(live, guide, difference);
    if (difference.size + derived.length > mostInPlace) break;
    const citing = differentlyCiting(live, guide, difference);
    await keepNew();
    const version = await versionFacts();
    if (await changeInPlace(seeding, guide, version, live, { known, difference, derived, citing })) {
      return written("changed");
    }
  }
  await replaceAsAWhole(seeding, guide, versionFacts, comparison, keepNew);
  return written("replaced");
}

/** What is known of the guide that is there. It is read after that, so that no edit is taken for what was seeded. */
async function knownParts({ reading, lock, options }: Seeding): Promise<KnownParts | null> {
  if (lock.current === null) return null;
  const known = (await options.known) ?? null;
  return known?.number === lock.current ? known : lookAtParts(reading);
}

/** The guide that is there was kept when it was seeded, but not what somebody changed since, nor by earlier releases. */
async function keepReplaced(
  { lock, options }: Seeding,
  { guide, version, isEdited }: LiveGuide,
): Promise<void> {
  if (isEdited || !version.isKept) await keepGuide(lock, await options.packGuide(guide), options.compress);
}

interface Change {
  readonly known: KnownParts | null;
  readonly difference: GuideDifference;
  readonly derived: readonly TransitionFacts[];
  /** The nodes whose sources are linked again; null for all. */
  readonly citing: readonly string[] | null;
}

/** False if somebody else changed the guide since it was read. */
async function changeInPlace(
  { writing, lock }: Seeding,
  guide: Guide,
  version: VersionFacts,
  live: LiveGuide,
  { known, difference, derived, citing }: Change,
): Promise<boolean> {
  const writeAll = async (write: Write): Promise<void> => {
    await writeDifference(write, difference, derived);
    if (live.isEdited) await nameEdited(write, live);
    await writeVersion(write, guide, version);
    await linkSources(write, citing);
  };
  try {
    await replaceAtOnce(writing, lock, difference.size, (write) =>
      known === null
        ? writeAll(write)
        : recordingParts(write, lock.number, known, difference, () => writeAll(write)),
    );
    return true;
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return false;
    throw error;
  }
}

async function replaceAsAWhole(
  { writing, lock, isEmpty, ensureIndexes, options }: Seeding,
  guide: Guide,
  versionFacts: () => Promise<VersionFacts>,
  { live }: Comparison,
  keepNew: () => Promise<void>,
): Promise<void> {
  const { batchSize = BATCH_SIZE, onProgress = () => undefined } = options;
  const as = isEmpty ? "the first guide" : "drafts";
  const draft: Draft = { as, guide, batchSize, onProgress };
  // If this does not come to its end, the next seed removes it.
  if (isEmpty) await lock.write("SET guide.writingFirst = true RETURN 1 AS answer");
  const numbers = await writeNodes(lock, draft);
  // Neo4j is busy with the edges while this process computes.
  const facts = allFacts(guide);
  facts.catch(() => undefined);
  await Promise.all([
    writeEdges(lock, draft, numbers, facts),
    keepNew(),
    ...(isEmpty ? [ensureIndexes()] : []),
  ]);
  const version = await versionFacts();
  const parts = isEmpty ? await hashWritten(writing.write, guide) : null;
  await replaceAtOnce(writing, lock, guide.nodes.length, async (write) => {
    await putDraftInPlace(write, lock.number, as, guide);
    if (live?.isEdited) await nameEdited(write, live);
    await writeVersion(write, guide, version);
    await linkSources(write, null);
    await recordParts(write, lock.number, parts ?? (await hashWritten(write, guide)));
  });
  if (!isEmpty) await removeLeftovers(lock, batchSize);
}
