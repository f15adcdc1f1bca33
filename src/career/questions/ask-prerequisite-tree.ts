import { gatesOf } from "../../algorithms/indispensable.js";
import { type Awaitable, then } from "../../async/awaitable.js";
import type { Steps } from "../../async/steps.js";
import { type Competency, type HoursRange, isCompetency } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { sumHours } from "../../guide/hours.js";
import type { CareerGraph, ClosureDirection, Reached } from "../graph.js";
import { competencyGraph } from "../model/competency-graph.js";
import { nodesAt } from "./neighbours.js";
import { COMPETENCY_IDS, resolveIds } from "./resolve-ids.js";

export interface PrerequisiteTreeQuestion {
  readonly of: string;
  readonly direction: ClosureDirection;
  readonly maxDepth: number | null;
}

export interface PrerequisiteTree {
  readonly root: Competency;
  /** By least depth; the first layer is the root alone. */
  readonly layers: readonly (readonly Competency[])[];
  /** Counts every competency but the root, as `hours` does. */
  readonly count: number;
  readonly hours: HoursRange;
}

/** The prerequisites of a competency, or the competencies that have it as one, with every option of every choice. O(answer). */
export function askPrerequisiteTree(
  graph: CareerGraph,
  question: PrerequisiteTreeQuestion,
): Awaitable<PrerequisiteTree> {
  const { direction, maxDepth } = question;
  return then(resolveIds(graph, question, { of: COMPETENCY_IDS }), ({ of }) =>
    then(graph.closure([of], direction, maxDepth), (reached) => treeOf(graph, reached)),
  );
}

function treeOf(graph: CareerGraph, reached: readonly Reached[]): Awaitable<PrerequisiteTree> {
  const ids = reached.map(({ id }) => id);
  return then(nodesAt(graph, ids), (nodes) => {
    const competencies = nodes.filter(isCompetency);
    const layers: Competency[][] = [];
    reached.forEach(({ depth }, i) => (layers[depth] ??= []).push(competencies[i]!));
    const [root, ...others] = competencies;
    const { hours } = sumHours(others.map((competency) => competency.hours));
    return { root: root!, layers, count: others.length, hours };
  });
}

/** The competencies that every way to learn this one includes, choices respected, by id. Empty if there is no way to learn it. */
export function askGates(graph: CareerGraph, of: string): Awaitable<Competency[]> {
  return then(graph.part([of]), (part) => graph.turn.run(gatesIn(part, of)));
}

function* gatesIn(part: GuideIndex, of: string): Steps<Competency[]> {
  const model = competencyGraph(part);
  const gates = yield* gatesOf(model, model.competencyAt.get(of)!);
  return gates.map((item) => model.competencies[item]!);
}
