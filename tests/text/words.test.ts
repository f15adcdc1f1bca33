import { expect, test } from "@jest/globals";

import { rootOf, uninflected, wordsOfText } from "../../src/text/words.js";

test("words are found where they stand, without case and accents", () => {
  const text = "Ça va? C++, C# und ＪＡＶＡ\u0301 — node.js";
  const words = [...wordsOfText(text)];
  expect(words.map(({ word }) => word)).toEqual(["ca", "va", "c++", "c#", "und", "java", "node", "js"]);
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
    ..."Ça va C++ C# und".split(" "),
    "ＪＡＶＡ\u0301",
    "node",
    "js",
  ]);
});

test.each([
  "team teams",
  "policy policies",
  "plan plans planned planning",
  "organise organising organized organizes",
  "manage manages managed managing",
  "write writes writing",
  "process processes processed",
  "colour color colors",
  "analyse analyze analyzing",
  "class classes",
])("%s are forms of one word", (forms) => {
  expect(new Set(forms.split(" ").map(uninflected)).size).toBe(1);
});

test.each([
  "communicate communication communicative",
  "develop developer development",
  "independent independence independently",
  "manage management manager",
  "innovate innovation innovative",
])("%s are one family", (words) => {
  const forms = words.split(" ").map(uninflected);
  expect(new Set(forms).size).toBe(forms.length);
  expect(new Set(forms.map(rootOf)).size).toBe(1);
});

test.each(["sql", "c++", "business", "3d", "analysis", "bus", "physics2"])("%s is left as it is", (word) => {
  expect(uninflected(word)).toBe(word === "analysis" ? "analysiz" : word);
});
