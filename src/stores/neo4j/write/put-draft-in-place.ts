import neo4j from "neo4j-driver";

import { edgeCount } from "../../../guide/edges.js";
import type { Guide } from "../../../guide/guide.js";
import { nodeSchema } from "../../../guide/schema.js";
import { EDGE_KINDS, THING_KINDS } from "../../../guide/vocabulary.js";
import { LABELS, labelsOf } from "../../../guide/labels.js";
import type { Write } from "../session/writer.js";
import { SeedInterrupted } from "./seed-lock.js";
import type { DraftAs } from "./write-draft.js";

/**
 * Gives the labels of the guide to the nodes of the draft, and takes them from the guide before. The first guide has them already. Whoever
 * runs this does it at once.
 */
export async function putDraftInPlace(write: Write, draft: number, as: DraftAs, guide: Guide): Promise<void> {
  const parameters = { draft: neo4j.int(draft) };
  await requireWhole(
    write,
    as === "drafts" ? "CareerDraft {draft: $draft}" : "CareerNode",
    parameters,
    guide,
  );
  if (as === "the first guide") return;
  await write("MATCH (source:GuideSource) SET source:CareerReplaced REMOVE source:GuideSource");
  await write(`MATCH (n:CareerNode) SET n:CareerReplaced REMOVE n:${LABELS.join(":")}`);
  for (const kind of THING_KINDS) {
    await write(
      `MATCH (n:CareerDraft {draft: $draft}) WHERE n.id STARTS WITH $prefix
       SET n:CareerNode:${labelsOf(kind).join(":")}
       REMOVE n:CareerDraft, n.draft`,
      { ...parameters, prefix: `${nodeSchema(kind).prefix}:` },
    );
  }
}

/** A transaction that was repeated may have been committed twice. */
async function requireWhole(write: Write, node: string, parameters: object, guide: Guide): Promise<void> {
  const counted = (await write(
    `RETURN COUNT { (:${node}) } AS nodes, COUNT { (:${node})-[:${EDGE_KINDS.join("|")}]->() } AS edges`,
    { ...parameters },
  )) as unknown as { nodes: number; edges: number };
  const nodes = guide.nodes.length + guide.choices.length;
  const edges = edgeCount(guide);
  if (counted.nodes === nodes && counted.edges === edges) return;
  throw new SeedInterrupted(
    `Neo4j holds ${counted.nodes} nodes and ${counted.edges} edges of ${nodes} and ${edges}: the old guide stays. Run it again.`,
  );
}
