import type { GuideInfo } from "../../../career/source.js";
import { ABOUT_KINDS, aboutSchema } from "../../../guide/about-schema.js";
import type { Guide } from "../../../guide/guide.js";
import { nodeSchema } from "../../../guide/schema.js";
import { EDGE_KINDS, NODE_KINDS } from "../../../guide/vocabulary.js";
import { assembleGuide, type Stored, type StoredAbout } from "./assemble.js";
import type { Answered, Ask } from "../session/current-guide.js";
import { EDGE } from "./cypher.js";
import { type Properties, propertiesOf } from "./properties.js";

/** The whole guide. */
export async function wholeGuide(ask: Ask): Promise<Guide> {
  const { answer } = (await ask(
    `OPTIONAL MATCH (version:GuideVersion {generation: generation})
     WITH version, COLLECT { MATCH (n:CareerNode {generation: generation}) RETURN n } AS nodes
     RETURN {${ABOUT}, nodes: nodes, edges: COLLECT {
       UNWIND nodes AS x MATCH (x)-[r:${EDGE_KINDS.join("|")}]->(y) RETURN ${EDGE}
     }} AS answer`,
  )) as Answered<Stored>;
  return assembleGuide(answer);
}

export async function guideInfo(ask: Ask, store: string): Promise<GuideInfo> {
  const { answer } = (await ask(
    `OPTIONAL MATCH (n:CareerNode {generation: generation})
     WITH generation, coalesce(labels(n), []) AS labels, count(n) AS count
     WITH generation, collect({labels: labels, count: count}) AS counts
     OPTIONAL MATCH (version:GuideVersion {generation: generation})
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
    counts: NODE_KINDS.map((kind) => ({
      kind,
      count: answer.counts
        .filter(({ labels }) => labels.includes(nodeSchema(kind).label))
        .reduce((sum, { count }) => sum + count, 0),
    })),
    sources,
    levels,
    proficiencyLevels,
  };
}

const LISTS = ABOUT_KINDS.map((kind) => {
  const { key, label, relationship } = aboutSchema(kind);
  return `${key}: COLLECT { MATCH (version)-[:${relationship}]->(item:${label}) RETURN properties(item) }`;
});
const ABOUT = ["about: properties(version)", ...LISTS].join(",\n  ");

interface Info extends StoredAbout {
  readonly about: Properties;
  readonly loadedAt: number;
  readonly counts: readonly { readonly labels: readonly string[]; readonly count: number }[];
}
