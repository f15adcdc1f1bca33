import { fewestHops } from "../../algorithms/fewest-hops.js";
import type { Steps } from "../../async/steps.js";
import type { Role } from "../../guide/guide.js";
import { counted } from "../../text/phrases.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { competencyGraph } from "../model/competency-graph.js";
import { type PathConditions, targetProblem } from "./path-problem.js";
import { fewestSteps } from "./path-search.js";
import { reachableInSteps } from "./reachable-roles.js";
import { roleGraph } from "../model/role-graph.js";
import { prepareSimilarities, similarities } from "../model/role-similarity.js";

export const NO_PATH_REASONS = ["NOT_CONNECTED", "EXCLUDED", "TOO_FAR"] as const;

export interface NoPath {
  readonly reason: (typeof NO_PATH_REASONS)[number];
  readonly message: string;
  readonly closest: readonly Role[];
}

const CLOSEST = 3;

const THROUGH_UNKNOWN =
  " Roles whose requirements are mostly unknown are no stops on the way unless `throughUnknown` is true.";

/** Why there is no path, found by asking again without each condition in turn, and which similar roles can be reached instead. */
export function* explainNoPath(index: GuideIndex, conditions: PathConditions, to: string): Steps<NoPath> {
  const { from, maxSteps } = conditions;
  const [start, goal] = [index.role(from).name, index.role(to).name];
  const closest = yield* closestReachable(index, conditions, to);
  const answer = (reason: NoPath["reason"], message: string): NoPath => ({ reason, message, closest });

  const graph = roleGraph(index, null);
  const least = fewestHops(graph.forward, graph.reverse, graph.at.get(from)!, graph.at.get(to)!);
  if (least === null)
    return answer("NOT_CONNECTED", `No chain of transitions leads from ${start} to ${goal}.`);
  if (maxSteps !== null && least.length - 1 > maxSteps) {
    return answer(
      "TOO_FAR",
      `${goal} is ${counted(least.length - 1, "step")} away from ${start}, and \`maxSteps\` allows ${maxSteps}.`,
    );
  }
  const free = { ...conditions, maxSteps: null };
  const far = yield* stepsOf(index, free, to);
  if (far !== null) {
    return answer(
      "TOO_FAR",
      `Under these conditions it takes ${counted(far, "step")} to ${goal}, and \`maxSteps\` allows ${maxSteps ?? far}.`,
    );
  }
  const culprits: string[] = [];
  for (const [argument, without] of [
    ["avoid", { avoid: [] }],
    ["via", { via: [] }],
    ["kinds", { kinds: null }],
    ["minCoverage", { minCoverage: null }],
    ["easeAtMost", { easeAtMost: null }],
    ["throughUnknown", { throughUnknown: true }],
  ] as const) {
    if ((yield* stepsOf(index, { ...free, ...without }, to)) !== null) culprits.push(argument);
  }
  const named = culprits.map((argument) => `\`${argument}\``).join(" or ");
  const hint = culprits.includes("throughUnknown") ? THROUGH_UNKNOWN : "";
  return answer(
    "EXCLUDED",
    named
      ? `Every way from ${start} to ${goal} is excluded by ${named}.${hint}`
      : `Every way from ${start} to ${goal} is excluded by the arguments together.`,
  );
}

function* stepsOf(index: GuideIndex, conditions: PathConditions, to: string): Steps<number | null> {
  const { paths } = yield* fewestSteps(yield* targetProblem(index, conditions, to), 1);
  return paths[0] ? paths[0].vertices.length - 1 : null;
}

/** The reachable roles that are most similar to the target, by similarity, then id. */
function* closestReachable(index: GuideIndex, conditions: PathConditions, to: string): Steps<Role[]> {
  const model = competencyGraph(index);
  yield* prepareSimilarities(model);
  const likes = similarities(model, to);
  yield;
  const { at } = roleGraph(index, null);
  // Not those that pass `via`: fewer would be left to choose from.
  const { paths } = yield* reachableInSteps(index, { ...conditions, via: [] });
  return paths
    .map(({ roles }) => roles.at(-1)!)
    .filter((id) => id !== to)
    .map((id) => ({ id, like: likes[at.get(id)!]! }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like || (a.id < b.id ? -1 : 1))
    .slice(0, CLOSEST)
    .map(({ id }) => index.role(id));
}
