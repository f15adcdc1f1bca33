import { MOST_ITEMS } from "../../../text/bounds.js";
import type { Question } from "../address.js";
import type { Kept } from "./use-kept.js";

/** The question as it is asked: with what the visitor has ticked, as far as the API takes so many. It is not what the address says. */
export function counting(question: Question, { counted }: Pick<Kept, "counted">): Question {
  const have = new Set([...question.have, ...counted.map(({ id }) => id)]);
  return { ...question, have: [...have].slice(0, MOST_ITEMS - question.learn.length) };
}
