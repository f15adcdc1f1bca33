import type { Guide } from "../../guide/guide.js";

/** The last good guide, kept outside of this process for the time when the store is away. */
export interface GuideCopy {
  /** What messages call it. */
  readonly name: string;
  /** Null if nothing was kept yet. Rejects with the reason if it cannot be read. */
  read(): Promise<KeptGuide | null>;
  /** Takes the place of what was kept before, as a whole or not at all. */
  write(guide: Guide): Promise<void>;
}

export interface KeptGuide {
  readonly guide: Guide;
  readonly keptAt: Date;
}
