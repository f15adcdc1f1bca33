import { byEdgeKind } from "../../../guide/edges.js";
import type { Choice, Edge, Guide, GuideEdges, GuideNode } from "../../../guide/guide.js";
import type { Changed, Changes, GuideDifference } from "../../../guide/difference.js";
import type { PackedGuide } from "../../../guide/packed-guide.js";
import type { Reader } from "../session/reader.js";
import { keptBlocks, keptHashes } from "./archive.js";
import type { GuideText } from "./guide-text.js";

/** If more blocks differ, it takes no longer to hash the guide. */
const MOST_BLOCKS = 100;

/** A guide, and its text. */
export interface TextGuide {
  readonly guide: Guide;
  readonly packed: PackedGuide;
}

/**
 * Whether the guide that is there differs from the new one by the same lines as the one that was seeded and kept, so that nobody has
 * changed it since. Only the blocks in which the kept guide differs are read. Null if that cannot be told: it is not kept, or much differs.
 */
export async function isAsSeeded(
  reading: Reader,
  seededHash: string,
  live: Guide,
  next: TextGuide,
  difference: GuideDifference,
  text: GuideText,
): Promise<boolean | null> {
  if (difference.irregular) return null;
  const seeded = await linesSinceSeeded(reading, seededHash, next, text);
  if (seeded === null) return null;
  const { guide } = next;
  const edited = differingLines(
    text.linesOf(sideOf(difference, live, ({ removed, changed }) => [...removed, ...changed.map(was)])),
    text.linesOf(sideOf(difference, guide, (changes) => [...changes.added, ...changes.changed.map(is)])),
  );
  return isSame(seeded.before, edited.before) && isSame(seeded.after, edited.after);
}

/** The guide that was seeded and kept, from the blocks in which it differs from the new one. Null as for `isAsSeeded`. */
export async function seededGuide(
  reading: Reader,
  seededHash: string,
  next: TextGuide,
  text: GuideText,
): Promise<Guide | null> {
  const lines = await linesSinceSeeded(reading, seededHash, next, text);
  return lines && text.undoLines(next.guide, lines);
}

/** The lines that only the kept guide has, or only the new one. */
async function linesSinceSeeded(reading: Reader, seededHash: string, { packed }: TextGuide, text: GuideText) {
  const before = await keptHashes(reading, seededHash);
  const now = new Set(packed.blocks.map(({ hash }) => hash));
  const gone = before.filter((hash) => !now.has(hash));
  if (before.length === 0 || gone.length > MOST_BLOCKS) return null;
  const bytes = await keptBlocks(reading, gone);
  if (bytes.length !== gone.length) return null;
  const known = new Set(before);
  const added = packed.blocks.filter(({ hash }) => !known.has(hash));
  return differingLines(
    (await Promise.all(bytes.map(text.blockLines))).flat(),
    added.flatMap((block) => text.linesIn(block.text)),
  );
}

const was = <T>({ before }: Changed<T>): T => before;
const is = <T>({ after }: Changed<T>): T => after;

/** What differs of one of the two guides, and all that it says of itself. */
function sideOf(
  { nodes, edges }: GuideDifference,
  about: Guide,
  side: <T>(changes: Changes<T>) => readonly T[],
): Guide {
  const things = side<GuideNode | Choice>(nodes);
  return {
    ...about,
    nodes: things.filter((thing): thing is GuideNode => thing.kind !== "CHOICE"),
    choices: things.filter((thing): thing is Choice => thing.kind === "CHOICE"),
    edges: byEdgeKind((kind) => side<Edge>(edges[kind])) as unknown as GuideEdges,
  };
}

/** The lines that only one of two texts has. */
function differingLines(before: Iterable<string>, after: Iterable<string>) {
  const [were, are] = [new Set(before), new Set(after)];
  return {
    before: new Set([...were].filter((line) => !are.has(line))),
    after: new Set([...are].filter((line) => !were.has(line))),
  };
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((line) => b.has(line));
}
