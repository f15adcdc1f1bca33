import TinyQueue from "tinyqueue";

import { row } from "../../algorithms/csr.js";
import { isChoiceMet } from "../gap/coverage.js";
import type { Competency, HoursRange, Role } from "../../guide/guide.js";
import type { Profile } from "../model/profile.js";
import { sumHours } from "../../guide/hours.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { essentialClosure, raises } from "../gap/least-gap.js";
import { type RoleRequirement, requirementsOf } from "../model/requirements.js";
import { describeGap, type GapItem } from "../gap/skill-gap.js";

export interface LearningPlan {
  readonly steps: readonly LearningStep[];
  readonly hours: HoursRange;
  readonly unknownHours: number;
  readonly weeks: number | null;
  readonly criticalPath: readonly Competency[];
  readonly optimal: boolean;
}

export interface LearningStep {
  readonly index: number;
  readonly layer: number;
  readonly competency: Competency;
  readonly hours: HoursRange | null;
  readonly startWeek: number | null;
  readonly endWeek: number | null;
  readonly slackHours: number;
  readonly dependsOn: readonly Competency[];
  readonly alternatives: readonly Competency[];
  readonly requiredBy: readonly Role[];
}

/**
 * One plan for several roles: the set with the fewest typical hours that meets all their essential requirements, in the order of
 * `schedule`. Layers, slack and critical path follow the critical path method (Kelley & Walker 1959), which assumes that steps can be
 * taken in parallel; weeks assume one step after another. O(items log items + prerequisites) after the gap.
 */
export function learningPlan(
  model: CompetencyGraph,
  profile: Profile,
  roles: readonly string[],
  hoursPerWeek: number | null,
): LearningPlan {
  const essential = roles.map((role) =>
    requirementsOf(model, role).filter(({ importance }) => importance === "ESSENTIAL"),
  );
  const requirements = essential.flat();
  const closure = essentialClosure(model, profile, requirements, null)!;
  const gap = describeGap(model, profile, requirements, {
    learned: closure.items,
    raised: raises(profile, requirements),
    hours: 0,
    optimal: closure.optimal,
  });
  const items = withoutRepeats([...gap.missing, ...gap.raised]);
  const tasks = schedule(model, profile, items, roles, essential);
  let done = 0;
  const isTimed = items.length === 0 || items.some(({ hours }) => hours !== null);
  const week = (hours: number): number | null =>
    hoursPerWeek === null || !isTimed ? null : hours / hoursPerWeek;
  const steps = tasks.map(({ item, layer, slack, dependsOn, requiredBy }, i): LearningStep => {
    const startWeek = week(done);
    done += item.hours?.typical ?? 0;
    return {
      index: i + 1,
      layer,
      competency: item.competency,
      hours: item.hours,
      startWeek,
      endWeek: week(done),
      slackHours: slack,
      dependsOn,
      alternatives: item.alternatives,
      requiredBy: requiredBy.map((role) => model.index.role(role)),
    };
  });
  return {
    steps,
    ...sumHours(items.map(({ hours }) => hours)),
    weeks: week(done),
    criticalPath: criticalPath(tasks),
    optimal: gap.optimal,
  };
}

interface Task {
  readonly item: GapItem;
  readonly duration: number;
  readonly below: readonly number[];
  readonly dependsOn: readonly Competency[];
  readonly requiredBy: readonly string[];
  readonly layer: number;
  readonly finish: number;
  slack: number;
}

/** Two roles may ask for a competency at two levels: the greater counts. */
function withoutRepeats(items: readonly GapItem[]): GapItem[] {
  const byId = new Map<string, GapItem>();
  for (const item of items) {
    const known = byId.get(item.competency.id);
    if (!known || (item.toLevel ?? 1) > (known.toLevel ?? 1)) byId.set(item.competency.id, item);
  }
  return [...byId.values()];
}

