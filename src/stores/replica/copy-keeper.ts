import type { Awaitable } from "../../async/awaitable.js";
import type { Log } from "../../career/source.js";
import type { Guide } from "../../guide/guide.js";
import type { GuideCopy, KeptGuide } from "./guide-copy.js";

/** Keeps a copy of what is served, and finds it again. What fails is logged; the guide is served all the same. */
export interface CopyKeeper {
  /** Writes the guide, after what is being written; of several that wait, the last one. */
  readonly keep: (guide: Guide, hash: string) => void;
  /** What was kept before this process began; null if there is nothing of use. */
  readonly restore: () => Promise<(KeptGuide & { readonly hash: string }) | null>;
}

export interface CopyKeeperOptions {
  readonly log: Log;
  /** The faults of a guide. One with faults is of no use. */
  readonly validate: (guide: Guide) => Awaitable<readonly string[]>;
  readonly contentHash: (guide: Guide) => Awaitable<string>;
}

export function copyKeeper(copy: GuideCopy, { log, validate, contentHash }: CopyKeeperOptions): CopyKeeper {
  /** The hash of what is kept, or will be. */
  let latest: string | null = null;
  let next: Guide | null = null;
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    for (let guide = next; guide !== null; guide = next) {
      next = null;
      try {
        await copy.write(guide);
      } catch (error) {
        latest = null;
        log.warn(`The copy of the guide was not written. ${messageOf(error)}`);
      }
    }
    isWriting = false;
  }

  return {
    keep(guide, hash) {
      if (hash === latest) return;
      latest = hash;
      next = guide;
      if (!isWriting) void writeAll();
    },
    async restore() {
      try {
        const kept = await copy.read();
        if (kept === null) return null;
        const [fault] = await validate(kept.guide);
        if (fault !== undefined) throw new Error(fault);
        latest = await contentHash(kept.guide);
        return { ...kept, hash: latest };
      } catch (error) {
        log.warn(`The copy of the guide in ${copy.name} is of no use. ${messageOf(error)}`);
        return null;
      }
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
