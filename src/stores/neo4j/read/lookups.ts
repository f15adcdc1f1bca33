import type { CatalogueEntry, Direction, Selection } from "../../../career/graph.js";
import { catalogueEntry } from "../../../career/search/codes.js";
import { compareEdges } from "../../../guide/edges.js";
import type { Competency, EdgeOf, GuideNode } from "../../../guide/guide.js";
import { compareIds, type EdgeKind } from "../../../guide/vocabulary.js";
import { FOLLOWED } from "../../../guide/schema.js";
import type { Answered, Ask } from "../session/current-guide.js";
import type { Reader } from "../session/reader.js";
import { withoutRepeats } from "./assemble.js";
import { EDGE, NODE } from "./cypher.js";
import { readEdge, readNode, type StoredEdge, type StoredNode } from "./decode.js";
import { NODES_OF_PART, partsOf } from "./parts.js";
import { readSteadily, type Steady } from "./read-steadily.js";

export async function nodesFrom(ask: Ask, ids: readonly string[]): Promise<(GuideNode | null)[]> {
  const { answer, now } = (await ask(
    `UNWIND $ids AS id
     MATCH (n:CareerNode {id: id}) WHERE NOT n:Choice
     RETURN collect(${NODE("n")}) AS answer`,
    {},
    { ids: [...new Set(ids)] },
  )) as Answered<StoredNode[]>;
  const found = new Map(answer.map((stored) => [stored.properties["id"], readNode(stored) as GuideNode]));
  return ids.map((id) => found.get(now(id)) ?? null);
}

export async function edgesFrom<K extends EdgeKind>(
  ask: Ask,
  kind: K,
  direction: Direction,
  ids: readonly string[],
): Promise<EdgeOf<K>[][]> {
  const { answer, now } = (await ask(
    direction === "out"
      ? `UNWIND $ids AS id
         MATCH (x:CareerNode {id: id})-[r:${kind}]->(y)
         RETURN collect(${EDGE}) AS answer`
      : `UNWIND $ids AS id
         MATCH (y:CareerNode {id: id})<-[r:${kind}]-(x:CareerNode)
         RETURN collect(${EDGE}) AS answer`,
    {},
    { ids: [...new Set(ids)] },
  )) as Answered<(StoredEdge & { kind: K })[]>;
  const near = direction === "out" ? "from" : "to";
  const rows = new Map<string, EdgeOf<K>[]>(ids.map((id) => [now(id), []]));
  const edges = answer
    .sort((a, b) => a.place - b.place)
    .map((stored) => readEdge(stored))
    .sort(compareEdges(kind));
  for (const edge of withoutRepeats(kind, edges)) rows.get(edge[near])!.push(edge);
  return ids.map((id) => rows.get(now(id))!);
}

export async function selectionsFrom(ask: Ask, ids: readonly string[]): Promise<Selection[]> {
  const { answer, now } = (await ask(
    `UNWIND $ids AS id
     MATCH (n:CareerNode {id: id})
     RETURN collect({id: id, pick: coalesce(n.pick, 1), options: CASE WHEN n:Choice
       THEN COLLECT { MATCH (n)-[:${FOLLOWED.option}]->(option:CareerNode) WITH DISTINCT option RETURN ${NODE("option")} ORDER BY option.id }
       ELSE [${NODE("n")}] END}) AS answer`,
    {},
    { ids: [...new Set(ids)] },
  )) as Answered<{ id: string; pick: number; options: StoredNode[] }[]>;
  const found = new Map(
    answer.map(({ id, pick, options }) => [
      id,
      { pick, options: options.map((option) => readNode(option) as Competency) },
    ]),
  );
  return ids.map((id) => found.get(now(id)) ?? { pick: 1, options: [] });
}

/** In rows, a part of the guide at a time: the names of a large guide are many. */
export function catalogueFrom(reading: Reader): Promise<Steady<readonly CatalogueEntry[]>> {
  return readSteadily(reading, null, async () => {
    const entries: CatalogueEntry[] = [];
    for await (const part of partsOf(reading, NAMES_A_PART)) {
      for (const row of await reading.rows(NAMES, { ...part }, NAMES_FETCHED)) {
        const { entered, ...stored } = row as unknown as StoredNode & { entered: number };
        entries.push(catalogueEntry(readNode(stored) as GuideNode, entered));
      }
    }
    return entries.sort((a, b) => compareIds(a.id, b.id));
  });
}

const NAMES_A_PART = 5000;
const NAMES_FETCHED = 500;

const NAMES = `${NODES_OF_PART} AND NOT x:Choice
  RETURN COUNT { (x)<-[:${FOLLOWED.transition}|${FOLLOWED.requirement}]-(:CareerNode) } AS entered, labels(x) AS labels,
    x {.id, .name, .alternativeNames, .translationLanguages, .translationNames, .credentialKind, .externalIdSchemes, .externalIdValues, .externalIdMatches} AS properties`;
