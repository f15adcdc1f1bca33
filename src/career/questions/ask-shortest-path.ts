import { all, type Awaitable, then } from "../../async/awaitable.js";
import { remembered } from "../../async/remembered.js";
import { isCompetencyId } from "../../guide/vocabulary.js";
import type { CareerGraph } from "../graph.js";
import { heldId } from "../model/held-competency.js";
import type { CareerPath } from "../path/career-path.js";
import { askCareerPaths, type ShortestPathQuestion } from "./ask-career-paths.js";
import { walker } from "./path-answers.js";
import { ROLE_IDS } from "./resolve-ids.js";
import { resolvePathIds } from "./resolve-path-ids.js";

/** The best path, or null if there is none. The store itself finds it if only steps and roles matter. */
export function askShortestPath(
  graph: CareerGraph,
  question: ShortestPathQuestion,
): Awaitable<CareerPath | null> {
  const { via, avoid, minimize, minCoverage, easeAtMost = null } = question;
  const isReach =
    via.length === 0 && !avoid.some(isCompetencyId) && minCoverage === null && easeAtMost === null;
  if (minimize === "STEPS" && isReach)
    return then(resolvePathIds(graph, question, { to: ROLE_IDS }), (known) =>
      remembered(graph, "fewestSteps", known, () => fewestSteps(graph, known)),
    );
  return then(askCareerPaths(graph, { ...question, first: 1 }), ({ paths }) => paths[0] ?? null);
}

function fewestSteps(graph: CareerGraph, question: ShortestPathQuestion): Awaitable<CareerPath | null> {
  const { from, to, avoid, have } = question;
  if (avoid.includes(from) || avoid.includes(to)) return null;
  return then(
    graph.fewestSteps(question),
    (path) =>
      path &&
      then(
        all([graph.part([...path.roles, ...have.map(heldId)]), graph.medianEssentials()]),
        ([part, median]) => graph.turn.do(() => walker(part, question, median)(path)),
      ),
  );
}
