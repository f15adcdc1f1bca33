import { type Awaitable, then } from "../awaitable.js";
import type { CareerGraph, StepPath } from "../career-graph.js";
import { type CareerPath, walkPath } from "../career-path.js";
import { badInput } from "../errors.js";
import type { Role } from "../guide.js";
import type { GuideIndex } from "../guide-index.js";
import { hold } from "../held.js";
import { inSlices } from "../in-slices.js";
import { competencyIds, type IdArgument, roleIds, withKnownIds } from "../known-ids.js";
import { learningModel } from "../learning-model.js";
import { explainNoPath, type NoPath } from "../no-path.js";
import { excludedCompetencies, type PathConditions } from "../path-ground.js";
import {
  bestPaths,
  MAX_VIA,
  type PathAnswer,
  type PathCriterion,
  reachableInSteps,
  reachableWithin,
  tradeOffs,
} from "../path-search.js";

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
  const { to, minimize, first } = question;
  return searchPaths(graph, question, to, (index) =>
    inSlices(bestPaths(index, question, to, minimize, first)),
  );
}

/** Every path that no other beats on steps, hours and new competencies at once, walked. */
export function askTradeOffs(
  graph: CareerGraph,
  question: PathConditions & { to: string },
): Awaitable<CareerPathSearch> {
  return searchPaths(graph, question, question.to, (index) =>
    inSlices(tradeOffs(index, question, question.to)),
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
  const { maxHours, first } = question;
  if (maxHours !== null && !(maxHours >= 0))
    throw badInput("maxHours", `must be at least 0, not ${maxHours}.`);
  return withKnownConditions(graph, question, [], () =>
    then(graph.snapshot(), (index) => {
      const answer: Awaitable<PathAnswer> =
        maxHours === null
          ? { paths: reachableInSteps(index, question), optimal: true }
          : inSlices(reachableWithin(index, question, maxHours));
      return then(answer, ({ paths, optimal }) =>
        then(inSlices(walkAll(index, question, paths.slice(0, first))), (walked) =>
          walked.map((path) => ({ role: path.roles.at(-1)!, path, optimal })),
        ),
      );
    }),
  );
}

function searchPaths(
  graph: CareerGraph,
  conditions: PathConditions,
  to: string,
  search: (index: GuideIndex) => Awaitable<PathAnswer>,
): Awaitable<CareerPathSearch> {
  return withKnownConditions(graph, conditions, [roleIds("to", to)], () =>
    then(graph.snapshot(), (index) =>
      then(search(index), ({ paths, optimal }) => {
        const noPath = paths.length === 0 && optimal ? inSlices(explainNoPath(index, conditions, to)) : null;
        const walked = inSlices(walkAll(index, conditions, paths));
        return then(noPath, (why) => then(walked, (all) => ({ paths: all, optimal, noPath: why })));
      }),
    ),
  );
}

/** The path as someone in `from` who holds `have` would walk it. */
export function walk(index: GuideIndex, { from, have, avoid }: PathConditions, path: StepPath): CareerPath {
  const model = learningModel(index);
  const held = hold(model, from, have);
  return walkPath(model, held, path, excludedCompetencies(model.competencyAt, held.items, avoid));
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
export function withKnownConditions<T>(
  graph: CareerGraph,
  { from, have, avoid, via, maxSteps }: PathConditions,
  others: readonly IdArgument[],
  next: () => Awaitable<T>,
): Awaitable<T> {
  if (maxSteps !== null && maxSteps < 1) throw badInput("maxSteps", `must be at least 1, not ${maxSteps}.`);
  if (via.length > MAX_VIA) throw badInput("via", `takes at most ${MAX_VIA} ids, not ${via.length}.`);
  return withKnownIds(
    graph,
    [
      roleIds("from", from),
      ...others,
      { argument: "avoid", ids: avoid, kinds: ["ROLE", "SKILL", "TECHNOLOGY"] },
      { argument: "via", ids: via, kinds: ["ROLE", "SKILL", "TECHNOLOGY"] },
      competencyIds("have", have),
    ],
    next,
  );
}
