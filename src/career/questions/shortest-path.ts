import { type Awaitable, then } from "../awaitable.js";
import type { CareerGraph, PathQuestion, StepPath } from "../career-graph.js";
import { type CareerPath, walkPath } from "../career-path.js";
import { badInput } from "../errors.js";
import { hold } from "../held.js";
import { competencyIds, roleIds, withKnownIds } from "../known-ids.js";
import { learningModel } from "../learning-model.js";
import { fewestStepsThrough } from "../role-graph.js";

export interface ShortestPathQuestion extends PathQuestion {
  /** Visited in any order. */
  readonly via: readonly string[];
  readonly have: readonly string[];
}

/** The search through `via` keeps a table of 2^|via| rows. */
export const MAX_VIA = 8;

/** The path with the fewest steps, walked; null when there is none. */
export function askShortestPath(
  graph: CareerGraph,
  question: ShortestPathQuestion,
): Awaitable<CareerPath | null> {
  const { from, to, avoid, via, maxSteps, have } = question;
  if (maxSteps !== null && maxSteps < 1) throw badInput("maxSteps", `must be at least 1, not ${maxSteps}.`);
  if (via.length > MAX_VIA) throw badInput("via", `takes at most ${MAX_VIA} roles, not ${via.length}.`);
  const ids = [
    roleIds("from", from),
    roleIds("to", to),
    roleIds("avoid", avoid),
    roleIds("via", via),
    competencyIds("have", have),
  ];
  return withKnownIds(graph, ids, () =>
    then(findPath(graph, question), (path) =>
      path === null
        ? null
        : then(graph.part([...path.roles, ...have]), (part) => {
            const model = learningModel(part);
            return walkPath(model, hold(model, from, have), path);
          }),
    ),
  );
}

function findPath(graph: CareerGraph, question: ShortestPathQuestion): Awaitable<StepPath | null> {
  const { from, to, avoid } = question;
  const between = question.via.filter((id) => id !== from && id !== to);
  if ([from, to, ...between].some((id) => avoid.includes(id))) return null;
  if (from === to) return between.length > 0 ? null : { roles: [from], edges: [] };
  if (between.length === 0) return graph.fewestSteps(question);
  return then(graph.snapshot(), (index) => fewestStepsThrough(index, { ...question, via: between }).path);
}
