import fc from "fast-check";

import type {
  Citation,
  Edge,
  Guide,
  GuideNode,
  GuideSource,
  LeadsTo,
  Requires,
} from "../../src/guide/guide.js";
import {
  CREDENTIAL_KINDS,
  type EdgeKind,
  ID_PREFIX,
  IMPORTANCES,
  kindOfId,
  type NodeKind,
  ORIGINS,
  TRANSITION_KINDS,
} from "../../src/guide/vocabulary.js";
import { canonical } from "../../src/guide/canonical.js";

/** The same seed gives the same guides. */
export function randomGuides(count: number, seed: number): Guide[] {
  return fc.sample(randomGuide, { numRuns: count, seed });
}

/**
 * A small guide that keeps every rule: up to 9 roles and 12 competencies, choices, cycles and parallel edges among transitions, nodes
 * that stand alone, numbers and texts that are missing, and names that break what is careless.
 */
export const randomGuide: fc.Arbitrary<Guide> = fc.gen().map((g) => {
  const upTo = (max: number): number => g(fc.nat, max);
  const maybe = <T>(value: () => T): T | null => (g(fc.boolean) ? value() : null);
  const one = <T>(values: readonly T[]): T => values[upTo(values.length - 1)]!;
  const text = (): string =>
    g(() => fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "binary", maxLength: 8 })));
  const fraction = (): number => upTo(100) / 100;

  const sources = ORIGINS.map((origin): GuideSource => ({
    id: origin.toLowerCase(),
    title: `${one(NASTY_NAMES)} ${origin}`,
    origin,
    licence: maybe(text),
    attribution: maybe(text),
    url: maybe(text),
  }));
  const cite = (origin = one(ORIGINS)): Citation => ({
    origin,
    source: origin.toLowerCase(),
    section: maybe(text),
    url: upTo(5) === 0 ? text() : null,
  });
  const citations = (): Citation[] => Array.from({ length: 1 + upTo(1) }, () => cite());

  const many = (kind: NodeKind, max: number): GuideNode[] =>
    g(() => fc.shuffledSubarray(SLUGS, { minLength: upTo(max), maxLength: max })).map((slug) => {
      const base = {
        id: `${ID_PREFIX[kind]}:${slug}`,
        name: `${one(NASTY_NAMES)} ${kind} ${slug}`,
        summary: maybe(text),
        alternativeNames: upTo(2) === 0 ? [`${one(NASTY_NAMES)} ${kind} ${slug} too`] : [],
        citations: [...citations(), cite("IMPORT")],
        externalIds: upTo(3) === 0 ? [{ scheme: text(), value: text() }] : [],
      };
      switch (kind) {
        case "ROLE":
          return { ...base, kind, level: maybe(() => 1 + upTo(4)) };
        case "SKILL":
        case "TECHNOLOGY":
          return { ...base, kind, hours: maybe(hours) };
        case "CREDENTIAL":
          return { ...base, kind, credentialKind: one(CREDENTIAL_KINDS), hours: maybe(hours) };
        default:
          return { ...base, kind };
      }
    });
  const hours = () => {
    const [min, typical, max] = [upTo(400), upTo(400), upTo(400)].sort((a, b) => a - b);
    return { min: min! / 4, typical: typical! / 4, max: max! / 4 };
  };

  const roles = many("ROLE", 9);
  // Each rests on those before it, so there is no cycle.
  const competencies = [...many("SKILL", 6), ...many("TECHNOLOGY", 6)];
  const choices =
    competencies.length < 2
      ? []
      : SLUGS.slice(0, upTo(3)).map((slug) => {
          const options = g(() =>
            fc.shuffledSubarray(competencies, { minLength: 2, maxLength: Math.min(4, competencies.length) }),
          );
          return {
            id: `choice:${slug}`,
            options,
            pick: 1 + upTo(options.length - 2),
            citations: [...citations(), cite("IMPORT")],
          };
        });
  const others = {
    SKILL_GROUP: many("SKILL_GROUP", 3),
    RESPONSIBILITY: many("RESPONSIBILITY", 2),
    CREDENTIAL: many("CREDENTIAL", 2),
    EXPERIENCE: many("EXPERIENCE", 2),
    TREND: many("TREND", 2),
    ROLE_GROUP: many("ROLE_GROUP", 3),
  };

  const edge = (from: string, to: string): Edge => ({
    from,
    to,
    reason: maybe(text),
    citations: citations(),
  });
  const some = (
    tails: readonly { readonly id: string }[],
    headsOf: (tail: number) => readonly { readonly id: string }[],
    max: number,
  ): Edge[] =>
    tails.flatMap(({ id }, i) =>
      g(() => fc.subarray([...headsOf(i)], { maxLength: Math.min(max, headsOf(i).length) })).map((head) =>
        edge(id, head.id),
      ),
    );
  const below = (i: number) => [
    ...competencies.slice(0, i),
    ...choices.filter(({ options }) => options.every((option) => competencies.indexOf(option) < i)),
  ];
  const edges = {
    LEADS_TO: some(roles, (i) => roles.filter((_, j) => j !== i), 3).flatMap((each) =>
      g(() => fc.subarray([...TRANSITION_KINDS], { minLength: 1, maxLength: 2 })).map((kind): LeadsTo => ({
        ...each,
        kind,
        rank: one([null, 1, 2, 3]),
      })),
    ),
    REQUIRES: some(roles, () => [...competencies, ...choices], 4).map((each): Requires => ({
      ...each,
      importance: one(IMPORTANCES),
      weight: maybe(fraction),
      level: maybe(fraction),
    })),
    BUILDS_ON: some(competencies, below, 2),
    OPTION: choices.flatMap(({ id, options }) => options.map((option) => edge(id, option.id))),
    IN_GROUP: [
      ...some(competencies, () => others.SKILL_GROUP, 1),
      ...some(roles, () => others.ROLE_GROUP, 1),
    ],
    HAS_RESPONSIBILITY: some(roles, () => others.RESPONSIBILITY, 2),
    TEACHES: some(others.CREDENTIAL, () => competencies, 2),
    QUALIFIES_FOR: some([...others.CREDENTIAL, ...others.EXPERIENCE], () => roles, 2),
    AFFECTS: some(others.TREND, () => [...roles, ...competencies], 2),
    BROADER: [roles, competencies, others.SKILL_GROUP, others.ROLE_GROUP].flatMap((family) =>
      some(family, (i) => family.slice(0, i), 1),
    ),
    BENEFITS_FROM: some(competencies, (i) => competencies.filter((_, j) => j !== i), 1),
  };
  const reached = new Set(REACHES.flatMap(([kind, end]) => (edges[kind] as Edge[]).map((each) => each[end])));
  for (const { to } of edges.BROADER) if (kindOfId(to)!.endsWith("_GROUP")) reached.add(to);
  // What stands alone may only be imported, as the last citation of each node is.
  const alone = <T extends { readonly id: string; readonly citations: readonly Citation[] }>(node: T): T =>
    reached.has(node.id) ? node : { ...node, citations: node.citations.slice(-1) };

  return canonical({
    title: `Guide ${one(NASTY_NAMES)}`,
    version: `${upTo(9)}`,
    sources,
    nodes: [roles, competencies, ...Object.values(others)].flat().map(alone),
    choices: choices.map(({ id, pick, citations: cited }) =>
      alone({ id, kind: "CHOICE" as const, name: `${one(NASTY_NAMES)} ${id}`, pick, citations: cited }),
    ),
    edges,
  });
});

