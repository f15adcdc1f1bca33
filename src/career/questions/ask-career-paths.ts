import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph, StepPath } from "../graph.js";
import { type CareerPath, walkPath } from "../path/career-path.js";
import { badInput } from "../errors.js";
import type { Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { profileOf } from "../model/profile.js";
import { inSlices } from "../../async/in-slices.js";
import { COMPETENCY_IDS, type IdArguments, ROLE_IDS, withKnownIds } from "./known-ids.js";
import { competencyGraph } from "../model/competency-graph.js";
import { explainNoPath, type NoPath } from "../path/no-path.js";
import { excludedCompetencies, type PathConditions } from "../path/path-problem.js";
import {
  bestPaths,
  MAX_VIA,
  type PathAnswer,
  type PathCriterion,
  reachableInSteps,
  reachableWithin,
  tradeOffs,
} from "../path/path-search.js";

export interface PathsQuestion extends PathConditions {
  readonly to: string;
  readonly minimize: PathCriterion;
  readonly first: number;
}

export interface CareerPathSearch {
  readonly paths: readonly CareerPath[];
  readonly optimal: boolean;
  readonly noPath: NoPath | null;
}

/** The `first` best loopless paths by the criterion, walked; or why there is none. */
export function askCareerPaths(graph: CareerGraph, question: PathsQuestion): Awaitable<CareerPathSearch> {
  return searchPaths(graph, question, (index, { to, minimize, first, ...conditions }) =>
    inSlices(bestPaths(index, conditions, to, minimize, first)),
  );
}

/** Every path that no other beats on steps, hours and new competencies at once, walked. */
export function askTradeOffs(
  graph: CareerGraph,
  question: PathConditions & { readonly to: string },
): Awaitable<CareerPathSearch> {
  return searchPaths(graph, question, (index, { to, ...conditions }) =>
    inSlices(tradeOffs(index, conditions, to)),
  );
}

export interface ReachableRole {
  readonly role: Role;
  readonly path: CareerPath;
  readonly optimal: boolean;
}

/** The roles within so many steps and hours, each with its best path: by hours if they are bounded, else by steps. */
export function askReachableRoles(
  graph: CareerGraph,
  question: PathConditions & { readonly maxHours: number | null; readonly first: number },
): Awaitable<ReachableRole[]> {
  const { maxHours } = question;
  if (maxHours !== null && !(maxHours >= 0))
    throw badInput("maxHours", `must be at least 0, not ${maxHours}.`);
  return withKnownConditions(graph, question, {}, ({ first, ...conditions }) =>
    then(graph.snapshot(), (index) => {
      const answer: Awaitable<PathAnswer> =
        maxHours === null
          ? { paths: reachableInSteps(index, conditions), optimal: true }
          : inSlices(reachableWithin(index, conditions, maxHours));
      return then(answer, ({ paths, optimal }) =>
        then(inSlices(walkAll(index, conditions, paths.slice(0, first))), (walked) =>
          walked.map((path) => ({ role: path.roles.at(-1)!, path, optimal })),
        ),
      );
    }),
  );
}

function searchPaths<Q extends PathConditions & { readonly to: string }>(
  graph: CareerGraph,
  asked: Q,
  search: (index: GuideIndex, question: Q) => Awaitable<PathAnswer>,
): Awaitable<CareerPathSearch> {
  return withKnownConditions(graph, asked, { to: ROLE_IDS }, (question) =>
    then(graph.snapshot(), (index) =>
      then(search(index, question), ({ paths, optimal }) => {
        const isNone = paths.length === 0 && optimal;
        const noPath = isNone ? inSlices(explainNoPath(index, question, question.to)) : null;
        const walked = inSlices(walkAll(index, question, paths));
        return then(noPath, (why) => then(walked, (all) => ({ paths: all, optimal, noPath: why })));
      }),
    ),
  );
}

/** The path as someone in `from` who holds `have` would walk it. */
export function walk(index: GuideIndex, { from, have, avoid }: PathConditions, path: StepPath): CareerPath {
  const model = competencyGraph(index);
  const profile = profileOf(model, from, have);
  return walkPath(model, profile, path, excludedCompetencies(model.competencyAt, profile.items, avoid));
}

function* walkAll(
  index: GuideIndex,
  conditions: PathConditions,
  paths: readonly StepPath[],
): Generator<undefined, CareerPath[], void> {
  const walked: CareerPath[] = [];
  for (const path of paths) {
    walked.push(walk(index, conditions, path));
    yield;
  }
  return walked;
}

/** Goes on when the conditions can be asked about; else throws as `withKnownIds` does. */
export function withKnownConditions<Q extends PathConditions, T>(
  graph: CareerGraph,
  question: Q,
  others: IdArguments<Q>,
  next: (question: Q) => Awaitable<T>,
): Awaitable<T> {
  const { maxSteps, via } = question;
  if (maxSteps !== null && maxSteps < 1) throw badInput("maxSteps", `must be at least 1, not ${maxSteps}.`);
  if (via.length > MAX_VIA) throw badInput("via", `takes at most ${MAX_VIA} ids, not ${via.length}.`);
  const kinds = {
    from: ROLE_IDS,
    ...others,
    avoid: [...ROLE_IDS, ...COMPETENCY_IDS],
    via: [...ROLE_IDS, ...COMPETENCY_IDS],
    have: COMPETENCY_IDS,
  };
  return withKnownIds(graph, question, kinds, next);
}
