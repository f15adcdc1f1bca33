import { Readable } from "node:stream";

import { ABOUT_KINDS } from "../guide/about-schema.js";
import { byEdgeKind, edgeKey } from "../guide/edges.js";
import type { Edge, Guide, GuideEdges } from "../guide/guide.js";
import { readGuideLines } from "./read/read-guide.js";
import { aboutLines } from "./write/records-of.js";

/** The lines of two canonical JSONL texts that only one of them has. */
export interface DifferingLines {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/**
 * The guide before, given the one after and the lines that differ. The two share all else, so that they are quickly compared. Null if the
 * lines are none of a guide. O(n + m), of which only the lines that differ are read.
 */
export async function undoLines(after: Guide, differing: DifferingLines): Promise<Guide | null> {
  const about = [...aboutLines(after)];
  const [wasAbout, wasStatement] = divided(differing.before);
  const before = await guideOf([
    ...about.filter((line) => !differing.after.has(line)),
    ...wasAbout,
    ...wasStatement,
  ]);
  const replaced = await guideOf([...about, ...divided(differing.after)[1]]);
  if (before === null || replaced === null) return null;
  return {
    ...before,
    nodes: [...without(after.nodes, replaced.nodes, idOf), ...before.nodes],
    choices: [...without(after.choices, replaced.choices, idOf), ...before.choices],
    edges: byEdgeKind((kind) => [
      ...without<Edge>(after.edges[kind], replaced.edges[kind], (edge) => edgeKey(kind, edge)),
      ...before.edges[kind],
    ]) as unknown as GuideEdges,
  };
}

const idOf = ({ id }: { readonly id: string }): string => id;

/** What the guide says of itself, and the rest. */
function divided(lines: Iterable<string>): [string[], string[]] {
  const [about, statements]: [string[], string[]] = [[], []];
  for (const line of lines)
    (ABOUT_STARTS.some((start) => line.startsWith(start)) ? about : statements).push(line);
  return [about, statements];
}

const ABOUT_STARTS = ["GUIDE", ...ABOUT_KINDS].map((type) => `{"type":"${type}",`);

async function guideOf(lines: readonly string[]): Promise<Guide | null> {
  const bytes = Readable.from([Buffer.from(lines.map((line) => `${line}\n`).join(""))]);
  const { guide, problems } = await readGuideLines(bytes, "the kept guide");
  return problems.length === 0 ? guide : null;
}

function without<T>(things: readonly T[], taken: readonly T[], keyOf: (thing: T) => string): readonly T[] {
  if (taken.length === 0) return things;
  const keys = new Set(taken.map(keyOf));
  return things.filter((thing) => !keys.has(keyOf(thing)));
}
