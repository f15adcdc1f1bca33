import { indispensable } from "../../algorithms/indispensable.js";
import { longestIndispensableChain } from "../../algorithms/indispensable-chain.js";
import { type Awaitable, then } from "../../async/awaitable.js";
import { onceFor } from "../../async/once-for.js";
import type { CareerGraph, Page } from "../graph.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { itemsAfter } from "./page-of.js";
import { resolveIds, ROLE_IDS } from "./resolve-ids.js";
import { competencyGraph } from "../model/competency-graph.js";
import { inSlices } from "../../async/in-slices.js";
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
    then(graph.snapshot(), (index) => remembered(index, known)),
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

type Answers = Map<string, Promise<PrerequisiteAnalytics>>;

const answersOf = onceFor<GuideIndex, Answers>(() => new Map());

/** How many answers are kept; the one used longest ago goes first. */
const MAX_ANSWERS = 50;

function remembered(
  index: GuideIndex,
  { role, terms }: PrerequisiteAnalyticsQuestion,
): Promise<PrerequisiteAnalytics> {
  const answers = answersOf(index);
  const key = `${role ?? ""} ${terms ?? ""}`;
  const answer = answers.get(key) ?? analyse(index, { role, terms });
  answers.delete(key);
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > MAX_ANSWERS) answers.delete(oldest!);
  return answer;
}

async function analyse(
  index: GuideIndex,
  { role, terms }: PrerequisiteAnalyticsQuestion,
): Promise<PrerequisiteAnalytics> {
  const model = competencyGraph(index);
  const whole = await indispensableCompetencies.ahead(model);
  const scope = await inSlices(prerequisiteScope(model, role));
  const needed = role === null ? whole : await inSlices(indispensable(scope.system));
  const chain = await inSlices(longestIndispensableChain(scope.system));
  const rolesBlocked = scope.items.map((item) => whole.blocksBeyond[item]!);
  const roles = role === null ? index.guide.nodes.filter((node) => node.kind === "ROLE") : [index.role(role)];
  const termSystem = terms ?? termSystemOf(roles);
  return inSlices(prerequisiteAnalytics(scope, { ...needed, rolesBlocked, chain }, termSystem));
}
