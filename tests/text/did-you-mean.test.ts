import { expect, test } from "@jest/globals";
import { didYouMean, suggest } from "../../src/text/did-you-mean.js";

const IDS = [
  "role:backend-developer",
  "role:frontend-developer",
  "role:senior-backend-developer",
  "skill:backend-developer",
  "technology:git",
  "technology:go",
];

test.each([
  ["role:backend-develper", "role:backend-developer"],
  ["backend-developer", "role:backend-developer"],
  ["Role:Backend-Developer", "role:backend-developer"],
  ["skill:backend-developr", "skill:backend-developer"],
  ["skill:git", "technology:git"],
  ["git", "technology:git"],
])("%s was meant to be %s", (word, meant) => {
  expect(suggest(word, IDS)[0]).toBe(meant);
});

test("the nearest come first, then by id, and no more than asked for", () => {
  expect(suggest("backend-developer", IDS)).toEqual([
    "role:backend-developer",
    "skill:backend-developer",
    "role:senior-backend-developer",
    "role:frontend-developer",
  ]);
  expect(suggest("role:senior-backend", IDS)).toEqual(["role:senior-backend-developer"]);
  expect(suggest("backend-developer", [...IDS].reverse(), 2)).toEqual([
    "role:backend-developer",
    "skill:backend-developer",
  ]);
});

test("nothing near, nothing suggested", () => {
  expect(suggest("role:astronaut", IDS)).toEqual([]);
  expect(suggest("", IDS)).toEqual([]);
  expect(didYouMean([])).toBe("");
});

test("words of other kinds are found whatever their case", () => {
  expect(suggest("promotion", ["PROMOTION", "CHANGE"])).toEqual(["PROMOTION"]);
  expect(suggest("leadTo", ["leadsTo", "level"])).toEqual(["leadsTo"]);
});

test("suggestions are put into one question", () => {
  expect(didYouMean(["a"])).toBe(' Did you mean "a"?');
  expect(didYouMean(["a", "b"])).toBe(' Did you mean "a" or "b"?');
  expect(didYouMean(["a", "b", "c"])).toBe(' Did you mean "a", "b" or "c"?');
});
