import { CareerError } from "../../../career/errors.js";
import { type GuideDifference, guideDifference, undoneBy } from "../../../guide/difference.js";
import type { Guide } from "../../../guide/guide.js";
import type { PackedGuide } from "../../../guide/packed-guide.js";
import { wholeGuide } from "../read/whole-guide.js";
import type { Reader } from "../session/reader.js";
import { keptGuide } from "./archive.js";
import { isAsSeeded, seededGuide, type TextGuide } from "./as-seeded.js";
import type { GuideText } from "./guide-text.js";
import { type KeptVersion, keptVersions } from "./kept-versions.js";
import type { KnownParts } from "./known-parts.js";

/** The guide that is there, as anyone may have changed it, beside the one that is to be there. */
export interface Comparison {
  readonly live: LiveGuide | null;
  /** Why the guide that is there cannot be read; null if it can, or if there is none. */
  readonly unreadable: string | null;
  /** From the guide that is there; null if there is none that can be read. */
  readonly difference: GuideDifference | null;
  /** What somebody changed since it was seeded and the new guide would undo; null if there is nothing. */
  readonly undone: Undone | null;
}

export interface LiveGuide {
  readonly guide: Guide;
  readonly contentHash: string;
  readonly version: KeptVersion;
  /** What it was when it was seeded; null if that is not known. */
  readonly seeded: Guide | null;
  /** Whether somebody changed it since. */
  readonly isEdited: boolean;
}

/** `changes` is null if it is not known what the guide was when it was seeded. */
export interface Undone {
  readonly changes: GuideDifference | null;
}

/**
 * Compares the guide with the one in Neo4j, which is read unless it is known that nobody has changed it since it was seeded and kept.
 * `packed` is of the new one. Writes nothing.
 */
export async function compareWithLive(
  reading: Reader,
  guide: Guide,
  packed: () => Promise<PackedGuide>,
  known: KnownParts | null,
  text: GuideText,
): Promise<Comparison> {
  if (known?.isAsSeeded === true) {
    const live = await untouched(reading, known.number, { guide, packed: await packed() }, text);
    if (live) return { live, unreadable: null, difference: guideDifference(live.guide, guide), undone: null };
  }
  const nothing = { live: null, unreadable: null, difference: null, undone: null };
  const { row } = await reading.read(
    "MATCH (guide:CareerGuide {name: 'career-graph'}) RETURN guide.current AS current",
  );
  if ((row?.["current"] ?? null) === null) return nothing;
  try {
    const there = await wholeGuide(reading, null, guide);
    const difference = guideDifference(there, guide);
    const live = await seededAs(reading, there, { guide, packed: await packed() }, difference, text);
    const undone = live.isEdited ? undoneEdits(live, difference) : null;
    return { live, unreadable: null, difference, undone };
  } catch (error) {
    if (!(error instanceof CareerError) || error.cause !== undefined) throw error;
    return { ...nothing, unreadable: error.message };
  }
}

/** The guide that is there, where it is still the one that was seeded as this version; null if that is not kept, or differs much. */
async function untouched(
  reading: Reader,
  number: number,
  next: TextGuide,
  text: GuideText,
): Promise<LiveGuide | null> {
  const version = (await keptVersions(reading)).find(({ isCurrent }) => isCurrent);
  if (version?.number !== number) return null;
  const { contentHash } = version;
  const guide = await seededGuide(reading, contentHash, next, text);
  return guide && { guide, contentHash, version, seeded: guide, isEdited: false };
}

/** What is known of the guide that is there. */
async function seededAs(
  reading: Reader,
  guide: Guide,
  next: TextGuide,
  difference: GuideDifference,
  text: GuideText,
): Promise<LiveGuide> {
  const version = (await keptVersions(reading)).find(({ isCurrent }) => isCurrent)!;
  const isUnchanged = await isAsSeeded(reading, version.contentHash, guide, next, difference, text);
  const contentHash = isUnchanged === true ? version.contentHash : text.contentHash(guide);
  const isEdited = contentHash !== version.contentHash;
  const seeded = isEdited ? await keptGuide(reading, version.contentHash, text.unpackGuide) : guide;
  return { guide, contentHash, version, seeded, isEdited };
}

function undoneEdits({ guide, seeded }: LiveGuide, difference: GuideDifference): Undone | null {
  if (seeded === null) return { changes: null };
  const changes = undoneBy(guideDifference(seeded, guide), difference);
  return changes.size === 0 && changes.about.length === 0 ? null : { changes };
}
