import { type Awaitable, then } from "../../async/awaitable.js";
import { getOrCompute, onceFor, onceInSteps } from "../../async/once-for.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { compareIds, type Importance } from "../../guide/vocabulary.js";
import { type CompetencyDemand, competencyDemand, type DemandOrder } from "../analytics/competency-demand.js";
import { indispensableCompetencies } from "../analytics/indispensable-competencies.js";
import type { CareerGraph, Page } from "../graph.js";
import { competencyGraph } from "../model/competency-graph.js";
import { itemsAfter } from "./page-of.js";

/** What is counted: the requirements of one importance, or all. */
interface Counted {
  readonly index: GuideIndex;
  readonly importance: Importance | null;
}

const countedIn = onceFor<GuideIndex, Map<Importance | null, Counted>>(() => new Map());
const demandOf = onceInSteps(({ index, importance }: Counted) => competencyDemand(index, importance));

/** By importance and order. */
const lists = onceFor<GuideIndex, Map<string, Awaitable<readonly CompetencyDemand[]>>>(() => new Map());

/** How many roles require each competency, in one of the orders. Computed once for each version of the guide, importance and order. */
export function askCompetencyDemand(
  graph: CareerGraph,
  importance: Importance | null,
  orderBy: DemandOrder,
): Awaitable<readonly CompetencyDemand[]> {
  return then(graph.snapshot(), (index) => {
    const counted = getOrCompute(countedIn(index), importance, () => ({ index, importance }));
    return then(graph.turn.wait(demandOf.ahead(counted)), (demand) =>
      getOrCompute(lists(index), `${importance ?? ""} ${orderBy}`, () => inOrder(index, demand, orderBy)),
    );
  });
}

/** Which part of the list to return, and in which order. */
export interface CompetencyDemandList extends Page {
  readonly importance: Importance | null;
  readonly orderBy: DemandOrder;
}

/** The next of them in an order. */
export function askCompetencyDemandList(
  graph: CareerGraph,
  { importance, orderBy, ...page }: CompetencyDemandList,
): Awaitable<readonly CompetencyDemand[]> {
  return then(askCompetencyDemand(graph, importance, orderBy), (demand) =>
    itemsAfter(demand, ({ competency }) => competency.id, page),
  );
}

/** How many roles have essential requirements that cannot be met without the competency. */
export function askIndispensableFor(graph: CareerGraph, competency: string): Awaitable<number> {
  return then(graph.snapshot(), (index) => then(indispensableFor(index), (count) => count(competency)));
}

function indispensableFor(index: GuideIndex): Awaitable<(competency: string) => number> {
  const model = competencyGraph(index);
  return then(
    indispensableCompetencies.ahead(model),
    ({ blocksBeyond }) =>
      (competency) =>
        blocksBeyond[model.competencyAt.get(competency)!]!,
  );
}

function inOrder(
  index: GuideIndex,
  demand: readonly CompetencyDemand[],
  orderBy: DemandOrder,
): Awaitable<readonly CompetencyDemand[]> {
  switch (orderBy) {
    case "ROLES":
      return demand;
    case "ESSENTIAL":
      return demand.toSorted((a, b) => b.essential - a.essential);
    case "ID":
      return demand.toSorted((a, b) => compareIds(a.competency.id, b.competency.id));
    case "INDISPENSABLE":
      return then(indispensableFor(index), (count) =>
        demand.toSorted((a, b) => count(b.competency.id) - count(a.competency.id)),
      );
  }
}
