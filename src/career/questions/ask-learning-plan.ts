import { type Awaitable, then } from "../../async/awaitable.js";
import { remembered } from "../../async/remembered.js";
import type { Steps } from "../../async/steps.js";
import { type Competency, type Credential, type HoursRange, isCompetency } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { implausiblyTaughtHours } from "../../guide/plausible-credential.js";
import { compareIds } from "../../guide/vocabulary.js";
import { badInput } from "../errors.js";
import { type NamedWishes, wishesOf } from "../gap/wishes.js";
import type { CareerGraph } from "../graph.js";
import { heldId } from "../model/held-competency.js";
import { competencyGraph } from "../model/competency-graph.js";
import { profileOf } from "../model/profile.js";
import { type LearningPlan, type LearningStep, learningPlan } from "../plan/learning-plan.js";
import { withoutAvoided } from "./no-way.js";
import { COMPETENCY_IDS, resolveIds, ROLE_IDS } from "./resolve-ids.js";

export interface LearningPlanQuestion extends NamedWishes {
  readonly to: readonly string[];
  readonly from: string | null;
  readonly have: readonly string[];
  readonly hoursPerWeek: number | null;
}

export interface LearningPlanAnswer extends LearningPlan {
  readonly credentials: readonly CredentialOffer[];
}

/** A credential that takes fewer hours than to learn, one by one, what it teaches of a plan, and whose hours are plausible. */
export interface CredentialOffer {
  readonly credential: Credential;
  readonly teaches: readonly Competency[];
  readonly hours: HoursRange;
  readonly savedHours: number;
}

const IDS = {
  to: ROLE_IDS,
  from: ROLE_IDS,
  have: COMPETENCY_IDS,
  avoid: COMPETENCY_IDS,
  prefer: COMPETENCY_IDS,
};

/**
 * One plan for all the roles, and the credentials that would be quicker for a part of it. Throws BAD_USER_INPUT if there is no way without
 * what `avoid` names.
 */
export function askLearningPlan(
  graph: CareerGraph,
  question: LearningPlanQuestion,
): Awaitable<LearningPlanAnswer> {
  if (question.to.length === 0) throw badInput("to", "must name at least one role.");
  return then(resolveIds(graph, question, IDS), (known) => {
    const { to, from, have } = known;
    return then(graph.part([...to, ...(from === null ? [] : [from]), ...have.map(heldId)]), (part) =>
      then(
        remembered(graph, "learningPlan", known, () => graph.turn.run(planIn(part, known))),
        (plan) => withCredentials(graph, plan),
      ),
    );
  });
}

function* planIn(part: GuideIndex, question: LearningPlanQuestion): Steps<LearningPlan> {
  const { from, have, hoursPerWeek } = question;
  const model = competencyGraph(part);
  const profile = profileOf(model, from, have);
  const to = [...new Set(question.to)];
  return yield* withoutAvoided(to.join(", "), question.avoid ?? [], (ids) =>
    learningPlan(
      model,
      profile,
      to,
      hoursPerWeek,
      from,
      wishesOf(model, profile, { ...question, avoid: ids }),
    ),
  );
}

/** Asks which credentials teach what the plan has. Their offers are sorted by the greatest saving, then by id. */
function withCredentials(graph: CareerGraph, plan: LearningPlan): Awaitable<LearningPlanAnswer> {
  const ids = plan.steps.map(({ competency }) => competency.id);
  return then(graph.edges("TEACHES", "into", ids), (lists) => {
    const taught = new Map<string, LearningStep[]>();
    lists.forEach((edges, i) => {
      for (const { from } of edges) taught.set(from, [...(taught.get(from) ?? []), plan.steps[i]!]);
    });
    return then(graph.nodes([...taught.keys()]), (nodes) => {
      const offers = nodes
        .flatMap((node) => (node?.kind === "CREDENTIAL" ? offer(node, taught.get(node.id)!) : []))
        .sort((a, b) => b.savedHours - a.savedHours || compareIds(a.credential.id, b.credential.id));
      return then(plausibleOf(graph, offers), (credentials) => ({ ...plan, credentials }));
    });
  });
}

/** One offer, or none if the credential takes as many hours or does not say. */
function offer(credential: Credential, steps: readonly LearningStep[]): CredentialOffer[] {
  const alone = steps.reduce((sum, { hours }) => sum + (hours?.typical ?? 0), 0);
  if (credential.hours === null || credential.hours.typical >= alone) return [];
  const teaches = steps.map(({ competency }) => competency).sort((a, b) => compareIds(a.id, b.id));
  return [{ credential, teaches, hours: credential.hours, savedHours: alone - credential.hours.typical }];
}

/** The offers of credentials whose hours are plausible for all that they teach, in or out of the plan. */
function plausibleOf(graph: CareerGraph, offers: readonly CredentialOffer[]): Awaitable<CredentialOffer[]> {
  const ids = offers.map(({ credential }) => credential.id);
  return then(graph.edges("TEACHES", "out", ids), (lists) => {
    const taught = new Set(lists.flatMap((edges) => edges.map(({ to }) => to)));
    return then(graph.nodes([...taught]), (nodes) => {
      const competencies = new Map(
        nodes.flatMap((node) => (node && isCompetency(node) ? [[node.id, node]] : [])),
      );
      return offers.filter(({ credential }, i) => {
        const all = lists[i]!.map(({ to }) => competencies.get(to)!);
        return implausiblyTaughtHours(credential, all) === null;
      });
    });
  });
}
