import { expect, test } from "@jest/globals";

import { undoLines } from "../../src/content/undo-lines.js";
import { contentHash } from "../../src/content/write/content-hash.js";
import { linesOf } from "../../src/content/write/records-of.js";
import type { Guide } from "../../src/guide/guide.js";
import { guideDifference } from "../../src/guide/difference.js";
import { draw } from "../support/draw.js";
import { randomGuides } from "../support/random-guide.js";

test("leads from any guide back to any other", async () => {
  const guides = [...randomGuides(40, 20_261_129), RETITLED, draw("a -> b")];
  for (const [i, after] of guides.entries()) {
    const before = guides[(i + 1) % guides.length]!;
    const undone = await undoLines(after, differing(before, after));
    expect(contentHash(undone!)).toBe(contentHash(before));
  }
});

test("shares what does not differ", async () => {
  const after = draw("a -> b -> c\na: x\nb: y");
  const before = {
    ...after,
    nodes: after.nodes.map((node) => (node.id === "role:a" ? { ...node, name: "Was" } : node)),
  };
  const undone = await undoLines(after, differing(before, after));
  expect(guideDifference(undone!, after).nodes.changed).toMatchObject([
    { before: { name: "Was" }, fields: ["name"] },
  ]);
  const kept = after.nodes.filter(({ id }) => id !== "role:a");
  expect(kept.length).toBeGreaterThan(2);
  for (const node of kept) expect(undone!.nodes).toContain(node);
});

test("refuses lines that are none of a guide", async () => {
  const after = draw("a -> b");
  expect(await undoLines(after, { before: new Set(["{"]), after: new Set() })).toBeNull();
});

const RETITLED: Guide = { ...draw("a -> b\na: x"), title: "Another", version: "2" };

function differing(before: Guide, after: Guide) {
  const [was, is] = [new Set(linesOf(before)), new Set(linesOf(after))];
  return {
    before: new Set([...was].filter((line) => !is.has(line))),
    after: new Set([...is].filter((line) => !was.has(line))),
  };
}
