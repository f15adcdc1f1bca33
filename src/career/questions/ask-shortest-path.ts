import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph } from "../graph.js";
import type { CareerPath } from "../path/career-path.js";
import { ROLE_IDS } from "./known-ids.js";
import { isCompetencyId } from "../../guide/vocabulary.js";
import { askCareerPaths, type PathsQuestion, walk, withKnownConditions } from "./ask-career-paths.js";

/** The best path, walked; null when there is none. Fewest steps without competencies to mind are asked of the store itself. */
export function askShortestPath(
  graph: CareerGraph,
  question: Omit<PathsQuestion, "first">,
): Awaitable<CareerPath | null> {
  const { via, avoid, minimize } = question;
  const isPlain = minimize === "STEPS" && via.length === 0 && !avoid.some(isCompetencyId);
  if (!isPlain)
    return then(askCareerPaths(graph, { ...question, first: 1 }), ({ paths }) => paths[0] ?? null);
  return withKnownConditions(graph, question, { to: ROLE_IDS }, (known) => {
    if (known.avoid.includes(known.from) || known.avoid.includes(known.to)) return null;
    return then(graph.fewestSteps(known), (path) =>
      path === null
        ? null
        : then(graph.part([...path.roles, ...known.have]), (part) => walk(part, known, path)),
    );
  });
}
