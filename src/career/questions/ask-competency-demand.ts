import { type Awaitable, then } from "../../async/awaitable.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import type { Importance } from "../../guide/vocabulary.js";
import { type CompetencyDemand, competencyDemand } from "../analytics/competency-demand.js";
import type { CareerGraph } from "../graph.js";

const known = new WeakMap<GuideIndex, Map<Importance | null, CompetencyDemand[]>>();

/** What roles ask for, most demanded first, then by id. Computed once for each version of the guide and importance. */
export function askCompetencyDemand(
  graph: CareerGraph,
  importance: Importance | null,
): Awaitable<readonly CompetencyDemand[]> {
  return then(graph.snapshot(), (index) => {
    const answers = known.get(index) ?? new Map<Importance | null, CompetencyDemand[]>();
    known.set(index, answers);
    const answer = answers.get(importance) ?? competencyDemand(index, importance);
    answers.set(importance, answer);
    return answer;
  });
}
