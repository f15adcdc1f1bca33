import type { CompetencyFilter, Page, PathQuestion, RoleFilter } from "../../src/career/graph.js";
import type { ServedGuide } from "../../src/career/source.js";
import { type Guide, isCompetency } from "../../src/guide/guide.js";
import { askShortestPath } from "../../src/career/questions/ask-shortest-path.js";
import { askSkillGap } from "../../src/career/questions/ask-skill-gap.js";
import {
  COMPETENCY_KINDS,
  EDGE_KINDS,
  type NodeKind,
  ORIGINS,
  TRANSITION_KINDS,
} from "../../src/guide/vocabulary.js";

/** The answers to every question of the port about a small guide, by the name of the question. */
export async function everyAnswer(served: ServedGuide, guide: Guide, seed: number): Promise<object> {
  const { graph } = served;
  const turn = <T>(values: readonly T[], i: number): T[] =>
    values.length > 0 ? [values[(seed + i) % values.length]!] : [];
  const roles = guide.nodes.filter(({ kind }) => kind === "ROLE").map(({ id }) => id);
  const competencies = guide.nodes.filter(isCompetency).map(({ id }) => id);
  const ids = [...guide.nodes, ...guide.choices].map(({ id }) => id);
  const pairs = roles.flatMap((from) => roles.map((to) => ({ from, to })));

  const paths = pairs.flatMap((pair, i): PathQuestion[] => [
    { ...pair, avoid: [], maxSteps: null, kinds: null },
    ...(i % 4 === seed % 4 ? [limited(pair, i)] : []),
  ]);
  /** Whoever avoids an end has been answered before a store is asked. */
  function limited(pair: { from: string; to: string }, i: number): PathQuestion {
    const avoid = turn(roles, i).filter((id) => id !== pair.from && id !== pair.to);
    if (i % 3 === 0) return { ...pair, avoid, maxSteps: null, kinds: turn(TRANSITION_KINDS, i) };
    return { ...pair, avoid: i % 3 === 1 ? avoid : [], maxSteps: 1 + (i % 4), kinds: null };
  }

  const { contentHash, title, version, counts, sources, levels } = await served.status();
  return settled({
    info: { contentHash, title, version, counts, sources, levels },
    snapshot: async () => (await graph.snapshot()).guide,
    catalogue: () => graph.catalogue(),
    nodes: () => graph.nodes([...ids, "role:nobody", ...turn(ids, 1)]),
    selections: () => graph.selections([...guide.choices.map(({ id }) => id), ...competencies]),
    edges: EDGE_KINDS.flatMap((kind) => [
      () => graph.edges(kind, "out", ids),
      () => graph.edges(kind, "into", ids),
    ]),
    roles: roleFilters(guide, seed).flatMap((filter) =>
      pages(roles, seed).map((page) => () => graph.roles(filter, page)),
    ),
    competencies: competencyFilters(guide, seed).flatMap((filter) =>
      pages(competencies, seed).map((page) => () => graph.competencies(filter, page)),
    ),
    sizes: () => graph.sizes(),
    medianEssentials: () => graph.medianEssentials(),
    fewestSteps: paths.map((question) => () => graph.fewestSteps(question)),
    closures: (["prerequisites", "dependents"] as const).flatMap((direction) => [
      () => graph.closure(competencies, direction, null),
      ...competencies
        .slice(0, 3)
        .flatMap((id) => [
          () => graph.closure([id], direction, null),
          () => graph.closure([id, ...turn(competencies, 2)], direction, seed % 3),
        ]),
    ]),
    gaps: pairs.slice(0, 9).map(({ from, to }, i) => async () => {
      const gap = await askSkillGap(graph, { from: i % 2 ? from : null, have: turn(competencies, i), to });
      return { ...gap, ease: await gap.ease, easeReasons: await gap.easeReasons };
    }),
    shortestPaths: pairs.slice(-5).map(
      (pair, i) => () =>
        askShortestPath(graph, {
          ...pair,
          avoid: [],
          via: i === 0 ? turn(roles, 3) : [],
          maxSteps: null,
          kinds: null,
          minCoverage: null,
          throughUnknown: false,
          prefer: [],
          minimize: "STEPS",
          have: turn(competencies, i),
        }),
    ),
  });
}

function roleFilters(guide: Guide, seed: number): RoleFilter[] {
  return [
    {},
    { text: partOfAName(guide, seed) },
    { levels: [1, 2, 1 + (seed % 5)] },
    { origin: ORIGINS[seed % ORIGINS.length]! },
    { requires: guide.edges.OPTION.slice(0, 1).map(({ to }) => to) },
    { groups: groupsOf(guide, "ROLE_GROUP", seed) },
    {
      requires: guide.edges.REQUIRES.slice(0, 2)
        .map(({ to }) => to)
        .filter((id) => !id.startsWith("choice:")),
      levels: [],
    },
  ];
}

function competencyFilters(guide: Guide, seed: number): CompetencyFilter[] {
  return [
    {},
    { text: partOfAName(guide, seed).toUpperCase() },
    { kinds: [COMPETENCY_KINDS[seed % 2]!] },
    { groups: groupsOf(guide, "SKILL_GROUP", seed) },
    {
      requiredBy: guide.edges.REQUIRES.slice(0, 2).map(({ from }) => from),
      origin: ORIGINS[seed % ORIGINS.length]!,
    },
  ];
}

/** One, most often the broadest. */
function groupsOf({ nodes }: Guide, kind: NodeKind, seed: number): string[] {
  const start = seed % 3 === 2 ? 1 : 0;
  return nodes
    .filter((node) => node.kind === kind)
    .map(({ id }) => id)
    .slice(start, start + 1);
}

function partOfAName(guide: Guide, seed: number): string {
  const names = guide.nodes.flatMap(({ name, alternativeNames }) => [name, ...alternativeNames]);
  const characters = Array.from(names[seed % (names.length || 1)] ?? "");
  return characters.slice(seed % 4, (seed % 4) + 4).join("");
}

function pages(ids: readonly string[], seed: number): Page[] {
  return seed % 2
    ? [{ first: 100, after: null }]
    : [{ first: 2, after: ids[seed % (ids.length || 1)] ?? null }];
}

/** The answers in place of the questions, errors included. */
async function settled(questions: object): Promise<object> {
  const answer = async (question: unknown): Promise<unknown> => {
    if (Array.isArray(question)) return Promise.all(question.map(answer));
    if (typeof question !== "function") return question;
    try {
      return await (question as () => unknown)();
    } catch (error) {
      return String(error);
    }
  };
  const entries = Object.entries(questions).map(
    async ([name, asked]) => [name, await answer(asked)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
