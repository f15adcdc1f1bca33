import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "@jest/globals";

import { importCurriculum } from "../../../src/content/import/curriculum/import-curriculum.js";
import { temporaryFolder } from "../folder.js";
import { importing, refusal } from "./importing.js";

const HEADER =
  "Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name";
const PREAMBLE = `Curriculum,Basket Weaving,,,,,,\nSystem Type,semester,,,,,,\nCourses,,,,,,,\n${HEADER}`;

async function write(text: string | Buffer): Promise<string> {
  const file = join(await temporaryFolder(), "baskets.csv");
  await writeFile(file, text);
  return file;
}

async function read(text: string) {
  const file = await write(text);
  const { guide, lines } = await importing(importCurriculum, file);
  const edges = guide.edges.BUILDS_ON.map(({ from, to }) => `${from.slice(6)} ${to.slice(6)}`);
  return { guide, edges, lines: lines.map((line) => line.replace(file, "baskets.csv")) };
}

const refused = async (text: string | Buffer): Promise<string[]> => {
  const file = await write(text);
  return (await refusal(importCurriculum, file)).map((line) => line.replace(file, "baskets.csv"));
};

describe("separators", () => {
  const courses = (cell: string): string => `${PREAMBLE}\n1,A,AA,1\n2,B,BB,2\n3,C,CC,3,${cell}\n`;

  test.each([
    ["1;2", []],
    ['"1,2"', []],
    ["1:2", ["colons"]],
    ["1.2", ["dots"]],
    ["1|2", ["bars"]],
    ["1 2", ["spaces"]],
    ["AA1&BB 2", ['"and"']],
    ["AA 1 and BB 2", ['"and"']],
    ['"1\n2"', ["line breaks"]],
  ])("%s are two requisites", async (cell, separators) => {
    const { edges, lines } = await read(courses(cell));
    expect(edges).toEqual(["3 1", "3 2"]);
    expect(lines).toEqual(
      separators.map((each) =>
        expect.stringMatching(new RegExp(`repaired: the prerequisites were separated by ${each}\\.$`)),
      ),
    );
  });

  test("an id with a separator in it is one requisite", async () => {
    const { edges, lines } = await read(`${PREAMBLE}\n1,A\n2,B\n1.2,C\n9,E,,,1.2\n`);
    expect(edges).toEqual(["9 1-2"]);
    expect(lines).toEqual([]);
  });

  test("what is no list of known courses stays whole in the message", async () => {
    expect(await refused(courses("1:9"))).toEqual([
      'baskets.csv:7: Course 3 names "1:9" as a prerequisite, but no course has that Course ID.',
    ]);
  });

  test("cells separated by semicolons or tabs are the same as by commas", async () => {
    const text = `${PREAMBLE}\n1,A,AA,1,,,,3,,\n2,B,BB,2,1,,,3,,\n`;
    const { guide } = await read(text);
    expect((await read(text.replaceAll(",", ";"))).guide).toEqual(guide);
    expect((await read(text.replaceAll(",", "\t"))).guide).toEqual(guide);
    const both = text.replaceAll(",", ";").replace("\n2;B", "\n3;C\n2;B").replace("2;1;", '2;"1;3";');
    expect((await read(both)).edges).toEqual(["2 1", "2 3"]);
  });
});

describe("layouts of other programs", () => {
  test("Name, Term, Prerequisites: courses by name", async () => {
    const { guide, edges } = await read(
      "Name,Term,Prerequisites,Corequisites,Credits\nCalculus I,1,,,4\nCalculus II,2,Calculus I,,4\nPhysics,2,,calculus ii,3\n",
    );
    expect(guide.nodes.map(({ id, name }) => `${id} ${name}`)).toEqual([
      "role:baskets baskets",
      "skill:calculus-i Calculus I",
      "skill:calculus-ii Calculus II",
      "skill:physics Physics",
    ]);
    expect(guide.nodes[1]).toMatchObject({ summary: "4 credit hours." });
    expect(edges).toEqual(["calculus-ii calculus-i", "physics calculus-ii"]);
  });

  test("id, label, term, requisites", async () => {
    const { guide, edges } = await read("id,label,term,requisites\nc1,Knots,1,\nc2,Nets,2,c1\n");
    expect(guide.nodes.slice(1).map(({ name }) => name)).toEqual(["Knots", "Nets"]);
    expect(edges).toEqual(["c2 c1"]);
  });

  test("courses without ids whose names are the same are refused", async () => {
    expect(await refused("Name,Prerequisites\nKnots,\nKnots,\n")).toEqual([
      'baskets.csv:3: Course ID "Knots" is already used in line 2.',
    ]);
  });

  test.each([
    ["with a byte order mark", "\uFEFF"],
    ["without one", ""],
  ])("a text in UTF-16 %s is named as such", async (_, mark) => {
    const wide = Buffer.from(`${mark}${PREAMBLE}\n1,A\n`, "utf16le");
    const told = ["baskets.csv: Is in UTF-16: save it as CSV in UTF-8, and import that."];
    expect(await refused(wide)).toEqual(told);
    expect(await refused(wide.swap16())).toEqual(told);
  });
});

