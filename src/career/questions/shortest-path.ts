import { type Awaitable, then } from "../awaitable.js";
import type { CareerGraph } from "../career-graph.js";
import type { CareerPath } from "../career-path.js";
import { roleIds } from "../known-ids.js";
import { isCompetencyId } from "../vocabulary.js";
import { askCareerPaths, type PathsQuestion, walk, withKnownConditions } from "./career-paths.js";

/** The best path, walked; null when there is none. Fewest steps without competencies to mind are asked of the store itself. */
export function askShortestPath(
  graph: CareerGraph,
  question: Omit<PathsQuestion, "first">,
): Awaitable<CareerPath | null> {
  const { from, to, via, avoid, minimize, have } = question;
  const isPlain = minimize === "STEPS" && via.length === 0 && !avoid.some(isCompetencyId) && from !== to;
  if (!isPlain)
    return then(askCareerPaths(graph, { ...question, first: 1 }), ({ paths }) => paths[0] ?? null);
  return withKnownConditions(graph, question, [roleIds("to", to)], () => {
    if (avoid.includes(from) || avoid.includes(to)) return null;
    return then(graph.fewestSteps(question), (path) =>
      path === null ? null : then(graph.part([...path.roles, ...have]), (part) => walk(part, question, path)),
    );
  });
}
