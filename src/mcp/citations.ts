import { z } from "zod";

import type { SourceStatus } from "../career/source.js";
import type { Citation } from "../guide/guide.js";
import type { Origin } from "../guide/vocabulary.js";

/** A node or an edge of the guide, as a statement that somebody made. */
export interface Cited {
  readonly citations: readonly Citation[];
}

/** The most citations of one answer: the sources of most statements come first. */
const MOST = 8;

/** What every answer has besides its own data. */
export const EVERY_ANSWER = {
  citations: z.array(
    z.object({
      source: z.string(),
      origin: z.string(),
      section: z.string().optional(),
      url: z.string().optional(),
    }),
  ),
  guide: z.string(),
};

export type Citations = z.output<(typeof EVERY_ANSWER)["citations"]>;

/** The sources of statements, each place in a source once, those of most statements first. O(citations). */
export function citationsOf(cited: readonly Cited[], { sources }: SourceStatus): Citations {
  const counts = new Map<string, { readonly citation: Citation; count: number }>();
  for (const { citations } of cited)
    for (const citation of citations) {
      const key = JSON.stringify([citation.source, citation.section, citation.url]);
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { citation, count: 1 });
    }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ citation: { source, origin, section, url } }) => {
      const about = sources.find(({ id }) => id === source);
      const link = url ?? about?.url ?? null;
      return {
        source: about?.title ?? source,
        origin,
        ...(section !== null && { section }),
        ...(link !== null && { url: link }),
      };
    });
}

/** "Sources: O*NET 29.3 (imported); ESCO (imported)."; nothing without citations. */
export function sayCitations(citations: Citations): string[] {
  const names = new Set(
    // What follows the colon of a title explains it.
    citations.map(({ source, origin }) => `${source.split(": ")[0]!} (${SAID[origin as Origin]})`),
  );
  return names.size === 0 ? [] : [`Sources: ${[...names].join("; ")}.`];
}

/** How a source comes to know something. */
const SAID: Record<Origin, string> = {
  GUIDE: "the guide itself",
  CURATED: "editors",
  ESTIMATE: "estimates",
  IMPORT: "imported",
  DERIVED: "computed",
};
