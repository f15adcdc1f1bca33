import { z } from "zod";
import type { Citation, GuideSource } from "../../guide/guide.js";

/** A citation in YAML and JSONL: `source`, `source#section`, or a map if it has a URL of its own. */
type CiteItem =
  string | { source: string; section?: string | null | undefined; url?: string | null | undefined };
export type Cite = CiteItem | readonly CiteItem[];

const item = z.union([
  z.string(),
  z.strictObject({ source: z.string(), section: z.string().nullish(), url: z.string().nullish() }),
]);
export const citeShape = z.union([item, z.array(item)], {
  error: "should be a source's id, source#section, { source, section, url }, or a list of these",
});

/** A citation has the origin of its source. With an unknown source it is CURATED; a rule refuses the guide later. */
export function readCite(cite: Cite, sources: ReadonlyMap<string, GuideSource>): Citation[] {
  const items = Array.isArray(cite) ? (cite as readonly CiteItem[]) : [cite as CiteItem];
  return items.map((each) => {
    const { source, section, url } = typeof each === "string" ? splitCite(each) : each;
    const origin = sources.get(source)?.origin ?? "CURATED";
    return { origin, source, section: section ?? null, url: url ?? null };
  });
}

/** The shortest form that `readCite` reads as these citations. */
export function writeCite(citations: readonly Citation[]): Cite {
  const items = citations.map(({ source, section, url }): CiteItem => {
    if (url !== null || section === "")
      return { source, ...(section !== null && { section }), ...(url !== null && { url }) };
    return section === null ? source : `${source}#${section}`;
  });
  return items.length === 1 ? items[0]! : items;
}

function splitCite(text: string): { source: string; section: string | null; url: null } {
  const hash = text.indexOf("#");
  return hash < 0
    ? { source: text, section: null, url: null }
    : { source: text.slice(0, hash), section: text.slice(hash + 1) || null, url: null };
}
