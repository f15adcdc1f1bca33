import { expect, test } from "@jest/globals";

import { alternativesTo } from "../../src/text/fold.js";
import { oneLine } from "../../src/text/one-line.js";
import { counted, list } from "../../src/text/phrases.js";
import { slugOf } from "../../src/text/slug.js";

test("a number takes the singular or the plural of its noun", () => {
  expect([0, 1, 2].map((n) => counted(n, "problem"))).toEqual(["0 problems", "1 problem", "2 problems"]);
  expect(counted(2, "competency")).toBe("2 competencies");
});

test("a list of names has commas and one and", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(list)).toEqual(["", "a", "a and b", "a, b and c"]);
});

test("alternatives are told apart by what they fold to", () => {
  expect(alternativesTo("Node.js", ["NODE.JS", "node", "Node", "ｎｏｄｅ", "Deno"])).toEqual([
    "node",
    "Deno",
  ]);
});

test("a text of several lines comes on one", () => {
  expect(oneLine(" two\r\n\tlines\u2028\u0007here ")).toBe("two lines here");
});

test("a slug has letters a–z, digits and single hyphens only", () => {
  expect(["Café & Bar (2)", "–", "C++"].map(slugOf)).toEqual(["cafe-bar-2", "", "c"]);
});
