import { type Awaitable, then } from "../../async/awaitable.js";
import { remembered } from "../../async/remembered.js";
import type { Steps } from "../../async/steps.js";
import type { Competency, Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import type { CareerGraph } from "../graph.js";
import { competencyGraph } from "../model/competency-graph.js";
import { prepareSimilarities, similarRoles } from "../model/role-similarity.js";
import { type CompetencyRecommendation, recommendCompetencies } from "../recommend/recommend-competencies.js";
import { recommendRoles, type RoleRecommendation } from "../recommend/recommend-roles.js";
import { COMPETENCY_IDS, resolveIds, ROLE_IDS } from "./resolve-ids.js";

export interface Person {
  readonly from: string | null;
  readonly have: readonly string[];
}

const PERSON_IDS = { from: ROLE_IDS, have: COMPETENCY_IDS };

export interface RecommendedRolesQuestion extends Person {
  readonly first: number;
}

/** The roles that suit someone best now, with reasons and the biggest obstacle. */
export function askRecommendedRoles(
  graph: CareerGraph,
  question: RecommendedRolesQuestion,
): Awaitable<RoleRecommendation[]> {
  return then(resolveIds(graph, question, PERSON_IDS), (known) =>
    remembered(graph, "recommendedRoles", known, () => {
      const { from, have, first } = known;
      return then(graph.snapshot(), (index) => graph.turn.run(recommendRoles(index, from, have, first)));
    }),
  );
}

export interface RecommendedCompetenciesQuestion extends Person {
  /** The roles aimed at; null for all. */
  readonly toward: readonly string[] | null;
  readonly first: number;
}

/** What someone gains most by learning, toward some roles or all. */
export function askRecommendedCompetencies(
  graph: CareerGraph,
  question: RecommendedCompetenciesQuestion,
): Awaitable<CompetencyRecommendation[]> {
  const ids = { ...PERSON_IDS, toward: ROLE_IDS };
  return then(resolveIds(graph, question, ids), (known) =>
    remembered(graph, "recommendedCompetencies", known, () => {
      const { from, have, toward, first } = known;
      return then(graph.snapshot(), (index) =>
        graph.turn.run(recommendCompetencies(index, from, have, toward, first)),
      );
    }),
  );
}

export interface SimilarRolesQuestion {
  readonly to: string;
  readonly first: number;
}

export interface SimilarRole {
  readonly role: Role;
  readonly similarity: number;
  readonly shared: readonly Competency[];
}

/** The roles whose requirements are most alike, by similarity, then id. */
export function askSimilarRoles(
  graph: CareerGraph,
  question: SimilarRolesQuestion,
): Awaitable<SimilarRole[]> {
  return then(resolveIds(graph, question, { to: ROLE_IDS }), (known) =>
    remembered(graph, "similarRoles", known, () =>
      then(graph.snapshot(), (index) => graph.turn.run(similarIn(index, known))),
    ),
  );
}

function* similarIn(index: GuideIndex, { to, first }: SimilarRolesQuestion): Steps<SimilarRole[]> {
  const model = competencyGraph(index);
  yield* prepareSimilarities(model);
  return similarRoles(model, to, first).map((similar) => ({
    ...similar,
    shared: similar.shared.map((item) => model.competencies[item]!),
  }));
}
