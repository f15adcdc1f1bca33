import { aboutSchema } from "../../../guide/about-schema.js";
import { type GuideDifference, guideDifference } from "../../../guide/difference.js";
import type { Guide } from "../../../guide/guide.js";
import type { Write } from "../session/writer.js";
import type { LiveGuide } from "./compare-guide.js";
import { LAYOUT } from "./layout.js";

/** The ids of nodes; null stands for all nodes. */
type Ids = readonly string[] | null;

const { relationship, label, identity } = aboutSchema("SOURCE");

/**
 * The nodes that may cite others than their relationships in Neo4j say, which are of the guide that was seeded; all if that is not known,
 * or an earlier release wrote it.
 */
export function differentlyCiting(
  { guide: live, seeded, version }: LiveGuide,
  guide: Guide,
  difference: GuideDifference,
): Ids {
  if (seeded === null || version.layout < LAYOUT) return null;
  const differences = [difference, ...(seeded === live ? [] : [guideDifference(seeded, guide)])];
  const citing = differences.flatMap(({ nodes: { added, changed } }) => [
    ...added,
    ...changed.filter(({ fields }) => fields.includes("citations")).map(({ after }) => after),
  ]);
  return [...new Set(citing.map(({ id }) => id))];
}

/** Gives these nodes a relationship to each source that their citations name. The sources are there. */
export async function linkSources(write: Write, ids: Ids): Promise<void> {
  if (ids?.length === 0) return;
  const these = ids === null ? "true" : "n.id IN $ids";
  await write(`MATCH (n:CareerNode)-[cites:${relationship}]->(:${label}) WHERE ${these} DELETE cites`, {
    ids,
  });
  await write(
    `MATCH (n:CareerNode) WHERE ${these}
     UNWIND n.citations AS citation
     WITH DISTINCT n, ${SOURCE_OF} AS id
     MATCH (source:${label} {${identity}: id})
     CREATE (n)-[:${relationship}]->(source)`,
    { ids },
  );
}

/** Of a `citation` such as "GUIDE backend-developer-guide#Key Responsibilities". */
const SOURCE_OF = "split(split(citation, '#')[0], ' ')[1]";
