import { gatesOf } from "../../algorithms/indispensable.js";
import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph, ClosureDirection, Reached } from "../graph.js";
import { badInput } from "../errors.js";
import { type Competency, type HoursRange, isCompetency } from "../../guide/guide.js";
import { sumHours } from "../../guide/hours.js";
import { COMPETENCY_IDS, withKnownIds } from "./known-ids.js";
import { competencyGraph } from "../model/competency-graph.js";
import { nodesAt } from "./neighbours.js";
import { inSlices } from "../../async/in-slices.js";

export interface PrerequisiteTreeQuestion {
  readonly of: string;
  readonly direction: ClosureDirection;
  readonly maxDepth: number | null;
}

export interface PrerequisiteTree {
  readonly root: Competency;
  /** By least depth; the first is the root alone. */
  readonly layers: readonly (readonly Competency[])[];
  /** Without the root, and so are `hours`. */
  readonly count: number;
  readonly hours: HoursRange;
}

/** What a competency rests on, or what rests on it, every option of every choice. O(answer). */
export function askPrerequisiteTree(
  graph: CareerGraph,
  question: PrerequisiteTreeQuestion,
): Awaitable<PrerequisiteTree> {
  const { direction, maxDepth } = question;
  if (maxDepth !== null && maxDepth < 0) throw badInput("maxDepth", `must be at least 0, not ${maxDepth}.`);
  return withKnownIds(graph, question, { of: COMPETENCY_IDS }, ({ of }) =>
    then(graph.closure([of], direction, maxDepth), (reached) =>
      then(
        nodesAt(
          graph,
          reached.map(({ id }) => id),
        ),
        (nodes) => toTree(reached, nodes.filter(isCompetency)),
      ),
    ),
  );
}

/** What every way to a competency passes, choices respected; by id. Nothing for one that no way leads to. */
export function askGates(graph: CareerGraph, of: string): Awaitable<Competency[]> {
  return then(graph.part([of]), (part) => {
    const model = competencyGraph(part);
    return then(inSlices(gatesOf(model, model.competencyAt.get(of)!)), (gates) =>
      gates.map((item) => model.competencies[item]!),
    );
  });
}

function toTree(reached: readonly Reached[], competencies: readonly Competency[]): PrerequisiteTree {
  const layers: Competency[][] = [];
  reached.forEach(({ depth }, i) => (layers[depth] ??= []).push(competencies[i]!));
  const others = competencies.slice(1);
  return {
    root: competencies[0]!,
    layers,
    count: others.length,
    hours: sumHours(others.map(({ hours }) => hours)).hours,
  };
}
