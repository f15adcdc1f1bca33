import { type Awaitable, then } from "../../async/awaitable.js";
import { inSlices } from "../../async/in-slices.js";
import type { CareerGraph } from "../graph.js";
import type { EntryConditions } from "../path/entered-roles.js";
import type { PathConditions } from "../path/path-problem.js";
import { bestPaths, type PathCriterion, tradeOffs } from "../path/path-search.js";
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

/** The `first` best loopless paths by the criterion, or why there is none. */
export function askCareerPaths(graph: CareerGraph, question: PathsQuestion): Awaitable<CareerPathSearch> {
  return then(resolvePathIds(graph, question, IDS), (known) =>
    then(graph.snapshot(), (index) => {
      const { to, minimize, first } = known;
      // Unknown requirements mislead only where paths are compared by what must be learned.
      const conditions = minimize === "STEPS" ? { ...known, throughUnknown: true } : known;
      return inSlices(searchPaths(index, conditions, bestPaths(index, conditions, to, minimize, first)));
    }),
  );
}

/** Every path that no other beats in steps, hours and new competencies at once. */
export function askTradeOffs(graph: CareerGraph, question: TradeOffsQuestion): Awaitable<CareerPathSearch> {
  return then(resolvePathIds(graph, question, IDS), (known) =>
    then(graph.snapshot(), (index) => {
      const { to, ...conditions } = known;
      return inSlices(searchPaths(index, known, tradeOffs(index, conditions, to)));
    }),
  );
}

/** The roles within so many steps and hours, each with its best path; without `from` those that can be entered, by their gaps. */
export function askReachableRoles(graph: CareerGraph, question: ReachQuestion): Awaitable<ReachableRole[]> {
  const { maxHours, first } = question;
  return then(resolvePathIds(graph, question, {}), ({ from, ...conditions }) =>
    then(graph.snapshot(), (index) =>
      inSlices(
        from === null
          ? rolesToEnter(index, conditions, maxHours, first)
          : rolesInReach(index, { ...conditions, from }, maxHours, first),
      ),
    ),
  );
}
