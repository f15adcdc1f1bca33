import type { Csr } from "./csr.js";

/** Items with costs; some rest on other items, all of them (`needs`) or some of several (`choiceNeeds`). */
export interface ClosureSystem {
  /** Per item, ≥ 0. Sums are compared exactly, so let them be exact in doubles. */
  readonly cost: Float64Array;
  /** Item → items it rests on. */
  readonly needs: Csr;
  /** Item → choices it rests on. */
  readonly choiceNeeds: Csr;
  /** Choice → its options. */
  readonly options: Csr;
  /** Choice → how many of its options must be there. */
  readonly pick: Int32Array;
}

export interface ClosureQuestion {
  readonly items: readonly number[];
  readonly choices: readonly number[];
  /** 1 where an item is held: it costs nothing and needs no proof of its choices. Must be closed under `needs`. */
  readonly held: Uint8Array;
  /** 1 where a choice is met already. */
  readonly met: Uint8Array;
  /** 1 where an item must not be learned. */
  readonly excluded?: Uint8Array;
  /** How many search nodes may be tried for each independent part. */
  readonly work?: number;
}

export interface Closure {
  /** Ascending. */
  readonly items: readonly number[];
  readonly optimal: boolean;
}

export const CLOSURE_WORK = 10_000;

/**
 * The cheapest set of items that, with what is held, has every item and meets every choice asked for and is closed under `needs`
 * and `choiceNeeds`; among equals the smallest set, then the least items. Null when `excluded` leaves none.
 * This is weighted minimum AND/OR closure, NP-hard: branch and bound over the open choices, each independent part on its own
 * (Land & Doig 1960), bounded by the cheapest option of disjoint open choices. Linear without choices; slow where many choices share
 * options at similar cost. After `work` nodes the best found so far is returned with `optimal: false`.
 */
export function leastClosure(system: ClosureSystem, question: ClosureQuestion): Closure | null {
  const plain = closureWithoutChoices(system, question);
  if (plain !== undefined) return plain;
  const search = createSearch(system, question);
  const forced = search.addAll(question.items, question.choices);
  if (!forced) return null;
  const chosen = [...search.added];
  let optimal = true;
  for (const part of independentParts(system, search)) {
    const found = search.solve(part, question.work ?? CLOSURE_WORK);
    if (!found) return null;
    chosen.push(...found.items);
    optimal &&= found.optimal;
  }
  return { items: chosen.sort((a, b) => a - b), optimal };
}

/** The closure where no choice comes into it, in time linear in it; undefined where one does. */
function closureWithoutChoices(
  system: ClosureSystem,
  { items, choices, held, excluded }: ClosureQuestion,
): Closure | null | undefined {
  if (choices.length > 0) return undefined;
  const { offsets } = system.choiceNeeds;
  const itemsBelow = below(system);
  const learned = new Set<number>();
  for (const item of items) {
    if (held[item] === 1 || learned.has(item)) continue;
    for (const v of itemsBelow(item)) {
      if (held[v] === 1) continue;
      if (offsets[v] !== offsets[v + 1]) return undefined;
      if (excluded?.[v] === 1) return null;
      learned.add(v);
    }
  }
  return { items: [...learned].sort((a, b) => a - b), optimal: true };
}

interface Search {
  /** Items learned so far, in the order added. */
  readonly added: readonly number[];
  /** Choices that the learned items and the question ask for, met or not. */
  readonly asked: readonly number[];
  has(item: number): boolean;
  isOpen(choice: number): boolean;
  addAll(items: readonly number[], choices: readonly number[]): boolean;
  solve(choices: readonly number[], work: number): { items: number[]; optimal: boolean } | null;
}

