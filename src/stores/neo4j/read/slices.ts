import neo4j from "neo4j-driver";

import type { CompetencyFilter, Page, RoleFilter, Slice } from "../../../career/graph.js";
import type { Competency, GuideNode, Role } from "../../../guide/guide.js";
import { FOLLOWED } from "../../../guide/schema.js";
import type { Answered, Ask } from "../session/current-guide.js";
import { NODE } from "./cypher.js";
import { readNode, type StoredNode } from "./decode.js";
import type { IdParameters } from "./former-ids.js";

const { requirement, option, membership, broader } = FOLLOWED;

export async function rolesFrom(ask: Ask, filter: RoleFilter, page: Page): Promise<Slice<Role>> {
  const { levels = null, requires = null, groups = null } = filter;
  return askSlice<Role>(
    ask,
    `MATCH (n:CareerNode) WHERE n:Role AND ${NAMED_AND_CITED}
       AND ($levels IS NULL OR n.level IN $levels)
       AND ${IN_GROUPS}
     WITH n, CASE WHEN $requires IS NULL THEN [] ELSE
       [(n)-[:${requirement}]->(asked:Competency) | asked.id] +
       [(n)-[:${requirement}]->(:Choice)-[:${option}]->(asked:Competency) | asked.id] END AS asked
     WHERE all(id IN coalesce($requires, []) WHERE id IN asked)`,
    { ...namedAndCited(filter), levels },
    { requires, groups },
    page,
  );
}

export async function competenciesFrom(
  ask: Ask,
  filter: CompetencyFilter,
  page: Page,
): Promise<Slice<Competency>> {
  const { groups = null, kinds = null, requiredBy = null } = filter;
  return askSlice<Competency>(
    ask,
    `MATCH (n:CareerNode) WHERE n:Competency AND ${NAMED_AND_CITED}
       AND ($kinds IS NULL OR n:Skill AND 'SKILL' IN $kinds OR n:Technology AND 'TECHNOLOGY' IN $kinds)
       AND ${IN_GROUPS}
       AND ($requiredBy IS NULL
         OR EXISTS { (n)<-[:${requirement}]-(role:Role) WHERE role.id IN $requiredBy }
         OR EXISTS { (n)<-[:${option}]-(:Choice)<-[:${requirement}]-(role:Role) WHERE role.id IN $requiredBy })`,
    { ...namedAndCited(filter), kinds },
    { groups, requiredBy },
    page,
  );
}

const IN_GROUPS = `($groups IS NULL OR EXISTS { (n)-[:${membership}]->()-[:${broader}*0..]->(group:CareerNode) WHERE group.id IN $groups })`;

const NAMED_AND_CITED = `
  ($text IS NULL OR any(name IN [n.name] + coalesce(n.alternativeNames, []) + coalesce(n.translationNames, []) WHERE toLower(name) CONTAINS $text))
  AND ($origin IS NULL OR any(citation IN n.citations WHERE citation STARTS WITH $origin + ' '))`;

function namedAndCited({ text, origin }: RoleFilter | CompetencyFilter) {
  return { text: text ? text.toLowerCase() : null, origin: origin ?? null };
}

async function askSlice<T extends GuideNode>(
  ask: Ask,
  matching: string,
  parameters: Readonly<Record<string, unknown>>,
  ids: IdParameters,
  { first, after }: Page,
): Promise<Slice<T>> {
  const { answer } = (await ask(
    `${matching}
     WITH n ORDER BY n.id
     WITH collect(n) AS fitting
     WITH fitting, CASE WHEN $after IS NULL THEN 0 ELSE size([n IN fitting WHERE n.id <= $after]) END AS start
     RETURN {items: [n IN fitting[start..start + $first] | ${NODE("n")}], total: size(fitting), start: start} AS answer`,
    { ...parameters, first: neo4j.int(first), after },
    ids,
  )) as Answered<{ items: StoredNode[]; total: number; start: number }>;
  const { items, total, start } = answer;
  return {
    items: items.map((node) => readNode(node) as T),
    total,
    hasNext: start + first < total,
    hasPrevious: start > 0,
  };
}
