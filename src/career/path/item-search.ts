import { bestSimplePaths, compareNumbers } from "../../algorithms/best-simple-paths.js";
import { branchByItems, type OpenPart } from "../../algorithms/branch-by-items.js";
import { ChargedRegion, firstWay } from "../../algorithms/charged-region.js";
import type { CostAndHops } from "../../algorithms/narrow-region.js";
import type { Steps } from "../../async/steps.js";
import { spend } from "../../async/work.js";
import { WORK } from "../model/work.js";
import { type ChargedQuestion, costOf, mayLeadThere, MEASURED_ROLES, remember } from "./charged-search.js";
import { GRAIN } from "./learning-bounds.js";
import type { PathState } from "./learning-cost.js";
import { roleVariants, type RoleVariants } from "./role-variants.js";

/** How many paths may be continued in a part where nothing is left to pay for. */
const PART_WORK = 1_000;

/**
 * Adds the paths that learn least to `best`, by cost, then steps, then role ids; all that are best where `first` is Infinity. `work.left`
 * is how many roles may be measured, and sinks. See `branchByItems`; null when all are found, otherwise a lower bound on the keys of the
 * others.
 */
export function* itemSearch(
  question: ChargedQuestion,
  first: number,
  work = { left: MEASURED_ROLES },
): Steps<CostAndHops | null> {
  const { problem, learning, measure, best } = question;
  const variants = roleVariants(problem, question.separate.weight);
  const asked = { ...question, first, variants };
  return yield* branchByItems(startRegion(asked), {
    base: costOf(question, learning.start),
    maxHops: problem.maxSteps ?? Infinity,
    grain: GRAIN[measure],
    limit: best.limit,
    mayMeasure: (places) => places <= work.left,
    spend(places) {
      work.left -= places;
      spend(WORK.measured * places);
    },
    onWay: (region, places) => {
      tryWay(asked, region, places);
    },
    isNeedless: (part) => isNeedless(asked, part),
    searchPart: (part) => searchPart(asked, part),
  });
}

interface Asked extends ChargedQuestion {
  readonly first: number;
  readonly variants: RoleVariants;
}

function startRegion(asked: Asked): ChargedRegion {
  const { problem, separate, variants } = asked;
  const graph = { out: variants.out, needs: variants.needs, weight: separate.weight };
  const isOpen = mayLeadThere(asked);
  return ChargedRegion.of(graph, problem.from, problem.to, (variant) => isOpen(variants.roleOf(variant)));
}

function rolesOf(
  { problem, variants }: Asked,
  { vertices }: ChargedRegion,
  inner: readonly number[],
): number[] {
  return [problem.from, ...inner.map((v) => variants.roleOf(vertices[v]!)), problem.to];
}

/** Remembers a whole path, if it is one that is asked for. */
function tryWay(asked: Asked, region: ChargedRegion, inner: readonly number[]): void {
  const vertices = rolesOf(asked, region, inner);
  if (new Set(vertices).size === vertices.length) remember(asked, vertices, asked.learning.follow(vertices));
}

/** Whether even the first path of a part comes after the worst of the best, if it costs as much with as many steps. */
function isNeedless(asked: Asked, { region, least }: OpenPart): boolean {
  const { best, first: wanted } = asked;
  if (wanted === Infinity) return false;
  if (compareNumbers(least, best.limit()) < 0) return false;
  const way = firstWay(region, asked.variants.roleOf);
  tryWay(asked, region, way);
  const [cost, steps] = best.limit();
  const first = [least[0], way.length + 1, ...rolesOf(asked, region, way)];
  return compareNumbers(first, [cost, steps, ...best.all.at(-1)!.vertices]) >= 0;
}

/** Finds the best paths over the roles of a part, with what they truly cost; false if there was no time or work for it. */
function* searchPart(asked: Asked, { region, places, base }: OpenPart): Steps<boolean> {
  const { problem, learning, best, first, variants } = asked;
  const allowed = new Set(places.map((v) => variants.roleOf(region.vertices[v]!)));
  const { isNoDearer } = learning;
  const { complete } = yield* bestSimplePaths<PathState>({
    graph: problem.graph.forward,
    from: problem.from,
    start: learning.start,
    enter: (state, role) => (allowed.has(role) ? learning.enter(state, role) : null),
    bound(state, role, hops) {
      const rest = problem.stepsLeft(state.toPass, role, hops);
      return rest === null ? null : [Math.max(base, costOf(asked, state)), hops + rest];
    },
    isFinished: ({ toPass }, role) => problem.isAtTarget(toPass, role),
    isWanted: (key) => compareNumbers(key, best.limit()) <= 0,
    onFound: ({ vertices, state, key }) => {
      best.add({ vertices, key: [costOf(asked, state), key[1]!] });
    },
    dominanceKey: learning.dominanceKey,
    enough: first === Infinity ? "strict" : first,
    ...(first === 1 && isNoDearer && { isNoDearer }),
    first,
    work: PART_WORK,
  });

  return complete;
}
