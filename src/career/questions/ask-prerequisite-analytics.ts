import { type Indispensable, indispensable } from "../../algorithms/indispensable.js";
import { longestIndispensableChain } from "../../algorithms/indispensable-chain.js";
import { type Awaitable, then } from "../../async/awaitable.js";
import { getOrCompute, onceFor } from "../../async/once-for.js";
import type { CareerGraph, Page } from "../graph.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { itemsAfter } from "./page-of.js";
import { resolveIds, ROLE_IDS } from "./resolve-ids.js";
import { type CompetencyGraph, competencyGraph } from "../model/competency-graph.js";
import type { Steps } from "../../async/steps.js";
import { ownTurn } from "../../async/turn.js";
import {
  inOrder,
  type PrerequisiteAnalytics,
  prerequisiteAnalytics,
  type PrerequisiteOrder,
} from "../analytics/prerequisite-analytics.js";
import { prerequisiteScope } from "../analytics/prerequisite-scope.js";
import { indispensableCompetencies } from "../analytics/indispensable-competencies.js";
import { type TermSystem, termSystemOf } from "../analytics/term-system.js";

export interface PrerequisiteAnalyticsQuestion {
  /** Only the requirements of this role and their prerequisites; null for all competencies. */
  readonly role: string | null;
  /** The calendar that complexities count in; null for the one that the guide says. */
  readonly terms: TermSystem | null;
}

/** The metrics of every competency. They are computed once for each version of the guide, in slices. */
export function askPrerequisiteAnalytics(
  graph: CareerGraph,
  question: PrerequisiteAnalyticsQuestion,
): Awaitable<PrerequisiteAnalytics> {
  return then(resolveIds(graph, question, { role: ROLE_IDS }), (known) =>
    then(graph.snapshot(), (index) => remembered(graph, index, known)),
  );
}

/** Which part of the metrics to return, and in which order. */
export interface PrerequisiteMetricsList extends Page {
  readonly role: string | null;
  readonly orderBy: PrerequisiteOrder;
}

/** The same with only the next of the metrics in an order. */
export function askPrerequisiteMetrics(
  graph: CareerGraph,
  { role, orderBy, ...page }: PrerequisiteMetricsList,
): Awaitable<PrerequisiteAnalytics> {
  return then(askPrerequisiteAnalytics(graph, { role, terms: null }), (answer) => ({
    ...answer,
    competencies: itemsAfter(inOrder(answer.competencies, orderBy), ({ competency }) => competency.id, page),
  }));
}

/** How many answers about roles are kept for each guide; the one used longest ago goes first. */
const MAX_ANSWERS = 50;

const answersOf = onceFor<GuideIndex, Map<string, PrerequisiteAnalytics>>(() => new Map());
const wholeAnswersOf = onceFor<GuideIndex, Map<TermSystem | null, Awaitable<PrerequisiteAnalytics>>>(
  () => new Map(),
);

function remembered(
  { turn }: CareerGraph,
  index: GuideIndex,
  { role, terms }: PrerequisiteAnalyticsQuestion,
): Awaitable<PrerequisiteAnalytics> {
  const answer = () => analyse(index, role, terms);
  if (role === null)
    return turn.wait(
      getOrCompute(wholeAnswersOf(index), terms, () => then(answer(), (steps) => ownTurn.run(steps))),
    );
  const answers = answersOf(index);
  const key = `${role} ${terms ?? ""}`;
  const known = answers.get(key);
  if (known) return keep(answers, key, known);
  return then(turn.wait(answer()), (steps) => then(turn.run(steps), (found) => keep(answers, key, found)));
}

function keep<T>(answers: Map<string, T>, key: string, answer: T): T {
  answers.delete(key);
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > MAX_ANSWERS) answers.delete(oldest!);
  return answer;
}

/** The computation, as soon as what every answer takes is known. */
function analyse(
  index: GuideIndex,
  role: string | null,
  terms: TermSystem | null,
): Awaitable<Steps<PrerequisiteAnalytics>> {
  const model = competencyGraph(index);
  return then(indispensableCompetencies.ahead(model), (whole) => analysis(model, whole, role, terms));
}

function* analysis(
  model: CompetencyGraph,
  whole: Indispensable,
  role: string | null,
  terms: TermSystem | null,
): Steps<PrerequisiteAnalytics> {
  const { index } = model;
  const scope = yield* prerequisiteScope(model, role);
  const needed = role === null ? whole : yield* indispensable(scope.system);
  const chain = yield* longestIndispensableChain(scope.system);
  const rolesBlocked = scope.items.map((item) => whole.blocksBeyond[item]!);
  const roles = role === null ? index.guide.nodes.filter((node) => node.kind === "ROLE") : [index.role(role)];
  const termSystem = terms ?? termSystemOf(roles);
  return yield* prerequisiteAnalytics(scope, { ...needed, rolesBlocked, chain }, termSystem);
}
