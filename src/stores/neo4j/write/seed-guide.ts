import type { Driver } from "neo4j-driver";

import type { Guide } from "../../../guide/guide.js";
import { reader } from "../session/reader.js";
import { type Comparison, compareWithLive } from "./compare-guide.js";
import { keptBlocks, type KnownParts, lookAtParts } from "./known-parts.js";
import { patientOptions, type SeedOptions, whileLocked } from "./seeding.js";
import { type Seeded, writeGuide } from "./write-guide.js";

/**
 * Makes a valid guide the one that is read, at once for all readers. What differs from the guide that is there is changed in one
 * transaction. If that is too much for one, the guide is written as drafts beside the old one, and then a single transaction gives its
 * labels to the drafts. Killed at any point, the old guide or the new one is whole, and the next seed clears what was left. Nodes of
 * others are never matched. Throws EditedByHand instead of undoing what somebody changed by hand, unless it is forced to.
 */
export function seedGuide(driver: Driver, guide: Guide, options: SeedOptions): Promise<Seeded> {
  return whileLocked(driver, options, (seeding) => writeGuide(seeding, guide, null));
}

/** What is known of the guide in Neo4j, for `SeedOptions.known`: null if nothing, or if it cannot be read. */
export function lookAtLive(driver: Driver, options: Omit<SeedOptions, "known">): Promise<KnownParts | null> {
  return lookAtParts(reader(driver, patientOptions(options))).catch(() => null);
}

/** What `seedGuide` would change. Writes nothing. */
export async function compareGuide(driver: Driver, guide: Guide, options: SeedOptions): Promise<Comparison> {
  const looking = options.known ?? Promise.resolve(null);
  const packing = options.packGuide(guide, keptBlocks(looking));
  packing.catch(() => undefined);
  const known = await looking;
  return compareWithLive(reader(driver, patientOptions(options)), guide, () => packing, known, options);
}
