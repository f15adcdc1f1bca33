import { type Indispensable, indispensable } from "../../algorithms/indispensable.js";
import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph } from "../graph.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { ROLE_IDS, withKnownIds } from "./known-ids.js";
import { competencyGraph } from "../model/competency-graph.js";
import { inSlices } from "../../async/in-slices.js";
import { type PrerequisiteAnalytics, prerequisiteAnalytics } from "../analytics/prerequisite-analytics.js";
import { prerequisiteScope, withRoles } from "../analytics/prerequisite-scope.js";
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

interface Remembered {
  /** Over all competencies, and beyond them over the roles. */
  whole: Awaitable<Indispensable> | null;
  readonly answers: Map<string, Promise<PrerequisiteAnalytics>>;
}

const known = new WeakMap<GuideIndex, Remembered>();

/** Of answers about single roles only the latest are kept. */
const MAX_ANSWERS = 50;

function remembered(
  index: GuideIndex,
  { role, terms }: PrerequisiteAnalyticsQuestion,
): Promise<PrerequisiteAnalytics> {
  const memory: Remembered = known.get(index) ?? { whole: null, answers: new Map() };
  known.set(index, memory);
  const key = `${role ?? ""} ${terms ?? ""}`;
  const answer = memory.answers.get(key) ?? analyse(index, memory, { role, terms });
  memory.answers.delete(key);
  memory.answers.set(key, answer);
  const [oldest] = memory.answers.keys();
  if (memory.answers.size > MAX_ANSWERS) memory.answers.delete(oldest!);
  return answer;
}

async function analyse(
  index: GuideIndex,
  memory: Remembered,
  { role, terms }: PrerequisiteAnalyticsQuestion,
): Promise<PrerequisiteAnalytics> {
  const roles = index.guide.nodes.filter((node) => node.kind === "ROLE");
  const model = competencyGraph(index);
  memory.whole ??= inSlices(
    indispensable(
      withRoles(
        model,
        roles.map(({ id }) => id),
      ),
      model.competencies.length,
    ),
  );
  const whole = await memory.whole;
  const scope = await inSlices(prerequisiteScope(model, role));
  const needed = role === null ? whole : await inSlices(indispensable(scope.system));
  const rolesBlocked = scope.items.map((item) => whole.blocksBeyond[item]!);
  const termSystem = terms ?? termSystemOf(role === null ? roles : [index.role(role)]);
  return inSlices(prerequisiteAnalytics(scope, { ...needed, rolesBlocked }, termSystem));
}
