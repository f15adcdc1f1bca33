import fc from "fast-check";
import { canonical } from "../../src/guide/canonical.js";
import { edgeKey } from "../../src/guide/edges.js";
import type {
  Citation,
  Edge,
  Guide,
  GuideLevel,
  GuideNode,
  GuideSource,
  ProficiencyLevel,
} from "../../src/guide/guide.js";
import { edgeSchema, nodeSchema } from "../../src/guide/schema.js";
import { EDGE_KINDS, type EdgeKind, NODE_KINDS, ORIGINS } from "../../src/guide/vocabulary.js";
import { randomFields } from "../support/random-fields.js";

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

const levels = fc.uniqueArray(
  fc.record<GuideLevel>({ number: fc.integer({ min: 1, max: 5 }), name: text, description: maybe(text) }),
  { selector: ({ number }) => number, maxLength: 5 },
);

const proficiencyLevels = fc.uniqueArray(
  fc.record<ProficiencyLevel>({
    level: fc.nat(100).map((hundredths) => hundredths / 100),
    name: text,
    description: maybe(text),
  }),
  { selector: ({ level }) => level, maxLength: 4 },
);

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
  const node = fc.constantFrom(...NODE_KINDS).chain((kind) =>
    fc
      .record({ slug, citations, fields: randomFields(nodeSchema(kind).fields, text) })
      .map(({ slug: last, citations: cited, fields }) => {
        const id = `${nodeSchema(kind).prefix}:${last}`;
        return { id, kind, ...fields, citations: cited } as unknown as GuideNode;
      }),
  );
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
    const edgesOf = (kind: EdgeKind): fc.Arbitrary<Edge[]> => {
      const { ends } = edgeSchema(kind);
      const pairs = ends.flatMap(({ from, to }) =>
        all
          .filter((node) => from.includes(node.kind))
          .flatMap((tail) =>
            all.filter((node) => to.includes(node.kind)).map((head) => [tail.id, head.id] as const),
          ),
      );
      if (pairs.length === 0) return fc.constant([]);
      const edge = fc
        .record({
          ends: fc.constantFrom(...pairs),
          fields: randomFields(edgeSchema(kind).fields, text),
          reason: maybe(text),
          citations,
        })
        .map(({ ends: [from, to], fields, ...rest }): Edge => ({ from, to, ...fields, ...rest }));
      return fc.uniqueArray(edge, { selector: (each) => edgeKey(kind, each), maxLength: 5 });
    };
    const edges = fc.record(Object.fromEntries(EDGE_KINDS.map((kind) => [kind, edgesOf(kind)])));
    return fc
      .record({ title: text, version: text, sources: fc.constant(known), levels, proficiencyLevels, edges })
      .map((rest) => canonical({ ...rest, nodes, choices: chosen } as unknown as Guide));
  });
});
