import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph } from "../graph.js";
import { badInput } from "../errors.js";
import type { Competency, Credential, HoursRange } from "../../guide/guide.js";
import { profileOf } from "../model/profile.js";
import { COMPETENCY_IDS, ROLE_IDS, withKnownIds } from "./known-ids.js";
import { competencyGraph } from "../model/competency-graph.js";
import { type LearningPlan, type LearningStep, learningPlan } from "../plan/learning-plan.js";
import { compareIds } from "../../guide/vocabulary.js";

export interface LearningPlanQuestion {
  readonly to: readonly string[];
  readonly from: string | null;
  readonly have: readonly string[];
  readonly hoursPerWeek: number | null;
}

/** A credential that is earned in fewer hours than it takes to learn, one by one, what it teaches of a plan. */
export interface CredentialOffer {
  readonly credential: Credential;
  readonly teaches: readonly Competency[];
  readonly hours: HoursRange;
  readonly savedHours: number;
}

/** Hours of study a week: six minutes at least, at most all there are. */
const LEAST_PACE = 0.1;
const GREATEST_PACE = 168;

/** One plan for all the roles, and the credentials that would be quicker for a part of it. */
export function askLearningPlan(
  graph: CareerGraph,
  question: LearningPlanQuestion,
): Awaitable<LearningPlan & { readonly credentials: readonly CredentialOffer[] }> {
  const { hoursPerWeek } = question;
  if (hoursPerWeek !== null && !(hoursPerWeek >= LEAST_PACE && hoursPerWeek <= GREATEST_PACE)) {
    throw badInput(
      "hoursPerWeek",
      `must be from ${LEAST_PACE} to ${GREATEST_PACE} hours a week, not ${hoursPerWeek}.`,
    );
  }
  if (question.to.length === 0) throw badInput("to", "must name at least one role.");
  const kinds = { to: ROLE_IDS, from: ROLE_IDS, have: COMPETENCY_IDS };
  return withKnownIds(graph, question, kinds, ({ to, from, have }) =>
    then(graph.part([...to, ...(from === null ? [] : [from]), ...have]), (part) => {
      const model = competencyGraph(part);
      const plan = learningPlan(model, profileOf(model, from, have), [...new Set(to)], hoursPerWeek);
      return then(offers(graph, plan.steps), (credentials) => ({ ...plan, credentials }));
    }),
  );
}

/** The greatest saving first, then by id. */
function offers(graph: CareerGraph, steps: readonly LearningStep[]): Awaitable<CredentialOffer[]> {
  const ids = steps.map(({ competency }) => competency.id);
  return then(graph.edges("TEACHES", "into", ids), (lists) => {
    const taught = new Map<string, LearningStep[]>();
    lists.forEach((edges, i) => {
      for (const { from } of edges) taught.set(from, [...(taught.get(from) ?? []), steps[i]!]);
    });
    return then(graph.nodes([...taught.keys()]), (nodes) =>
      nodes
        .flatMap((node) => (node?.kind === "CREDENTIAL" ? offer(node, taught.get(node.id)!) : []))
        .sort((a, b) => b.savedHours - a.savedHours || compareIds(a.credential.id, b.credential.id)),
    );
  });
}

function offer(credential: Credential, steps: readonly LearningStep[]): CredentialOffer[] {
  const alone = steps.reduce((sum, { hours }) => sum + (hours?.typical ?? 0), 0);
  if (credential.hours === null || credential.hours.typical >= alone) return [];
  const teaches = steps.map(({ competency }) => competency).sort((a, b) => compareIds(a.id, b.id));
  return [{ credential, teaches, hours: credential.hours, savedHours: alone - credential.hours.typical }];
}
