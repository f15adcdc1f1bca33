import type { Competency, Edge, Guide, LeadsTo, Requires, Role } from "../../src/guide/guide.js";
import { emptyGuide } from "../../src/guide/guide-builder.js";
import { compareEdges } from "../../src/guide/edges.js";
import { compareIds } from "../../src/guide/vocabulary.js";

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
  const node = (id: string) => ({
    id,
    name: id,
    summary: null,
    alternativeNames: [],
    citations: CITED,
    externalIds: [],
  });
  const edge = (from: string, to: string): Edge => ({ from, to, reason: null, citations: CITED });
  const choiceCount = Math.floor(competencies / 10);

  const roleNodes = Array.from({ length: roles }, (_, i): Role => ({
    ...node(name("role", i)),
    kind: "ROLE",
    level: 1 + below(5),
  }));
  const skills = Array.from({ length: competencies }, (_, i): Competency => {
    const typical = 1 + below(200);
    return {
      ...node(name("skill", i)),
      kind: "SKILL",
      hours: { min: typical / 2, typical, max: typical * 2 },
    };
  });
  const options = Array.from({ length: choiceCount }, (_, c) =>
    [...new Set([0, 1, 2].map(() => below(competencies)))].map((s) =>
      edge(name("choice", c), name("skill", s)),
    ),
  ).map((list) => (list.length > 1 ? list : [...list, edge(list[0]!.from, name("skill", 0))]));
  const moves = new Map<string, LeadsTo>();
  while (moves.size < transitions) {
    const [from, to] = [below(roles), below(roles)];
    if (from !== to)
      moves.set(`${from} ${to}`, {
        ...edge(name("role", from), name("role", to)),
        kind: "CHANGE",
        rank: null,
      });
  }
  const requires = roleNodes.flatMap(({ id }): Requires[] => {
    const asked = new Set(
      Array.from({ length: 12 }, (_, i) =>
        i < 9 ? name("skill", below(competencies)) : name("choice", below(choiceCount)),
      ),
    );
    return [...asked].map((to) => ({
      ...edge(id, to),
      importance: "ESSENTIAL",
      weight: 0.5 + random() / 2,
      level: null,
    }));
  });
  const buildsOn = skills.flatMap(({ id }, i) =>
    i === 0 ? [] : [...new Set([below(i), below(i)])].map((s) => edge(id, name("skill", s))),
  );
  return {
    title: "Large",
    version: String(seed),
    sources: [
      { id: "random", title: "Random", origin: "DERIVED", licence: null, attribution: null, url: null },
    ],
    nodes: [...roleNodes, ...skills].sort((a, b) => compareIds(a.id, b.id)),
    choices: options.map((_, c) => ({
      id: name("choice", c),
      kind: "CHOICE",
      name: name("choice", c),
      pick: 1,
      citations: CITED,
    })),
    edges: {
      ...emptyGuide({ title: "", version: "" }).edges,
      LEADS_TO: [...moves.values()].sort(compareEdges("LEADS_TO")),
      REQUIRES: requires.sort(compareEdges("REQUIRES")),
      BUILDS_ON: buildsOn.sort(compareEdges("BUILDS_ON")),
      OPTION: options.flat().sort(compareEdges("OPTION")),
    },
  };
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
