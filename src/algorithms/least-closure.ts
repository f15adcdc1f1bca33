import { independentParts } from "./closure-parts.js";
import { closureBound } from "./closure-bound.js";
import { cheapestCompletion } from "./closure-search.js";
import { ClosureState } from "./closure-state.js";
import type { ClosureQuestion, ClosureSystem } from "./closure-system.js";
import { outDegree } from "./csr.js";
import { itemsBelow } from "./items-below.js";

export interface Closure {
  /** The items to learn, ascending. */
  readonly items: readonly number[];
  /** False when the search was stopped by its bound: then a cheaper closure may exist. */
  readonly optimal: boolean;
  /** Search nodes tried; 0 if there was nothing to choose. */
  readonly nodes: number;
}

/** Search nodes tried for each independent part, unless the question says otherwise. */
export const CLOSURE_WORK = 10_000;

/**
 * The cheapest set of items that, together with what is held, contains every item and meets every choice asked for, and is closed under
 * `needs` and `choiceNeeds`; of equally cheap sets the smallest, then the one whose items come first in order. Null when there is none
 * without `excluded`.
 * This is weighted minimum AND/OR closure, which is NP-hard: what is needed in any case is added first, then each independent part of the
 * open choices is solved by branch and bound. Linear without choices; slow where many choices share options of similar cost. A part that
 * takes more than `work` nodes gives the best set found, with `optimal: false`.
 */
export function leastClosure(system: ClosureSystem, question: ClosureQuestion): Closure | null {
  const plain = closureWithoutChoices(system, question);
  if (plain !== "has choices") return plain;
  const state = new ClosureState(system, question);
  for (const choice of question.choices) state.ask(choice);
  if (!question.items.every((item) => state.learn(item))) return null;
  const items = [...state.learned];
  const bound = closureBound(state);
  let optimal = true;
  let nodes = 0;
  for (const part of independentParts(state)) {
    const found = cheapestCompletion(state, part, bound, question.work ?? CLOSURE_WORK);
    if (!found) return null;
    items.push(...found.items);
    optimal &&= found.optimal;
    nodes += found.nodes;
  }
  return { items: items.sort((a, b) => a - b), optimal, nodes };
}

/** The closure when no choice is involved, in time linear in its size. */
function closureWithoutChoices(
  { needs, choiceNeeds }: ClosureSystem,
  { items, choices, held, excluded }: ClosureQuestion,
): Closure | null | "has choices" {
  if (choices.length > 0) return "has choices";
  const below = itemsBelow(needs);
  const learned = new Set<number>();
  for (const item of items) {
    if (held[item] === 1 || learned.has(item)) continue;
    for (const v of below(item)) {
      if (held[v] === 1) continue;
      if (outDegree(choiceNeeds, v) > 0) return "has choices";
      if (excluded?.[v] === 1) return null;
      learned.add(v);
    }
  }
  return { items: [...learned].sort((a, b) => a - b), optimal: true, nodes: 0 };
}
