import { indispensable } from "../../algorithms/indispensable.js";
import { longestIndispensableChain } from "../../algorithms/indispensable-chain.js";
import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph } from "../graph.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { ROLE_IDS, withKnownIds } from "./known-ids.js";
import { competencyGraph } from "../model/competency-graph.js";
import { inSlices } from "../../async/in-slices.js";
import { type PrerequisiteAnalytics, prerequisiteAnalytics } from "../analytics/prerequisite-analytics.js";
import { prerequisiteScope } from "../analytics/prerequisite-scope.js";
import { indispensableCompetencies } from "../analytics/indispensable-competencies.js";
import { type TermSystem, termSystemOf } from "../analytics/term-system.js";

export interface PrerequisiteAnalyticsQuestion {
  /** Null: of everything. */
  readonly role: string | null;
  /** Null: what the guide says. */
  readonly terms: TermSystem | null;
}

/** Computed once for each version of the guide, a few milliseconds at a time. */
export function askPrerequisiteAnalytics(
  graph: CareerGraph,
  question: PrerequisiteAnalyticsQuestion,
): Awaitable<PrerequisiteAnalytics> {
  return withKnownIds(graph, question, { role: ROLE_IDS }, (known) =>
    then(graph.snapshot(), (index) => remembered(index, known)),
  );
}

type Answers = Map<string, Promise<PrerequisiteAnalytics>>;

const known = new WeakMap<GuideIndex, Answers>();

/** Of answers about single roles only the latest are kept. */
const MAX_ANSWERS = 50;

function remembered(
  index: GuideIndex,
  { role, terms }: PrerequisiteAnalyticsQuestion,
): Promise<PrerequisiteAnalytics> {
  const answers: Answers = known.get(index) ?? new Map<string, Promise<PrerequisiteAnalytics>>();
  known.set(index, answers);
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
