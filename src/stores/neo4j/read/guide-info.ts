import type { GuideSizes } from "../../../career/graph.js";
import { guideSizes } from "../../../career/model/guide-sizes.js";
import type { GuideInfo } from "../../../career/source.js";
import { edgeSchema, FOLLOWED, nodeSchema } from "../../../guide/schema.js";
import { EDGE_KINDS, NODE_KINDS, type NodeKind } from "../../../guide/vocabulary.js";
import { assembleGuide, type StoredAbout } from "./assemble.js";
import type { Answered, Ask } from "../session/current-guide.js";
import { ABOUT } from "./about.js";
import { type Properties, propertiesOf } from "./properties.js";

export async function guideInfo(ask: Ask, store: string): Promise<GuideInfo> {
  const { answer } = (await ask(
    `OPTIONAL MATCH (n:CareerNode)
     WITH number, coalesce(labels(n), []) AS labels, count(n) AS count
     WITH number, collect({labels: labels, count: count}) AS counts
     OPTIONAL MATCH (version:GuideVersion {number: number})
     RETURN {${ABOUT}, loadedAt: version.seededAt.epochMillis, counts: counts} AS answer`,
  )) as Answered<Info>;
  const { text } = propertiesOf("The (:GuideVersion)", answer.about);
  const { title, version, sources, levels, proficiencyLevels } = assembleGuide({
    ...answer,
    nodes: [],
    edges: [],
  });
  return {
    title,
    version,
    contentHash: text("contentHash"),
    store,
    loadedAt: new Date(answer.loadedAt),
    counts: NODE_KINDS.map((kind) => ({ kind, count: countOf(answer.counts, kind) })),
    sources,
    levels,
    proficiencyLevels,
  };
}

export async function sizesFrom(ask: Ask): Promise<GuideSizes> {
  const { answer } = (await ask(
    `OPTIONAL MATCH (n:CareerNode)
     WITH number, coalesce(labels(n), []) AS labels, count(n) AS count
     WITH number, collect({labels: labels, count: count}) AS nodes
     OPTIONAL MATCH (x:CareerNode)-[r:${EDGE_KINDS.join("|")}]->(y:CareerNode)
     WHERE x <> y OR NOT type(r) IN $withoutLoops
     WITH nodes, coalesce(type(r), '') AS kind,
       count(DISTINCT CASE WHEN type(r) = '${FOLLOWED.transition}' THEN [id(x), id(y), r.kind] ELSE id(r) END) AS count
     WITH nodes, collect({kind: kind, count: count}) AS edges
     RETURN {nodes: nodes, edges: edges} AS answer`,
    { withoutLoops: EDGE_KINDS.filter((kind) => edgeSchema(kind).refusesLoops) },
  )) as Answered<StoredSizes>;
  return guideSizes(
    (kind) => countOf(answer.nodes, kind),
    (kind) => answer.edges.find((edges) => edges.kind === kind)?.count ?? 0,
  );
}

interface LabelCount {
  readonly labels: readonly string[];
  readonly count: number;
}

interface StoredSizes {
  readonly nodes: readonly LabelCount[];
  readonly edges: readonly { readonly kind: string; readonly count: number }[];
}

/** The number of nodes of a kind. */
function countOf(counts: readonly LabelCount[], kind: NodeKind): number {
  const { label } = nodeSchema(kind);
  return counts.reduce((sum, { labels, count }) => sum + (labels.includes(label) ? count : 0), 0);
}

interface Info extends StoredAbout {
  readonly about: Properties;
  readonly loadedAt: number;
  readonly counts: readonly LabelCount[];
}