function createSearch(system: ClosureSystem, question: ClosureQuestion): Search {
  const { cost, choiceNeeds, options, pick } = system;
  const { held, met } = question;
  const learned = new Uint8Array(cost.length);
  const banned = question.excluded?.slice() ?? new Uint8Array(cost.length);
  const added: number[] = [];
  const asked: number[] = [];
  const isAsked = new Uint8Array(pick.length);
  const seen = new Int32Array(cost.length);
  const itemsBelow = below(system);
  let mark = 0;

  const has = (item: number): boolean => held[item] === 1 || learned[item] === 1;

  function missing(choice: number): number {
    let count = pick[choice]!;
    for (let k = options.offsets[choice]!; k < options.offsets[choice + 1]!; k++)
      if (has(options.targets[k]!)) count--;
    return count;
  }
  const isOpen = (choice: number): boolean => met[choice] !== 1 && missing(choice) > 0;

  function ask(choice: number): void {
    if (isAsked[choice] === 1) return;
    isAsked[choice] = 1;
    asked.push(choice);
  }

  /** Learns an item and all below it; false, and perhaps half done, when something banned lies there. */
  function add(item: number): boolean {
    for (const v of itemsBelow(item)) {
      if (has(v)) continue;
      if (banned[v] === 1) return false;
      learned[v] = 1;
      added.push(v);
      for (let k = choiceNeeds.offsets[v]!; k < choiceNeeds.offsets[v + 1]!; k++)
        ask(choiceNeeds.targets[k]!);
    }
    return true;
  }

  function undo(itemCount: number, choiceCount: number): void {
    while (added.length > itemCount) learned[added.pop()!] = 0;
    while (asked.length > choiceCount) isAsked[asked.pop()!] = 0;
  }

  function viable(choice: number): number[] {
    const found: number[] = [];
    for (let k = options.offsets[choice]!; k < options.offsets[choice + 1]!; k++) {
      const item = options.targets[k]!;
      if (!has(item) && banned[item] !== 1) found.push(item);
    }
    return found;
  }

  /** What an item would add by itself; null when something banned lies below. */
  function closureOf(item: number): Measure | null {
    let total = 0;
    let count = 0;
    for (const v of itemsBelow(item)) {
      if (held[v] === 1 || learned[v] === 1) continue;
      if (banned[v] === 1) return null;
      total += cost[v]!;
      count++;
    }
    return { cost: total, count };
  }

  /** Whether nothing that the items would add bears the mark; if so, it does from now on. */
  function areApart(items: readonly number[]): boolean {
    for (const item of items) for (const v of itemsBelow(item)) if (seen[v] === mark && !has(v)) return false;
    for (const item of items) for (const v of itemsBelow(item)) seen[v] = mark;
    return true;
  }

  /** A lower bound on what the open choices still add; null when one of them cannot be met. */
  function remaining(open: readonly OpenChoice[]): Measure | null {
    mark++;
    let disjoint: Measure = { cost: 0, count: 0 };
    let single: Measure = { cost: 0, count: 0 };
    for (const { missing: want, candidates } of open) {
      let possible = 0;
      let least = WORST;
      for (const item of candidates) {
        const measure = closureOf(item);
        if (measure === null) continue;
        possible++;
        if (compare(measure, least) < 0) least = measure;
      }
      if (possible < want) return null;
      if (want > 1) least = leastAlone(candidates, want);
      if (compare(least, single) > 0) single = least;
      if (areApart(candidates)) disjoint = sum([disjoint, least]);
    }
    return compare(disjoint, single) > 0 ? disjoint : single;
  }

  /** The least that so many of the items cost, were there nothing below them. */
  function leastAlone(items: readonly number[], want: number): Measure {
    const alone = items.map((item) => ({ cost: cost[item]!, count: 1 }));
    return sum(alone.sort(compare).slice(0, want));
  }

  function solve(choices: readonly number[], work: number): { items: number[]; optimal: boolean } | null {
    const itemsBefore = added.length;
    const choicesBefore = asked.length;
    // Only the choices of this part, and those that its own items bring, are open here.
    const openChoices = (): OpenChoice[] =>
      [...choices, ...asked.slice(choicesBefore)]
        .filter(isOpen)
        .map((choice) => ({ missing: missing(choice), candidates: viable(choice) }))
        .sort((a, b) => a.candidates.length - a.missing - (b.candidates.length - b.missing));
    let best: { items: number[]; measure: Measure } | null = null;
    let nodes = 0;

    function visit(spent: Measure): void {
      if (nodes++ >= work && best) return;
      const open = openChoices();
      if (open.length === 0) {
        const items = added.slice(itemsBefore).sort((a, b) => a - b);
        const order = best ? compare(spent, best.measure) : -1;
        if (!best || order < 0 || (order === 0 && compareItems(items, best.items) < 0))
          best = { items, measure: spent };
        return;
      }
      const atLeast = remaining(open);
      if (!atLeast || (best && compare(sum([spent, atLeast]), best.measure) > 0)) return;
      branch(open[0]!, spent);
    }

    function branch({ missing: want, candidates }: OpenChoice, spent: Measure): void {
      const ranked = candidates
        .map((item) => ({ item, measure: closureOf(item) ?? WORST }))
        .sort((a, b) => compare(a.measure, b.measure) || a.item - b.item);
      const tried: number[] = [];
      for (const { item } of ranked) {
        if (ranked.length - tried.length < want) break;
        const itemMark = added.length;
        const choiceMark = asked.length;
        if (add(item)) {
          let extra = 0;
          for (let i = itemMark; i < added.length; i++) extra += cost[added[i]!]!;
          visit({ cost: spent.cost + extra, count: spent.count + added.length - itemMark });
        }
        undo(itemMark, choiceMark);
        banned[item] = 1;
        tried.push(item);
      }
      for (const item of tried) banned[item] = 0;
    }

    visit({ cost: 0, count: 0 });
    undo(itemsBefore, choicesBefore);
    const result = best as { items: number[] } | null;
    return result && { items: result.items, optimal: nodes <= work };
  }

  function addAll(items: readonly number[], choices: readonly number[]): boolean {
    for (const choice of choices) ask(choice);
    return items.every(add);
  }

  return { added, asked, has, isOpen, addAll, solve };
}

