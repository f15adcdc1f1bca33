import type { Guide } from "../../src/guide/guide.js";
import { guideBuilder } from "../../src/guide/guide-builder.js";

export interface LargeSize {
  readonly roles: number;
  readonly transitions: number;
  readonly competencies: number;
}

const CITED = [{ origin: "DERIVED", source: "random", section: null, url: null }] as const;

/** A cyclic guide of any size from a seed: the same seed, the same guide. Choices of 3, prerequisites, hours, weights. */
export function largeGuide({ roles, transitions, competencies }: LargeSize, seed = 1): Guide {
  const random = mulberry32(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const width = String(Math.max(roles, competencies)).length;
  const name = (prefix: string, i: number): string => `${prefix}:n${String(i).padStart(width, "0")}`;
  const { add, build } = guideBuilder();
  const node = (id: string) => ({ id, name: id, citations: CITED });
  const edge = (from: string, to: string) => ({ from, to, citations: CITED });
  const choiceCount = Math.floor(competencies / 10);

  for (let i = 0; i < roles; i++) {
    add.node({ ...node(name("role", i)), kind: "ROLE", level: 1 + below(5) });
  }
  for (let i = 0; i < competencies; i++) {
    const typical = 1 + below(200);
    const hours = { min: typical / 2, typical, max: typical * 2 };
    add.node({ ...node(name("skill", i)), kind: "SKILL", hours });
  }
  for (let c = 0; c < choiceCount; c++) {
    const options = new Set([0, 1, 2].map(() => below(competencies)));
    if (options.size === 1) options.add(options.has(0) ? 1 : 0);
    add.choice({ ...node(name("choice", c)), kind: "CHOICE", pick: 1 });
    for (const s of options) add.options(edge(name("choice", c), name("skill", s)));
  }
  const moves = new Map<string, readonly [string, string]>();
  while (moves.size < transitions) {
    const [from, to] = [below(roles), below(roles)];
    if (from !== to) moves.set(`${from} ${to}`, [name("role", from), name("role", to)]);
  }
  for (const [from, to] of moves.values()) add.leadsTo({ ...edge(from, to), kind: "CHANGE" });
  for (let r = 0; r < roles; r++) {
    const asked = new Set(
      Array.from({ length: 12 }, (_, i) =>
        i < 9 ? name("skill", below(competencies)) : name("choice", below(choiceCount)),
      ),
    );
    for (const to of asked)
      add.requires({ ...edge(name("role", r), to), importance: "ESSENTIAL", weight: 0.5 + random() / 2 });
  }
  for (let i = 1; i < competencies; i++) {
    for (const s of new Set([below(i), below(i)])) add.buildsOn(edge(name("skill", i), name("skill", s)));
  }
  return build({
    title: "Large",
    version: String(seed),
    sources: [
      { id: "random", title: "Random", origin: "DERIVED", licence: null, attribution: null, url: null },
    ],
  });
}

/** Tommy Ettinger's generator, good enough for test data. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
