import type { Citation, Edge, Guide, GuideEdges, GuideSource } from "../../guide/guide.js";
import { EDGE_KINDS } from "../../guide/vocabulary.js";

/** The sources of all guides, and the guides that cite them. A different source whose id is taken gets a number. */
export function combineSources(guides: readonly Guide[]): {
  sources: GuideSource[];
  parts: readonly Guide[];
} {
  const sources = new Map<string, GuideSource>();
  const parts = guides.map((guide) => {
    const ids = new Map<string, string>();
    for (const source of guide.sources) {
      const id = freeId(source, sources);
      sources.set(id, { ...source, id });
      if (id !== source.id) ids.set(source.id, id);
    }
    return ids.size > 0 ? citing(guide, ids) : guide;
  });
  return { sources: [...sources.values()], parts };
}

function freeId(source: GuideSource, taken: ReadonlyMap<string, GuideSource>): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? source.id : `${source.id}-${n}`;
    const other = taken.get(id);
    if (other === undefined || isSame(other, { ...source, id })) return id;
  }
}

function isSame(a: GuideSource, b: GuideSource): boolean {
  return (Object.keys(a) as (keyof GuideSource)[]).every((key) => a[key] === b[key]);
}

function citing(guide: Guide, ids: ReadonlyMap<string, string>): Guide {
  const renamed = new Map<readonly Citation[], readonly Citation[]>();
  const cite = <T extends { readonly citations: readonly Citation[] }>(statement: T): T => {
    const { citations } = statement;
    const known =
      renamed.get(citations) ??
      citations.map((citation) => ({ ...citation, source: ids.get(citation.source) ?? citation.source }));
    renamed.set(citations, known);
    return { ...statement, citations: known };
  };
  const edges = EDGE_KINDS.map((kind) => [kind, (guide.edges[kind] as readonly Edge[]).map(cite)]);
  return {
    ...guide,
    nodes: guide.nodes.map(cite),
    choices: guide.choices.map(cite),
    edges: Object.fromEntries(edges) as GuideEdges,
  };
}
