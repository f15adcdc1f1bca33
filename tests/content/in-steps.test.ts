import { expect, test } from "@jest/globals";

import { finish, type Steps } from "../../src/async/steps.js";
import { validate, validateInSteps } from "../../src/content/validate.js";
import { contentHash, contentHashInSteps } from "../../src/content/write/content-hash.js";
import type { Guide } from "../../src/guide/guide.js";
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
