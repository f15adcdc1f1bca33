import type { ClosureDirection, PathQuestion, Reached, StepPath } from "../../../career/graph.js";
import { type GuideIndex, indexGuide } from "../../../guide/guide-index.js";
import { fewestSteps } from "../../../career/model/role-graph.js";
import { memoryClosure } from "../../memory/closure.js";
import { assembleGuide, type Stored } from "./assemble.js";
import { FOLLOWED, nodeSchema } from "../../../guide/schema.js";
import type { Answered, Ask } from "../session/current-guide.js";
import { EDGE, NODES, upTo } from "./cypher.js";

const { transition, requirement, prerequisite, option } = FOLLOWED;

/**
 * Neo4j finds the roles on any path of the fewest steps, by breadth-first search from both ends; which path is the least of them is
 * decided where the memory store does, on the few roles left. `SHORTEST` would choose among equals at will, or list them all.
 */
export async function fewestStepsFrom(ask: Ask, question: PathQuestion): Promise<StepPath | null> {
  const { from, to, avoid, maxSteps, kinds } = question;
  const steps = `[steps:${transition}${upTo(maxSteps ?? Infinity)}]`;
  const allowed = `all(step IN steps WHERE $kinds IS NULL OR step.kind IN $kinds)
    AND all(role IN nodes(path) WHERE NOT role.id IN $avoid)`;
  const { answer, now } = (await ask(
    `CALL () {
       MATCH (start:CareerNode {id: $from})
       MATCH path = (start)-${steps}->(x:CareerNode) WHERE ${allowed}
       WITH x, min(length(path)) AS done
       RETURN x, done, null AS toGo
       UNION ALL
       MATCH (end:CareerNode {id: $to})
       MATCH path = (end)<-${steps}-(x:CareerNode) WHERE ${allowed}
       WITH x, min(length(path)) AS toGo
       RETURN x, null AS done, toGo
     }
     WITH x, max(done) + max(toGo) AS length
     WHERE length IS NOT NULL
     WITH length, collect(x) AS nodes ORDER BY length LIMIT 1
     WITH collect({length: length, nodes: nodes}) AS found
     WITH CASE WHEN found[0].length <= coalesce($maxSteps, found[0].length) THEN found[0].nodes ELSE [] END AS nodes
     RETURN {nodes: ${NODES}, edges: COLLECT {
       UNWIND nodes AS x MATCH (x)-[r:${transition}]->(y) WHERE y IN nodes RETURN ${EDGE}
     }} AS answer`,
    { maxSteps, kinds },
    { from, to, avoid },
  )) as Answered<Stored>;
  if (answer.nodes.length === 0) return null;
  return fewestSteps(indexGuide(assembleGuide(answer)), {
    ...question,
    from: now(from),
    to: now(to),
    avoid: [],
  });
}

/** Neo4j finds what is connected at all; the depths are counted where the memory store does. */
export async function closureFrom(
  ask: Ask,
  ids: readonly string[],
  direction: ClosureDirection,
  maxDepth: number | null,
): Promise<Reached[]> {
  // A prerequisite that is an option of a choice is two relationships away.
  const rests = `[:${prerequisite}|${option}${upTo(2 * (maxDepth ?? Infinity))}]`;
  const { answer } = (await ask(
    `UNWIND $ids AS id
     MATCH (start:CareerNode {id: id})
     MATCH (start)${direction === "prerequisites" ? `-${rests}->` : `<-${rests}-`}(x:CareerNode)
     WITH DISTINCT x
     WITH collect(x) AS nodes
     RETURN {nodes: ${NODES}, edges: COLLECT {
       UNWIND nodes AS x MATCH (x)-[r:${prerequisite}|${option}]->(y) RETURN ${EDGE}
     }} AS answer`,
    {},
    { ids },
  )) as Answered<Stored>;
  return memoryClosure(partOf(answer), ids, direction, maxDepth);
}

export async function medianEssentialsFrom(ask: Ask): Promise<number> {
  const { answer } = (await ask(
    `MATCH (role:CareerNode) WHERE role:${nodeSchema("ROLE").label}
     RETURN percentileCont(COUNT { MATCH (role)-[:${requirement} {importance: "ESSENTIAL"}]->(x) RETURN DISTINCT x }, 0.5) AS answer`,
  )) as Answered<number | null>;
  return answer ?? 0;
}

/** All that gaps and paths between the roles are computed from. */
export async function partFrom(ask: Ask, ids: readonly string[]): Promise<GuideIndex> {
  const { answer } = (await ask(
    `WITH COLLECT {
       UNWIND $ids AS id MATCH (n:CareerNode {id: id}) RETURN DISTINCT n
     } AS named
     WITH named, COLLECT {
       UNWIND named AS n MATCH (n)-[:${requirement}|${prerequisite}|${option}*0..]->(x) RETURN DISTINCT x
     } AS nodes
     RETURN {nodes: ${NODES}, edges: COLLECT {
       UNWIND nodes AS x MATCH (x)-[r:${requirement}|${prerequisite}|${option}]->(y) RETURN ${EDGE}
       UNION ALL
       UNWIND named AS x MATCH (x)-[r:${transition}]->(y) WHERE y IN named RETURN ${EDGE}
     }} AS answer`,
    {},
    { ids },
  )) as Answered<Stored>;
  return indexGuide(assembleGuide(answer));
}

/** Beyond the depth asked for some choices lack options. */
function partOf({ nodes, edges }: Stored): GuideIndex {
  const ids = new Set(nodes.map(({ properties }) => properties["id"]));
  return indexGuide(assembleGuide({ nodes, edges: edges.filter(({ to }) => to === null || ids.has(to)) }));
}
