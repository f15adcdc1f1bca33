import fc from "fast-check";
import type { Citation, Guide, GuideNode, GuideSource, HoursRange } from "../../src/guide/guide.js";
import {
  CREDENTIAL_KINDS,
  EDGE_ENDS,
  EDGE_KINDS,
  ID_PREFIX,
  IMPORTANCES,
  NODE_KINDS,
  ORIGINS,
  TRANSITION_KINDS,
} from "../../src/guide/vocabulary.js";
import { canonical } from "../../src/guide/canonical.js";

const NASTY = [
  "no",
  "Yes",
  "null",
  "~",
  "1e3",
  "0x1F",
  "0o7",
  "12:30:45",
  "2026-11-01",
  ".inf",
  "<<",
  "=",
  "- a",
  "? b",
  "a: b",
  "a #b",
  "#",
  "&x",
  "*x",
  "!t",
  "|",
  ">",
  "%",
  "@",
  "`",
  '"',
  "'",
  "\\",
  "{",
  "[]",
  "---",
  "...",
  "  two before",
  "two after  ",
  "a\nb",
  "\n",
  "a\r\nb\n\n",
  "\ta",
  " a\n  b\n c",
  "עברית (RTL) \u202E",
  "𝒳 👩‍💻",
  "\u0000\u0007\u0085\u2028\u2029\uFEFF\u007F",
  "long ".repeat(60),
  "",
];
const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const fraction = maybe(fc.integer({ min: 0, max: 100 }).map((n) => n / 100));
const slug = fc.constantFrom("a", "b", "c", "a-b", "no", "1e3", "0", "123");

const sources = fc.uniqueArray(
  fc.record<GuideSource>({
    id: slug,
    title: text,
    origin: fc.constantFrom(...ORIGINS),
    licence: maybe(text),
    attribution: maybe(text),
    url: maybe(text),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 3 },
);

const hours = fc.array(fc.nat(400), { minLength: 3, maxLength: 3 }).map((quarters): HoursRange => {
  const [min, typical, max] = quarters.sort((a, b) => a - b).map((each) => each / 4) as [
    number,
    number,
    number,
  ];
  return { min, typical, max };
});

function citationsFrom(known: readonly GuideSource[]): fc.Arbitrary<Citation[]> {
  const one = fc.record({
    source: fc.constantFrom(...known),
    section: maybe(text),
    url: fc.option(text, { nil: null, freq: 1 }),
  });
  return fc
    .array(one, { maxLength: 2 })
    .map((all) =>
      all.map(({ source: { id, origin }, section, url }) => ({ origin, source: id, section, url })),
    );
}

function nodesWith(citations: fc.Arbitrary<Citation[]>): fc.Arbitrary<GuideNode[]> {
  const node = fc
    .record({
      kind: fc.constantFrom(...NODE_KINDS),
      slug,
      name: text,
      summary: maybe(text),
      alternativeNames: fc.array(text, { maxLength: 2 }),
      citations,
      externalIds: fc.array(fc.record({ scheme: text, value: text }), { maxLength: 2 }),
      level: maybe(fc.integer({ min: 1, max: 5 })),
      hours: maybe(hours),
      credentialKind: fc.constantFrom(...CREDENTIAL_KINDS),
    })
    .map(({ kind, slug: last, level, hours: range, credentialKind, ...rest }): GuideNode => {
      const base = { id: `${ID_PREFIX[kind]}:${last}`, ...rest };
      if (kind === "ROLE") return { ...base, kind, level };
      if (kind === "SKILL" || kind === "TECHNOLOGY") return { ...base, kind, hours: range };
      return kind === "CREDENTIAL" ? { ...base, kind, credentialKind, hours: range } : { ...base, kind };
    });
  return fc.uniqueArray(node, { selector: ({ id }) => id, maxLength: 12 });
}

/** Any guide of the right shape whose edges have fitting ends, in canonical order; not every one keeps the rules. */
export const randomGuide: fc.Arbitrary<Guide> = sources.chain((known) => {
  const citations = citationsFrom(known);
  const choices = fc.uniqueArray(
    fc.record({ slug, name: text, pick: fc.nat(3), citations }).map(({ slug: last, ...rest }) => ({
      id: `choice:${last}`,
      kind: "CHOICE" as const,
      ...rest,
    })),
    { selector: ({ id }) => id, maxLength: 3 },
  );
  return fc.tuple(nodesWith(citations), choices).chain(([nodes, chosen]) => {
    const all = [...nodes, ...chosen];
    const edgesOf = (kind: (typeof EDGE_KINDS)[number]) => {
      const pairs = EDGE_ENDS[kind].flatMap(({ from, to }) =>
        all
          .filter((node) => from.includes(node.kind))
          .flatMap((tail) =>
            all.filter((node) => to.includes(node.kind)).map((head) => [tail.id, head.id] as const),
          ),
      );
      if (pairs.length === 0) return fc.constant([]);
      const statement = fc.record({
        ends: fc.constantFrom(...pairs),
        ...(kind === "LEADS_TO" && {
          kind: fc.constantFrom(...TRANSITION_KINDS),
          rank: maybe(fc.integer({ min: 1, max: 30 })),
        }),
        ...(kind === "REQUIRES" && {
          importance: fc.constantFrom(...IMPORTANCES),
          weight: fraction,
          level: fraction,
        }),
        reason: maybe(text),
        citations,
      });
      const edge = statement.map(({ ends: [from, to], ...rest }) => ({ from, to, ...rest }));
      return fc.uniqueArray(edge, {
        selector: (one) => `${one.from} ${one.to} ${(one as { kind?: string }).kind ?? ""}`,
        maxLength: 5,
      });
    };
    const edges = fc.record(Object.fromEntries(EDGE_KINDS.map((kind) => [kind, edgesOf(kind)])));
    return fc
      .record({ title: text, version: text, sources: fc.constant(known), edges })
      .map((rest) => canonical({ ...rest, nodes, choices: chosen } as unknown as Guide));
  });
});
