import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph } from "../graph.js";
import type { Competency, Role } from "../../guide/guide.js";
import { inSlices } from "../../async/in-slices.js";
import { COMPETENCY_IDS, ROLE_IDS, withKnownIds } from "./known-ids.js";
import { competencyGraph } from "../model/competency-graph.js";
import { type CompetencyRecommendation, recommendCompetencies } from "../recommend/recommend-competencies.js";
import { recommendRoles, type RoleRecommendation } from "../recommend/recommend-roles.js";
import { similarRoles } from "../model/role-similarity.js";

export interface Person {
  readonly from: string | null;
  readonly have: readonly string[];
}

/** The roles that suit someone best now, with reasons and the biggest obstacle. */
export function askRecommendedRoles(
  graph: CareerGraph,
  person: Person,
  first: number,
): Awaitable<RoleRecommendation[]> {
  return withKnownIds(graph, person, { from: ROLE_IDS, have: COMPETENCY_IDS }, ({ from, have }) =>
    then(graph.snapshot(), (index) => inSlices(recommendRoles(index, from, have, first))),
  );
}

/** What someone gains most by learning, toward some roles or all. */
export function askRecommendedCompetencies(
  graph: CareerGraph,
  person: Person,
  aims: readonly string[] | null,
  first: number,
): Awaitable<CompetencyRecommendation[]> {
  const question = { ...person, toward: aims };
  const kinds = { from: ROLE_IDS, have: COMPETENCY_IDS, toward: ROLE_IDS };
  return withKnownIds(graph, question, kinds, ({ from, have, toward }) =>
    then(graph.snapshot(), (index) => inSlices(recommendCompetencies(index, from, have, toward, first))),
  );
}

export interface SimilarRole {
  readonly role: Role;
  readonly similarity: number;
  readonly shared: readonly Competency[];
}

/** The roles that ask for the most alike, by similarity, then id. */
export function askSimilarRoles(graph: CareerGraph, role: string, first: number): Awaitable<SimilarRole[]> {
  return withKnownIds(graph, { to: role }, { to: ROLE_IDS }, ({ to }) =>
    then(graph.snapshot(), (index) => {
      const model = competencyGraph(index);
      return similarRoles(model, to, first).map((similar) => ({
        ...similar,
        shared: similar.shared.map((item) => model.competencies[item]!),
      }));
    }),
  );
}
