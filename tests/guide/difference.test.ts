import { expect, test } from "@jest/globals";
import fc from "fast-check";

import { contentHash } from "../../src/content/write/content-hash.js";
import { type Changes, guideDifference } from "../../src/guide/difference.js";
import { byEdgeKind, edgeKey } from "../../src/guide/edges.js";
import type { Choice, Edge, Guide, GuideEdges, GuideNode } from "../../src/guide/guide.js";
import { draw } from "../support/draw.js";
import { randomGuide } from "../support/random-guide.js";

test("the guide before with its difference is the guide after, to the last citation", () => {
  fc.assert(
    fc.property(randomGuide, randomGuide, (before, after) => {
      const difference = guideDifference(before, after);
      expect(difference.irregular).toBe(false);
      expect(contentHash(changed(before, after, difference))).toBe(contentHash(after));
    }),
    { numRuns: 200, seed: 20_261_129 },
  );
});

test("a guide differs from itself in nothing, in whatever order it is", () => {
  fc.assert(
    fc.property(randomGuide, (guide) => {
      const turned = {
        ...guide,
        nodes: guide.nodes.slice().reverse(),
        edges: byEdgeKind((kind) => guide.edges[kind].slice().reverse()) as unknown as GuideEdges,
      };
      expect(guideDifference(turned, guide)).toMatchObject({ about: [], size: 0, irregular: false });
    }),
    { numRuns: 50, seed: 20_261_129 },
  );
});

test("names what differs, and nothing else", () => {
  const before = draw("junior -> senior\nsenior: java, git\njava < jvm");
  const after: Guide = {
    ...draw("junior -> senior\nsenior: java, rust\njava < jvm"),
    title: "Another",
    nodes: draw("junior -> senior\nsenior: java, rust\njava < jvm").nodes.map((node) =>
      node.id === "role:senior" ? { ...node, name: "Senior", alternativeNames: ["Old hand"] } : node,
    ),
  };
  const { about, nodes, edges, size } = guideDifference(before, after);
  expect(about).toEqual(["title"]);
  expect(nodes.added.map(({ id }) => id)).toEqual(["skill:rust"]);
  expect(nodes.removed.map(({ id }) => id)).toEqual(["skill:git"]);
  expect(nodes.changed).toMatchObject([
    { after: { id: "role:senior" }, fields: ["name", "alternativeNames"] },
  ]);
  expect(edges.REQUIRES.added.map(({ to }) => to)).toEqual(["skill:rust"]);
  expect(edges.REQUIRES.removed.map(({ to }) => to)).toEqual(["skill:git"]);
  expect(size).toBe(5);
});

test.each([
  ["an edge that is there twice", (guide: Guide) => twice(guide)],
  ["an id that is there twice", (guide: Guide) => ({ ...guide, nodes: [...guide.nodes, guide.nodes[0]!] })],
  ["a node of another kind", (guide: Guide) => ofOtherKind(guide)],
])("%s is no difference that can be written where it is", (_, spoil) => {
  const guide = draw("junior -> senior\nsenior: java");
  expect(guideDifference(guide, guide).irregular).toBe(false);
  expect(guideDifference(spoil(guide), guide).irregular).toBe(true);
});

function twice(guide: Guide): Guide {
  const { LEADS_TO } = guide.edges;
  return { ...guide, edges: { ...guide.edges, LEADS_TO: [...LEADS_TO, ...LEADS_TO] } };
}

function ofOtherKind(guide: Guide): Guide {
  const nodes = guide.nodes.map((node) =>
    node.id === "skill:java" ? { ...node, kind: "TECHNOLOGY" as const } : node,
  );
  return { ...guide, nodes: nodes as GuideNode[] };
}

/** The guide before, changed as the difference says; from the guide after come only its own words. */
function changed(before: Guide, after: Guide, { nodes, edges }: ReturnType<typeof guideDifference>): Guide {
  const things = apply<GuideNode | Choice>([...before.nodes, ...before.choices], nodes, ({ id }) => id);
  return {
    ...after,
    nodes: things.filter((thing): thing is GuideNode => thing.kind !== "CHOICE"),
    choices: things.filter((thing): thing is Choice => thing.kind === "CHOICE"),
    edges: byEdgeKind((kind) =>
      apply<Edge>(before.edges[kind], edges[kind], (edge) => edgeKey(kind, edge)),
    ) as unknown as GuideEdges,
  };
}

function apply<T>(before: readonly T[], changes: Changes<T>, keyOf: (thing: T) => string): T[] {
  const removed = new Set(changes.removed.map(keyOf));
  const after = new Map(changes.changed.map((each) => [keyOf(each.after), each.after]));
  return [
    ...before.filter((thing) => !removed.has(keyOf(thing))).map((thing) => after.get(keyOf(thing)) ?? thing),
    ...changes.added,
  ];
}
