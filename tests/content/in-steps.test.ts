import { expect, test } from "@jest/globals";

import { finish, type Steps } from "../../src/async/steps.js";
import { validate, validateInSteps } from "../../src/content/validate.js";
import { contentHash, contentHasher, contentHashInSteps } from "../../src/content/write/content-hash.js";
import type { Guide } from "../../src/guide/guide.js";
import { emptyGuide } from "../../src/guide/guide-builder.js";
import { EDGE_KINDS } from "../../src/guide/vocabulary.js";
import { largeGuide } from "../support/large-guide.js";

const LARGE = largeGuide({ roles: 2_000, transitions: 6_000, competencies: 1_000 });
const locate = () => ({ file: "large", line: null });
const edgeCount = (guide: Guide): number =>
  EDGE_KINDS.reduce((sum, kind) => sum + guide.edges[kind].length, 0);

function stepsOf(steps: Steps<unknown>): number {
  for (let count = 1; ; count++) if (steps.next(false).done) return count;
}

test("a guide is validated in so many steps that each is short", () => {
  expect(stepsOf(validateInSteps(LARGE, locate))).toBeGreaterThan(edgeCount(LARGE) / 64);
});

test("it is hashed in steps of some 64 kB", () => {
  const characters = JSON.stringify(LARGE.edges).length;
  expect(stepsOf(contentHashInSteps(LARGE))).toBeGreaterThan(characters / 2 / 65_536);
});

test("the hash of a guide in pieces is its hash", () => {
  const { nodes, choices, edges } = LARGE;
  const nothing = emptyGuide({ title: "", version: "" });
  const hasher = contentHasher();
  hasher.addAbout(LARGE);
  for (const half of [nodes.slice(0, 1_500), nodes.slice(1_500)])
    finish(hasher.addPiece({ ...nothing, nodes: half }));
  finish(hasher.addPiece({ ...nothing, choices }));
  for (const kind of EDGE_KINDS)
    finish(hasher.addPiece({ ...nothing, edges: { ...nothing.edges, [kind]: edges[kind] } }));
  expect(hasher.digest()).toBe(contentHash(LARGE));
});

test("what comes out is the same as all at once", () => {
  const [first, ...others] = LARGE.edges.LEADS_TO;
  const edges = { ...LARGE.edges, LEADS_TO: [{ ...first!, to: first!.from }, ...others] };
  const broken: Guide = { ...LARGE, title: "", edges };
  expect(finish(contentHashInSteps(broken))).toBe(contentHash(broken));
  const problems = finish(validateInSteps(broken, locate));
  expect(problems).toEqual(validate(broken, locate));
  expect(problems.map(({ message }) => message)).toEqual(
    expect.arrayContaining(["The guide's title is empty.", `${first!.from} leads to itself.`]),
  );
});