const belowOf = new WeakMap<ClosureSystem, (Int32Array | undefined)[]>();

/** An item with all items that it rests on; each worked out once for a system. */
function below(system: ClosureSystem): (item: number) => Int32Array {
  const { needs, cost } = system;
  const known = belowOf.get(system) ?? new Array<Int32Array | undefined>(cost.length);
  belowOf.set(system, known);
  return (item) => {
    const found = known[item];
    if (found) return found;
    const reached = new Set([item]);
    for (const v of reached) {
      for (let k = needs.offsets[v]!; k < needs.offsets[v + 1]!; k++) reached.add(needs.targets[k]!);
    }
    return (known[item] = Int32Array.from(reached));
  };
}

/** The open choices, those together that may come to share an item. */
function independentParts({ needs, choiceNeeds, options }: ClosureSystem, search: Search): number[][] {
  const ownerOfItem = new Map<number, number>();
  const ownerOfChoice = new Map<number, number>();
  const open = search.asked.filter((choice) => search.isOpen(choice));
  const parent = open.map((_, i) => i);
  const find = (i: number): number => (parent[i] === i ? i : (parent[i] = find(parent[i]!)));

  open.forEach((root, i) => {
    const items: number[] = [];
    const choices = [root];
    const visitItem = (item: number): void => {
      if (search.has(item)) return;
      const owner = ownerOfItem.get(item);
      if (owner !== undefined) parent[find(i)] = find(owner);
      else {
        ownerOfItem.set(item, i);
        items.push(item);
      }
    };
    for (let c = choices.pop(); c !== undefined; c = choices.pop()) {
      if (!search.isOpen(c)) continue;
      const owner = ownerOfChoice.get(c);
      if (owner !== undefined) {
        parent[find(i)] = find(owner);
        continue;
      }
      ownerOfChoice.set(c, i);
      for (let k = options.offsets[c]!; k < options.offsets[c + 1]!; k++) visitItem(options.targets[k]!);
      for (let v = items.pop(); v !== undefined; v = items.pop()) {
        for (let k = needs.offsets[v]!; k < needs.offsets[v + 1]!; k++) visitItem(needs.targets[k]!);
        for (let k = choiceNeeds.offsets[v]!; k < choiceNeeds.offsets[v + 1]!; k++)
          choices.push(choiceNeeds.targets[k]!);
      }
    }
  });
  const parts = new Map<number, number[]>();
  open.forEach((choice, i) => parts.set(find(i), [...(parts.get(find(i)) ?? []), choice]));
  return [...parts.values()];
}

interface Measure {
  readonly cost: number;
  readonly count: number;
}
interface OpenChoice {
  readonly missing: number;
  readonly candidates: readonly number[];
}

const WORST: Measure = { cost: Infinity, count: Infinity };

function compare(a: Measure, b: Measure): number {
  return a.cost !== b.cost ? (a.cost < b.cost ? -1 : 1) : a.count - b.count;
}

function sum(measures: readonly Measure[]): Measure {
  return measures.reduce((a, b) => ({ cost: a.cost + b.cost, count: a.count + b.count }), {
    cost: 0,
    count: 0,
  });
}

/** Equal lengths: the first difference decides. */
function compareItems(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((item, i) => item !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
