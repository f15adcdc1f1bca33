import { type Awaitable, then } from "../../async/awaitable.js";
import { remembered } from "../../async/remembered.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import type { CareerGraph } from "../graph.js";
import type { EntryConditions } from "../path/entered-roles.js";
import type { PathConditions } from "../path/path-problem.js";
import { bestPaths, type PathCriterion } from "../path/path-search.js";
import { tradeOffs } from "../path/trade-offs.js";
import { competencyGraph } from "../model/competency-graph.js";
import { requirementClosures } from "../model/requirement-closures.js";
import {
  type CareerPathSearch,
  type ReachableRole,
  rolesInReach,
  rolesToEnter,
  searchPaths,
} from "./path-answers.js";
import { ROLE_IDS } from "./resolve-ids.js";
import { resolvePathIds } from "./resolve-path-ids.js";

export interface TradeOffsQuestion extends PathConditions {
  readonly to: string;
}

export interface ShortestPathQuestion extends TradeOffsQuestion {
  readonly minimize: PathCriterion;
}

export interface PathsQuestion extends ShortestPathQuestion {
  readonly first: number;
}

export interface ReachQuestion extends EntryConditions {
  /** Null for someone who holds no role. */
  readonly from: string | null;
  readonly maxHours: number | null;
  readonly first: number;
}

const IDS = { to: ROLE_IDS };

/** A search whose time is up answers with what it has found, and `optimal: false`. */
const CAN_END_EARLY = { canEndEarly: true };

/** The `first` best loopless paths by the criterion, or why there is none. */
export function askCareerPaths(graph: CareerGraph, question: PathsQuestion): Awaitable<CareerPathSearch> {
  return then(resolvePathIds(graph, question, IDS), (known) =>
    remembered(graph, "careerPaths", known, () => searchCareerPaths(graph, known)),
  );
}

function searchCareerPaths(graph: CareerGraph, known: PathsQuestion): Awaitable<CareerPathSearch> {
  return then(graph.snapshot(), (index) => {
    const { to, minimize, first } = known;
    // Unknown requirements mislead only where paths are compared by what must be learned.
    const conditions = minimize === "STEPS" ? { ...known, throughUnknown: true } : known;
    const search = () =>
      graph.turn.run(
        searchPaths(index, conditions, bestPaths(index, conditions, to, minimize, first)),
        CAN_END_EARLY,
      );
    return minimize === "STEPS" ? search() : then(closuresOf(graph, index), search);
  });
}

/** Every path that no other beats in steps, hours and new competencies at once. */
export function askTradeOffs(graph: CareerGraph, question: TradeOffsQuestion): Awaitable<CareerPathSearch> {
  return then(resolvePathIds(graph, question, IDS), (known) =>
    remembered(graph, "careerTradeOffs", known, () =>
      then(graph.snapshot(), (index) => {
        const { to, ...conditions } = known;
        return then(closuresOf(graph, index), () =>
          graph.turn.run(searchPaths(index, known, tradeOffs(index, conditions, to)), CAN_END_EARLY),
        );
      }),
    ),
  );
}

/** The roles within so many steps and hours, each with its best path; without `from` those that can be entered, by their gaps. */
export function askReachableRoles(graph: CareerGraph, question: ReachQuestion): Awaitable<ReachableRole[]> {
  return then(resolvePathIds(graph, question, {}), (known) =>
    remembered(graph, "reachableRoles", known, () => searchReachableRoles(graph, known)),
  );
}

function searchReachableRoles(
  graph: CareerGraph,
  { from, maxHours, first, ...conditions }: ReachQuestion,
): Awaitable<ReachableRole[]> {
  return then(graph.snapshot(), (index) => {
    if (from === null) return graph.turn.run(rolesToEnter(index, conditions, maxHours, first));
    const search = () =>
      graph.turn.run(rolesInReach(index, { ...conditions, from }, maxHours, first), CAN_END_EARLY);
    return maxHours === null ? search() : then(closuresOf(graph, index), search);
  });
}

/** What paths that are compared by what must be learned share, computed once for the guide. */
function closuresOf({ turn }: CareerGraph, index: GuideIndex): Awaitable<unknown> {
  return turn.wait(requirementClosures.ahead(competencyGraph(index)));
}
