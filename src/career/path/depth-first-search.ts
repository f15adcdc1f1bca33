import { compareNumbers } from "../../algorithms/best-simple-paths.js";
import type { Csr } from "../../algorithms/csr.js";
import { roundUp } from "../../algorithms/narrow-region.js";
import type { Steps } from "../../async/steps.js";
import { spend } from "../../async/work.js";
import { requirementClosures } from "../model/requirement-closures.js";
import { WORK } from "../model/work.js";
import { type ChargedQuestion, costOf, remember } from "./charged-search.js";
import { GRAIN } from "./learning-bounds.js";

/** How many transitions and needed competencies a search may look at. */
export const DEPTH_FIRST_WORK = 100_000;

/** What it counts to find out what a step of a whole path costs, whose gap may have to be solved. */
const STEP_WORK = 500;

/**
 * Tries all paths that could be among the best, and adds those that are to `best`. The beginning of a path is given up when what its roles
 * need for certain, each competency counted once, costs more than the worst of the best. Returns whether all were tried within `work`.
 * Most questions about a guide of some hundred roles end here, in less time than the bounds of the other searches take.
 */
export function* depthFirstSearch(question: ChargedQuestion, work: number): Steps<boolean> {
  const { problem, learning, measure, separate, best } = question;
  const { offsets, targets } = problem.graph.forward;
  const { needed } = requirementClosures(problem.model);
  const base = costOf(question, learning.start);
  const union = countedUnion(needed, separate.weight);
  const isWanted = (cost: number, steps: number): boolean =>
    compareNumbers([roundUp(base + cost, GRAIN[measure]), steps], best.limit()) <= 0;

  /** The path that is continued: its roles, with the next transition from each and the waypoints that were left there. */
  const path = [problem.from];
  const next = [offsets[problem.from]!];
  const toPass = [problem.toPass];
  let left = work;
  const end = (isDone: boolean): boolean => {
    spend(WORK.looked * (work - left));
    return isDone;
  };

  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    const steps = path.length;
    const k = next[steps - 1]!++;
    if (k === offsets[last + 1]) {
      path.pop();
      next.pop();
      toPass.pop();
      union.removeLast();
      continue;
    }
    left -= steps;
    if (left <= 0) return end(false);
    const role = targets[k]!;
    const isParallel = k > offsets[last]! && targets[k - 1] === role;
    const passed = isParallel || path.includes(role) ? null : problem.pass(toPass.at(-1)!, role);
    const rest = passed === null ? null : problem.stepsLeft(passed, role, steps);
    if (passed === null || rest === null || !isWanted(separate.cost[role]!, steps + rest)) continue;
    if (role === problem.to) {
      left -= STEP_WORK * steps;
      const vertices = [...path, role];
      remember(question, vertices, learning.follow(vertices));
      if (yield) return end(false);
      continue;
    }
    left -= needed.offsets[role + 1]! - needed.offsets[role]!;
    union.add(role);
    if (!isWanted(union.cost(), steps + rest)) union.removeLast();
    else {
      path.push(role);
      next.push(offsets[role]!);
      toPass.push(passed);
    }
  }
  return end(true);
}

/** The weight of all items that some vertices need, each counted once. The vertices are a stack. */
interface CountedUnion {
  readonly add: (vertex: number) => void;
  /** Changes nothing if there is none. */
  readonly removeLast: () => void;
  readonly cost: () => number;
}

function countedUnion({ offsets, targets }: Csr, weight: Float64Array): CountedUnion {
  const isCounted = new Uint8Array(weight.length);
  /** The items, and before those of each vertex where they begin and what the ones before cost. */
  const items: number[] = [];
  const before: { readonly count: number; readonly cost: number }[] = [];
  let cost = 0;
  return {
    add(vertex) {
      before.push({ count: items.length, cost });
      for (let k = offsets[vertex]!, end = offsets[vertex + 1]!; k < end; k++) {
        const item = targets[k]!;
        if (isCounted[item] === 1) continue;
        isCounted[item] = 1;
        items.push(item);
        cost += weight[item]!;
      }
    },
    removeLast() {
      const last = before.pop();
      if (last === undefined) return;
      while (items.length > last.count) isCounted[items.pop()!] = 0;
      cost = last.cost;
    },
    cost: () => cost,
  };
}