/** By which edges a node is of use, so that it does not stand alone. */
const REACHES: readonly (readonly [EdgeKind, "from" | "to"])[] = [
  ["LEADS_TO", "from"],
  ["LEADS_TO", "to"],
  ["REQUIRES", "from"],
  ["REQUIRES", "to"],
  ["BUILDS_ON", "to"],
  ["OPTION", "to"],
  ["TEACHES", "from"],
  ["TEACHES", "to"],
  ["IN_GROUP", "to"],
  ["HAS_RESPONSIBILITY", "to"],
  ["QUALIFIES_FOR", "from"],
  ["AFFECTS", "from"],
];

/** Neither in the order of numbers nor in that of words without their hyphens. */
const SLUGS = ["a", "a-b", "aa", "a1", "b", "10", "2", "z-9", "z9", "null", "constructor", "x-y-z"];

const NASTY_NAMES = [
  "Plain",
  "İstanbul ΑΣ",
  "Straße \uFB01",
  "\u{10400}\u{10428}",
  "'; MATCH (n) DETACH DELETE n //",
  '"quoted" {$id} `tick`',
  "back\\slash \\u0041",
  "עברית \u202E",
  "\u{1F469}\u200D\u{1F4BB}",
  "C++ & C#",
  "null",
  "<b>%20</b>",
];

const NASTY = [
  ...NASTY_NAMES,
  "",
  " ",
  "#",
  "<",
  "<>",
  "<https://x>",
  "https://example.org/a#b",
  "a\nb\r\n",
  "\u0000\u2028",
  "- a: b",
];