/** Orders the items. Of those whose prerequisites are done, first the one that serves most roles, then the lowest layer, then the id. */
function schedule(
  model: CompetencyGraph,
  profile: Profile,
  items: readonly GapItem[],
  roles: readonly string[],
  essential: readonly (readonly RoleRequirement[])[],
): Task[] {
  const place = new Map(items.map(({ competency }, i) => [model.competencyAt.get(competency.id)!, i]));
  const dense = [...place.keys()];
  const below = dense.map((item) => [
    ...new Set(
      [...itemsBelow(model, profile, item)]
        .flatMap((under) => place.get(under) ?? [])
        .filter((i) => dense[i] !== item),
    ),
  ]);
  const serves = dense.map(() => new Set<string>());
  roles.forEach((role, r) => {
    const reached = new Set(
      essential[r]!.flatMap(({ options }) => options.flatMap((option) => place.get(option) ?? [])),
    );
    for (const i of reached) {
      serves[i]!.add(role);
      for (const under of below[i]!) reached.add(under);
    }
  });
  const layer = new Array<number>(dense.length).fill(0);
  const above: number[][] = dense.map(() => []);
  below.forEach((list, i) => {
    for (const under of list) above[under]!.push(i);
  });
  const waiting = below.map((list) => list.length);
  const free = new TinyQueue<number>(
    [],
    (a, b) => serves[b]!.size - serves[a]!.size || layer[a]! - layer[b]! || dense[a]! - dense[b]!,
  );
  waiting.forEach((count, i) => {
    if (count === 0) free.push(i);
  });
  const order: number[] = [];
  const finish = new Array<number>(dense.length).fill(0);
  for (let i = free.pop(); i !== undefined; i = free.pop()) {
    const start = Math.max(0, ...below[i]!.map((under) => finish[under]!));
    finish[i] = start + (items[i]!.hours?.typical ?? 0);
    order.push(i);
    for (const upper of above[i]!) {
      layer[upper] = Math.max(layer[upper]!, layer[i]! + 1);
      if (--waiting[upper]! === 0) free.push(upper);
    }
  }
  const position = new Map(order.map((i, at) => [i, at]));
  return withSlack(
    order.map((i) => ({
      item: items[i]!,
      duration: items[i]!.hours?.typical ?? 0,
      below: below[i]!.map((under) => position.get(under)!),
      dependsOn: [...below[i]!]
        .sort((a, b) => dense[a]! - dense[b]!)
        .map((under) => items[under]!.competency),
      requiredBy: roles.filter((role) => serves[i]!.has(role)),
      layer: layer[i]!,
      finish: finish[i]!,
      slack: 0,
    })),
  );
}

/** Sets the slack of each task: how much later it could end without the plan ending later. */
function withSlack(tasks: Task[]): Task[] {
  const end = Math.max(0, ...tasks.map(({ finish }) => finish));
  const latest = tasks.map(() => end);
  for (let i = tasks.length - 1; i >= 0; i--) {
    const task = tasks[i]!;
    task.slack = latest[i]! - task.finish;
    for (const under of task.below) latest[under] = Math.min(latest[under]!, latest[i]! - task.duration);
  }
  return tasks;
}

/** The chain that takes the most hours, from first to last; among equals the least id wins, compared from the end backwards. */
function criticalPath(tasks: readonly Task[]): Competency[] {
  const chain: Task[] = [];
  const latestOf = (candidates: readonly Task[]): Task | undefined =>
    [...candidates].sort(
      (a, b) => b.finish - a.finish || (a.item.competency.id < b.item.competency.id ? -1 : 1),
    )[0];
  for (let task = latestOf(tasks); task; task = latestOf(task.below.map((i) => tasks[i]!)))
    chain.unshift(task);
  return chain.map(({ item }) => item.competency);
}

/** The plain prerequisites of an item, and all options of its unmet prerequisite choices. */
function* itemsBelow(model: CompetencyGraph, profile: Profile, item: number): Generator<number> {
  const { needs, choiceNeeds, options } = model;
  yield* row(needs, item);
  for (const choice of row(choiceNeeds, item))
    if (!isChoiceMet(model, profile, choice)) yield* row(options, choice);
}
