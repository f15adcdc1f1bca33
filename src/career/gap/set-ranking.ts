import { type Below, everythingBelow } from "../../algorithms/and-or-part.js";
import type { ClosureSystem } from "../../algorithms/closure-system.js";
import { row } from "../../algorithms/csr.js";
import { onceFor } from "../../async/once-for.js";
import { guideTooLarge } from "../errors.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { essentialPart, type RoleRequirement } from "../model/requirements.js";
import type { ChoiceRule } from "./gap-item.js";

/** How sets of competencies that meet the same requirements are compared. */
export interface SetRanking {
  /** The competency graph with one exact cost per competency that holds the first three rules; see `setRanking`. */
  readonly system: ClosureSystem;
  /** The first rule by which two different sets differ. Both must be ascending. */
  readonly firstDifference: (a: readonly number[], b: readonly number[]) => ChoiceRule;
}

/** The competencies that count against a set under one rule; null when the rule decides nothing. */
type Penalized = ReadonlySet<number> | null;

/**
 * The order of sets that meet some requirements. The better set has, by the first rule that tells:
 * 1. fewer options of a choice that offers a preferred one and that are not preferred themselves;
 * 2. fewer typical hours;
 * 3. fewer options of a choice that offers one in demand and that are not in demand themselves;
 * 4. fewer competencies; 5. the lower ids.
 * Rules 1 to 3 are the digits of one whole number per competency, so that a plain sum compares sets. Only choices that can matter for the
 * requirements count: so the order does not depend on the rest of the guide. Throws GUIDE_TOO_LARGE where sums would not be exact.
 */
export function setRanking(
  model: CompetencyGraph,
  requirements: readonly RoleRequirement[],
  preferred: Uint8Array | null,
): SetRanking {
  const known = preferred === null ? rankings(model) : rankingsBy(preferred);
  const found = known.get(requirements) ?? compile(model, requirements, preferred);
  known.set(requirements, found);
  return found;
}

type Rankings = WeakMap<readonly RoleRequirement[], SetRanking>;

/** The rankings without preferences; the requirements of a role are always the same array. */
const rankings = onceFor<CompetencyGraph, Rankings>(() => new WeakMap());

/** Those of one question: its preferences are always the same array, for one competency graph. */
const rankingsBy = onceFor<Uint8Array, Rankings>(() => new WeakMap());

function compile(
  model: CompetencyGraph,
  requirements: readonly RoleRequirement[],
  preferred: Uint8Array | null,
): SetRanking {
  const { items, choices } = usable(model, requirements);
  const inDemand = itemsInDemand(model, requirements, choices);
  const unpreferred = preferred && penalized(model, choices, (item) => preferred[item] === 1);
  const notInDemand = penalized(model, choices, (item) => inDemand.has(item));
  return {
    system:
      unpreferred || notInDemand ? { ...model, cost: costs(model, items, unpreferred, notInDemand) } : model,
    firstDifference(a, b) {
      if (countIn(unpreferred, a) !== countIn(unpreferred, b)) return "PREFERENCE";
      if (hoursOf(model, a) !== hoursOf(model, b)) return "HOURS";
      if (countIn(notInDemand, a) !== countIn(notInDemand, b)) return "DEMAND";
      return a.length !== b.length ? "FEWEST" : "ID";
    },
  };
}

/** The competencies and choices that can matter for the essential requirements: what these rest on, with every option. */
function usable(model: CompetencyGraph, requirements: readonly RoleRequirement[]): Below {
  const { items, choices } = essentialPart(requirements);
  return everythingBelow(model, items, choices);
}

/** The options that are not favoured, of the choices that offer a favoured one; null if there are none. */
function penalized(
  { options }: CompetencyGraph,
  choices: Iterable<number>,
  isFavoured: (item: number) => boolean,
): Penalized {
  const others = new Set<number>();
  for (const choice of choices) {
    const offered = row(options, choice);
    if (!offered.some(isFavoured)) continue;
    for (const item of offered) if (!isFavoured(item)) others.add(item);
  }
  return others.size === 0 ? null : others;
}

/** What a source calls in demand, of an option of these choices or of a requirement. */
export function itemsInDemand(
  { index, choices, competencyAt }: CompetencyGraph,
  requirements: readonly RoleRequirement[],
  among: Iterable<number>,
): Set<number> {
  const found = new Set(requirements.flatMap(({ item, demand }) => (demand === null ? [] : (item ?? []))));
  for (const choice of among)
    for (const { to, demand } of index.optionEdges(choices[choice]!.id))
      if (demand !== null) found.add(competencyAt.get(to)!);
  return found;
}

/** For each competency a number with three digits: whether unpreferred, quarters of an hour, whether not in demand. */
function costs(
  model: CompetencyGraph,
  items: ReadonlySet<number>,
  unpreferred: Penalized,
  notInDemand: Penalized,
): Float64Array {
  const quarters = (item: number): number => model.cost[item]! * 4;
  let allQuarters = 0;
  for (const item of items) allQuarters += quarters(item);
  const demandBase = (notInDemand?.size ?? 0) + 1;
  const hoursBase = allQuarters + 1;
  if (((unpreferred?.size ?? 0) + 1) * hoursBase * demandBase > Number.MAX_SAFE_INTEGER)
    throw guideTooLarge("Which of several choices is best", `${allQuarters / 4} hours`);
  const cost = new Float64Array(model.cost.length);
  for (const item of items) {
    const [first, last] = [unpreferred?.has(item) ? 1 : 0, notInDemand?.has(item) ? 1 : 0];
    cost[item] = (first * hoursBase + quarters(item)) * demandBase + last;
  }
  return cost;
}

function countIn(set: Penalized, items: readonly number[]): number {
  return set === null ? 0 : items.filter((item) => set.has(item)).length;
}

function hoursOf({ cost }: CompetencyGraph, items: readonly number[]): number {
  return items.reduce((sum, item) => sum + cost[item]!, 0);
}
