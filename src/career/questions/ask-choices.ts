import { type Awaitable, then } from "../../async/awaitable.js";
import type { Choice, Competency } from "../../guide/guide.js";
import type { OptionEdge } from "../../guide/guide-index.js";
import { kindOfId } from "../../guide/vocabulary.js";
import type { CareerGraph } from "../graph.js";

/** One of the competencies that a choice offers, with what the guide says of offering it. */
export interface ChoiceOption extends Omit<OptionEdge, "from" | "to"> {
  readonly competency: Competency;
}

/** The choice with an id; null if there is none, or if the id is that of a node. */
export function askChoice(graph: CareerGraph, id: string): Awaitable<Choice | null> {
  if (kindOfId(id) !== "CHOICE") return null;
  return then(graph.part([id]), (part) => part.choice(id));
}

/** What a choice offers, by id of the competency. */
export function askOptions(graph: CareerGraph, choice: string): Awaitable<ChoiceOption[]> {
  return then(graph.part([choice]), (part) =>
    part.optionEdges(choice).map((edge) => ({ ...edge, competency: part.competency(edge.to) })),
  );
}
