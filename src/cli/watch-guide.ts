import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";

import type { CareerSource, ServedGuide, SourceListener, SourceStatus } from "../career/source.js";
import { formatProblems } from "../content/problem.js";
import { type GuideFiles, loadGuides } from "../content/read/load-guides.js";
import { contentHash } from "../content/write/content-hash.js";
import type { Guide } from "../guide/guide.js";
import { memoryGuide } from "../stores/memory/memory-source.js";
import { counted } from "../text/phrases.js";
import { placeName, readValidGuide } from "./open-guide.js";

/** An editor writes a file in several steps: what changes within this time is read once. */
const QUIET_MS = 100;

/**
 * Serves the guide in these files, and reads them again whenever one changes. A guide with problems is not served: its problems are
 * said, and the last good guide stays.
 */
export async function watchedFiles(
  place: GuideFiles,
  listener: SourceListener,
  say: (line: string) => void,
): Promise<CareerSource> {
  let served = servedGuide(await readValidGuide(place));
  let timer: NodeJS.Timeout | null = null;
  let reading: Promise<void> = Promise.resolve();
  listener.onGuide(served.graph);
  const readAgain = async (): Promise<void> => {
    const { guide, problems } = await loadGuides(place);
    if (!guide || problems.length > 0) {
      for (const line of formatProblems(problems)) say(line);
      const trouble = `${counted(problems.length, "problem")} in ${placeName(place)}; the last good guide is still served.`;
      say(trouble);
      served = { ...served, status: () => ({ ...served.known, trouble }) };
      return;
    }
    const isSame = contentHash(guide) === served.known.contentHash;
    const { known } = served;
    served = isSame ? { ...served, status: () => known } : servedGuide(guide);
    if (isSame) say("No problems. The guide says the same as before.");
    else {
      listener.onGuide(served.graph);
      say(
        `No problems. Serving the changed guide: ${guide.title} ${guide.version}, ${counted(guide.nodes.length, "node")}.`,
      );
    }
  };
  const changed = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(readAgain).catch((error: unknown) => {
        say(`${placeName(place)}: cannot be read: ${(error as Error).message}`);
      });
    }, QUIET_MS);
  };
  const paths = [...place.guides, ...(place.crosswalk === null ? [] : [place.crosswalk])];
  const watchers = await Promise.all(paths.map((path) => watchPath(path, changed)));
  say(`Watching ${placeName(place)} for changes.`);
  return {
    current: () => served,
    async close() {
      if (timer) clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      await reading;
    },
  };
}

interface Served extends ServedGuide {
  /** Its status when it is up to date. */
  readonly known: SourceStatus;
}

function servedGuide(guide: Guide): Served {
  const made = memoryGuide(guide, { contentHash: contentHash(guide), store: "memory" });
  return { ...made, known: made.status() as SourceStatus };
}

/** A file is watched by its folder: an editor may replace it by another one of the same name. */
async function watchPath(path: string, changed: () => void): Promise<FSWatcher> {
  if ((await stat(path)).isDirectory()) return watch(path, changed);
  const name = basename(path);
  return watch(dirname(path), (_, file) => {
    if (file === null || file === name) changed();
  });
}
