import TinyQueue from "tinyqueue";

import { row } from "../../algorithms/csr.js";
import type { Competency } from "../../guide/guide.js";
import { isChoiceMet } from "../gap/coverage.js";
import type { GapItem } from "../gap/gap-item.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import type { Profile } from "../model/profile.js";
import type { RoleRequirement } from "../model/requirements.js";

/** One item of a plan at its place, by the critical path method. */
export interface Task {
  readonly item: GapItem;
  readonly duration: number;
  readonly below: readonly number[];
  readonly dependsOn: readonly Competency[];
  readonly requiredBy: readonly string[];
  /** Which role of the plan it is learned for: 0 for the first. */
  readonly phase: number;
  readonly layer: number;
  readonly finish: number;
  slack: number;
}

/** What is to be ordered, and for whom. */
export interface ToSchedule {
  readonly items: readonly GapItem[];
  readonly roles: readonly string[];
  /** The essential requirements of each role. */
  readonly essential: readonly (readonly RoleRequirement[])[];
  /** For each item the number of the first role that it is learned for. */
  readonly phaseOf: readonly number[];
}

/**
 * Orders the items. Of those whose prerequisites are done, the one for the earliest role comes first, then the one that serves most roles,
 * then the lowest layer, then the id.
 */
export function schedule(
  model: CompetencyGraph,
  profile: Profile,
  { items, roles, essential, phaseOf }: ToSchedule,
): Task[] {
  const place = new Map(items.map(({ competency }, i) => [model.competencyAt.get(competency.id)!, i]));
  const dense = [...place.keys()];
  // An option that is learned for a later role is not waited for: the choice is met without it.
  const below = dense.map((item, i) => [
    ...new Set(
      [...itemsBelow(model, profile, item)]
        .flatMap((under) => place.get(under) ?? [])
        .filter((under) => under !== i && phaseOf[under]! <= phaseOf[i]!),
    ),
  ]);
  const serves = rolesServed(roles, essential, place, below);
  const layer = new Array<number>(dense.length).fill(0);
  const above: number[][] = dense.map(() => []);
  below.forEach((list, i) => {
    for (const under of list) above[under]!.push(i);
  });
  const waiting = below.map((list) => list.length);
  const free = new TinyQueue<number>(
    [],
    (a, b) =>
      phaseOf[a]! - phaseOf[b]! ||
      serves[b]!.size - serves[a]!.size ||
      layer[a]! - layer[b]! ||
      dense[a]! - dense[b]!,
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
      phase: phaseOf[i]!,
      layer: layer[i]!,
      finish: finish[i]!,
      slack: 0,
    })),
  );
}

/** For each item the roles that need it, directly or below something that they need. */
function rolesServed(
  roles: readonly string[],
  essential: readonly (readonly RoleRequirement[])[],
  place: ReadonlyMap<number, number>,
  below: readonly (readonly number[])[],
): Set<string>[] {
  const serves = below.map(() => new Set<string>());
  roles.forEach((role, r) => {
    const reached = new Set(
      essential[r]!.flatMap(({ options }) => options.flatMap((option) => place.get(option) ?? [])),
    );
    for (const i of reached) {
      serves[i]!.add(role);
      for (const under of below[i]!) reached.add(under);
    }
  });
  return serves;
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
export function criticalPath(tasks: readonly Task[]): Competency[] {
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
