import { performance } from "node:perf_hooks";

export const FIRST = 5;

export const mean = (numbers) =>
  numbers.length === 0 ? NaN : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** At most `most` things, evenly from the whole list. */
export function evenly(things, most) {
  if (things.length <= most) return things;
  return Array.from({ length: most }, (_, i) => things[Math.floor((i * things.length) / most)]);
}

/** Role → the roles that the guide itself names as next, the nearest first. */
export function transitionsOf(guide) {
  const next = new Map();
  const ranked = [...guide.edges.LEADS_TO].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  for (const { from, to } of ranked) next.set(from, new Set([...(next.get(from) ?? []), to]));
  return next;
}

/** Role → the competencies that are essential to it, those that a choice offers included. */
export function asksOf(guide) {
  const options = new Map();
  for (const { from, to } of guide.edges.OPTION) options.set(from, [...(options.get(from) ?? []), to]);
  const asks = new Map();
  for (const { from, to, importance } of guide.edges.REQUIRES) {
    if (importance !== "ESSENTIAL") continue;
    const set = asks.get(from) ?? new Set();
    for (const each of options.get(to) ?? [to]) set.add(each);
    asks.set(from, set);
  }
  return asks;
}

/** The mean, over pairs of sets, of what both have divided by what either has. */
export function overlap(sets) {
  const shares = [];
  sets.forEach((a, i) => {
    for (const b of sets.slice(i + 1)) {
      const both = a.filter((each) => b.includes(each)).length;
      if (a.length + b.length > 0) shares.push(both / (a.length + b.length - both));
    }
  });
  return mean(shares);
}

/** The answers, and the 99th percentile of the milliseconds that one took; the first question warms up. */
export async function timed(things, ask) {
  await ask(things[0]);
  const times = [];
  const answers = [];
  for (const thing of things) {
    const start = performance.now();
    answers.push(await ask(thing));
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { answers, p99: times[Math.ceil(times.length * 0.99) - 1] };
}

/** A number from 0 to 1 for each whole number, the same on every machine (mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The guide without one transition in `every`, chosen at random, and those that are left out. */
export function withoutSome(guide, every, seed = 1) {
  const next = random(seed);
  const kept = [];
  const hidden = [];
  for (const edge of guide.edges.LEADS_TO) (next() * every < 1 ? hidden : kept).push(edge);
  return { guide: { ...guide, edges: { ...guide.edges, LEADS_TO: kept } }, hidden };
}
