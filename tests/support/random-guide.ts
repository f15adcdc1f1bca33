import fc from "fast-check";

import { canonical } from "../../src/guide/canonical.js";
import type {
  Citation,
  Edge,
  EdgeOf,
  Guide,
  GuideLevel,
  GuideNode,
  GuideSource,
  ProficiencyLevel,
  Role,
} from "../../src/guide/guide.js";
import { edgeSchema, nodeSchema } from "../../src/guide/schema.js";
import {
  type EdgeKind,
  kindOfId,
  type NodeKind,
  ORIGINS,
  TRANSITION_KINDS,
} from "../../src/guide/vocabulary.js";
import { randomFields } from "./random-fields.js";

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
  const texts = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "binary", maxLength: 8 }));
  const text = (): string => g(() => texts);

  const sources = ORIGINS.map((origin): GuideSource => ({
    id: origin.toLowerCase(),
    title: `${one(NASTY_NAMES)} ${origin}`,
    origin,
    licence: maybe(text),
    attribution: maybe(text),
    url: maybe(text),
  }));
  const levels = [1, 2, 3, 4, 5].slice(0, upTo(1) * 5).map((number): GuideLevel => ({
    number,
    name: `${one(NASTY_NAMES)} ${number}`,
    description: maybe(text),
  }));
  // Each hundredth has a name, so that every level that is drawn has one.
  const proficiencyLevels = Array.from({ length: upTo(1) * 101 }, (_, i): ProficiencyLevel => ({
    level: i / 100,
    name: `${one(NASTY_NAMES)} ${i}`,
    description: maybe(text),
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
      return {
        ...g(() => randomFields(nodeSchema(kind).fields, texts)),
        id: `${nodeSchema(kind).prefix}:${slug}`,
        kind,
        name: `${one(NASTY_NAMES)} ${kind} ${slug}`,
        alternativeNames: upTo(2) === 0 ? [`${one(NASTY_NAMES)} ${kind} ${slug} too`] : [],
        citations: [...citations(), cite("IMPORT")],
      } as unknown as GuideNode;
    });

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

  const edge = <K extends EdgeKind>(kind: K, from: string, to: string): EdgeOf<K> =>
    ({
      from,
      to,
      ...g(() => randomFields(edgeSchema(kind).fields, texts)),
      reason: maybe(text),
      citations: citations(),
    }) as unknown as EdgeOf<K>;
  const some = <K extends EdgeKind>(
    kind: K,
    tails: readonly { readonly id: string }[],
    headsOf: (tail: number) => readonly { readonly id: string }[],
    max: number,
  ): EdgeOf<K>[] =>
    tails.flatMap(({ id }, i) =>
      g(() => fc.subarray([...headsOf(i)], { maxLength: Math.min(max, headsOf(i).length) })).map((head) =>
        edge(kind, id, head.id),
      ),
    );
  const below = (i: number) => [
    ...competencies.slice(0, i),
    ...choices.filter(({ options }) => options.every((option) => competencies.indexOf(option) < i)),
  ];
  /** Of two of these, a credential that takes as long as either takes at least half of the time. */
  const taughtIn = (credential: GuideNode) =>
    competencies.filter(
      (each) => hoursOf(credential) === null || (hoursOf(each) ?? 0) <= hoursOf(credential)!,
    );
  const levelOf = (id: string): number | null =>
    (roles.find((role) => role.id === id) as Role | undefined)?.level ?? null;
  const skipsLevel = ({ from, to }: Edge): boolean => (levelOf(to) ?? 0) - (levelOf(from) ?? 9) > 1;
  const edges = {
    LEADS_TO: some("LEADS_TO", roles, (i) => roles.filter((_, j) => j !== i), 3).flatMap((each) =>
      g(() => fc.subarray([...TRANSITION_KINDS], { minLength: 1, maxLength: 2 })).map((kind) => ({
        ...each,
        kind,
        reason: each.reason ?? (skipsLevel(each) ? "Nothing lies between." : null),
      })),
    ),
    REQUIRES: some("REQUIRES", roles, () => [...competencies, ...choices], 4).map((each) => ({
      ...each,
      citations: [...each.citations, cite(one(["ESTIMATE", "IMPORT", "DERIVED"]))],
    })),
    BUILDS_ON: some("BUILDS_ON", competencies, below, 2),
    OPTION: choices.flatMap(({ id, options }) => options.map((option) => edge("OPTION", id, option.id))),
    IN_GROUP: [
      ...some("IN_GROUP", competencies, () => others.SKILL_GROUP, 1),
      ...some("IN_GROUP", roles, () => others.ROLE_GROUP, 1),
    ],
    HAS_RESPONSIBILITY: some("HAS_RESPONSIBILITY", roles, () => others.RESPONSIBILITY, 2),
    TEACHES: some("TEACHES", others.CREDENTIAL, (i) => taughtIn(others.CREDENTIAL[i]!), 2),
    QUALIFIES_FOR: some("QUALIFIES_FOR", [...others.CREDENTIAL, ...others.EXPERIENCE], () => roles, 2),
    AFFECTS: some("AFFECTS", others.TREND, () => [...roles, ...competencies], 2),
    BROADER: [roles, competencies, others.SKILL_GROUP, others.ROLE_GROUP].flatMap((family) =>
      some("BROADER", family, (i) => family.slice(0, i), 1),
    ),
    BENEFITS_FROM: some("BENEFITS_FROM", competencies, (i) => competencies.filter((_, j) => j !== i), 1),
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
    levels,
    proficiencyLevels,
    nodes: [roles, competencies, ...Object.values(others)].flat().map(alone),
    choices: choices.map(({ id, pick, citations: cited }) =>
      alone({ id, kind: "CHOICE" as const, name: `${one(NASTY_NAMES)} ${id}`, pick, citations: cited }),
    ),
    edges,
  });
});

function hoursOf(node: GuideNode): number | null {
  return "hours" in node && node.hours !== null ? node.hours.typical : null;
}

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