describe("courses that are taken in the same term", () => {
  test("a lecture and its laboratory may be each other's corequisites; the first is kept as the earlier one", async () => {
    const { edges, lines } = await read(`${PREAMBLE}
1,Logic Design,CS,120,,,2
2,Logic Design Laboratory,CS,120L,,,1
3,Architecture,CS,320,1;2
4,Physics,PH,1,,5
5,Physics Laboratory,PH,1L,,4
`);
    expect(edges).toEqual(["2 1", "3 1", "3 2", "5 4"]);
    expect(lines).toEqual([
      'baskets.csv:5: repaired: courses that are each other\'s corequisites are taken in the same term, so the strict corequisite is kept one way only (1 "Logic Design" and 2 "Logic Design Laboratory").',
      'baskets.csv:8: repaired: courses that are each other\'s corequisites are taken in the same term, so the corequisite is kept one way only (4 "Physics" and 5 "Physics Laboratory").',
    ]);
  });

  test("three in a round lose one link", async () => {
    const { edges } = await read(`${PREAMBLE}\n1,A,,,,2\n2,B,,,,3\n3,C,,,,1\n`);
    expect(edges).toEqual(["1 2", "3 1"]);
  });

  test("a course that is both prerequisite and corequisite is one edge", async () => {
    const { guide } = await read(`${PREAMBLE}\n1,A\n2,B,,,1,1\n`);
    expect(guide.edges.BUILDS_ON).toMatchObject([{ reason: "Prerequisite, corequisite." }]);
  });

  test("what no order can meet is refused with the courses", async () => {
    // B is taken with C, which is taken after A, which is not taken before B.
    expect(await refused(`${PREAMBLE}\n1,A,,,,2\n2,B\n3,C,,,1,,2\n`)).toEqual([
      'baskets.csv:7: Requisites contradict each other, because strict corequisites are taken in the same term: 3 "C" (line 7) has the prerequisite 1 "A" (line 5), which has the corequisite 2 "B" (line 6), which is the strict corequisite of 3 "C" (line 7). Leave one of them out.',
    ]);
    expect(await refused(`${PREAMBLE}\n1,A\n2,B,,,1,,1\n`)).toEqual([
      'baskets.csv:6: Requisites contradict each other, because strict corequisites are taken in the same term: 2 "B" (line 6) has the prerequisite 1 "A" (line 5), which is the strict corequisite of 2 "B" (line 6). Leave one of them out.',
    ]);
  });

  test("many courses in one round are refused soon", async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `${i},C${i},,,${(i + 1) % 3000}`);
    const [message] = await refused(`${PREAMBLE}\n${rows.join("\n")}\n`);
    expect(message).toContain("Requisites form a cycle");
  }, 30_000);
});

test("credit hours are numbers, with a decimal comma or a range; others are left out, and told", async () => {
  const { guide, lines } = await read(`${PREAMBLE}
1,A,AA,1,,,,4.50
2,B,BB,2,,,,"3,5"
3,C,CC,3,,,,1-4
4,D,DD,4,,,,three
5,E,EE,5,,,,0
`);
  expect(guide.nodes.slice(1).map(({ summary }) => summary)).toEqual([
    "AA 1, 4.5 credit hours.",
    "BB 2, 3.5 credit hours.",
    "CC 3, 1 to 4 credit hours.",
    "DD 4.",
    "EE 5, 0 credit hours.",
  ]);
  expect(lines).toEqual([
    "baskets.csv:6: repaired: the credit hours had a decimal comma (3,5).",
    "baskets.csv:8: repaired: the credit hours are not a number, so none are kept (three).",
  ]);
});

test("cells that look like formulas are texts", async () => {
  const { guide } = await read(`${PREAMBLE}\n=1+1,"=HYPERLINK(""http://x"")",AA,1\n`);
  expect(guide.nodes[1]).toMatchObject({ id: "skill:1-1", name: '=HYPERLINK("http://x")' });
});
