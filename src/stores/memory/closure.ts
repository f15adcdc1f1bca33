import { spend } from "../../async/work.js";
import type { ClosureDirection, Reached } from "../../career/graph.js";
import { WORK } from "../../career/model/work.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { compareIds } from "../../guide/vocabulary.js";

/** See `CareerGraph.closure`. A breadth-first search in which every option of a choice is an edge. O(answer). */
export function memoryClosure(
  index: GuideIndex,
  ids: readonly string[],
  direction: ClosureDirection,
  maxDepth: number | null,
): Reached[] {
  const next = direction === "prerequisites" ? prerequisitesOf : dependentsOf;
  const reached: Reached[] = [];
  const seen = new Set(ids);
  let layer = [...seen];
  for (let depth = 0; layer.length > 0; depth++) {
    reached.push(...layer.sort(compareIds).map((id) => ({ id, depth })));
    if (depth === maxDepth) break;
    layer = layer.flatMap((id) => next(index, id)).filter((id) => !seen.has(id) && seen.add(id));
  }
  spend(WORK.reached * reached.length);
  return reached;
}

function prerequisitesOf(index: GuideIndex, id: string): string[] {
  return index.prerequisites(id).flatMap(({ to }) => index.options(to).map((option) => option.id));
}

function dependentsOf(index: GuideIndex, id: string): string[] {
  return [id, ...index.choicesWith(id)].flatMap((head) => index.dependents(head).map(({ from }) => from));
}
