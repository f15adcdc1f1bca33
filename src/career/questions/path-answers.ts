import { type Steps, whole } from "../../async/steps.js";
import type { Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import type { StepPath } from "../graph.js";
import { wishesOf } from "../gap/wishes.js";
import { competencyGraph } from "../model/competency-graph.js";
import { profileOf } from "../model/profile.js";
import { medianEssentials } from "../model/thin-roles.js";
import { type CareerPath, walkPath } from "../path/career-path.js";
import { easeOfSteps } from "../path/ease.js";
import { enteredRoles, type EntryConditions } from "../path/entered-roles.js";
import { explainNoPath, type NoPath } from "../path/no-path.js";
import type { PathConditions } from "../path/path-problem.js";
import type { PathAnswer } from "../path/path-search.js";
import { reachableInSteps, reachableWithin } from "../path/reachable-roles.js";

export interface CareerPathSearch {
  readonly paths: readonly CareerPath[];
  readonly optimal: boolean;
  /** By how much a path that is missing could be better than one of these at most; null where that is not known. */
  readonly gapAtMost: number | null;
  readonly noPath: NoPath | null;
}

export interface ReachableRole {
  readonly role: Role;
  readonly path: CareerPath;
  readonly optimal: boolean;
}

/** Runs the search and walks each path that it finds, or explains why there is none. */
export function* searchPaths(
  index: GuideIndex,
  question: PathConditions & { readonly to: string },
  search: Steps<PathAnswer>,
): Steps<CareerPathSearch> {
  const { paths, optimal, proved, gapAtMost } = yield* search;
  const isNone = paths.length === 0 && optimal;
  const noPath = isNone ? yield* whole(explainNoPath(index, question, question.to)) : null;
  return { paths: yield* walkAll(index, question, paths, proved), optimal, gapAtMost, noPath };
}

/** The first `first` roles within reach, each with its best path: by hours if `maxHours` is given, else by steps. */
export function* rolesInReach(
  index: GuideIndex,
  conditions: PathConditions,
  maxHours: number | null,
  first: number,
): Steps<ReachableRole[]> {
  const { paths, optimal, proved } = yield* maxHours === null
    ? reachableInSteps(index, conditions)
    : reachableWithin(index, conditions, maxHours, first);
  const walked = yield* walkAll(index, conditions, paths.slice(0, first), proved);
  return walked.map((path) => ({ role: path.roles.at(-1)!, path, optimal }));
}

/** The first `first` roles that someone without a role could enter, each as a path of no steps; see `enteredRoles`. */
export function* rolesToEnter(
  index: GuideIndex,
  conditions: EntryConditions,
  maxHours: number | null,
  first: number,
): Steps<ReachableRole[]> {
  const { paths, optimal } = yield* enteredRoles(index, conditions, maxHours, first);
  return paths.map((path) => ({ role: path.roles[0]!, path, optimal }));
}

/** Evaluates paths as someone in `from` who holds `have` would walk them. `median`: see `CareerGraph.medianEssentials`. */
export function walker(
  index: GuideIndex,
  conditions: PathConditions,
  median: number,
): (path: StepPath, proved?: boolean) => CareerPath {
  const { from, have } = conditions;
  const model = competencyGraph(index);
  const profile = profileOf(model, from, have);
  const wishes = wishesOf(model, profile, conditions);
  const easeOf = easeOfSteps(model, have, median, from);
  return (path, proved) => walkPath(model, profile, path, easeOf, wishes, proved);
}

function* walkAll(
  index: GuideIndex,
  conditions: PathConditions,
  paths: readonly StepPath[],
  proved: number,
): Steps<CareerPath[]> {
  const walk = walker(index, conditions, medianEssentials(index));
  const walked: CareerPath[] = [];
  for (const [i, path] of paths.entries()) {
    walked.push(walk(path, i < proved));
    yield;
  }
  return walked;
}
