import type { Driver } from "neo4j-driver";

import { reader } from "../session/reader.js";
import { keptGuide } from "./archive.js";
import { type KeptVersion, keptVersions } from "./kept-versions.js";
import { patientOptions, type SeedOptions, whileLocked } from "./seeding.js";
import { type Seeded, writeGuide } from "./write-guide.js";

export interface RolledBack extends Seeded {
  readonly from: KeptVersion | null;
  readonly to: KeptVersion;
}

/** There is no version to go back to. Nothing was written. */
export class NotKept extends Error {
  override readonly name = "NotKept";

  constructor(readonly versions: readonly KeptVersion[]) {
    super("There is no such version in Neo4j.");
  }
}

/**
 * Seeds the guide of an earlier version again: that with this number, or the last one before the current. It becomes the newest version, so
 * that doing it twice leads back. Throws NotKept, and EditedByHand as `seedGuide` does.
 */
export function rollBack(driver: Driver, number: number | null, options: SeedOptions): Promise<RolledBack> {
  return whileLocked(driver, options, async (seeding) => {
    const versions = await keptVersions(seeding.reading);
    const to = versions.find(
      (version) => !version.isCurrent && version.number === (number ?? version.number),
    );
    const guide = to && (await keptGuide(seeding.reading, to.contentHash, options.unpackGuide));
    if (!to || !guide) throw new NotKept(versions);
    const seeded = await writeGuide(seeding, guide, to);
    return { ...seeded, from: versions.find(({ isCurrent }) => isCurrent) ?? null, to };
  });
}

/** The versions in Neo4j, the latest first. */
export function listVersions(driver: Driver, options: SeedOptions): Promise<KeptVersion[]> {
  return keptVersions(reader(driver, patientOptions(options)));
}
