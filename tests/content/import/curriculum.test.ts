import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "@jest/globals";

import { askPrerequisiteAnalytics } from "../../../src/career/questions/ask-prerequisite-analytics.js";
import type { Guide } from "../../../src/guide/guide.js";
import { importCurriculum } from "../../../src/content/import/curriculum/import-curriculum.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { temporaryFolder } from "../folder.js";
import { importing, refusal } from "./importing.js";

const HEADER =
  "Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours";
const PREAMBLE = `Curriculum,Basket Weaving,,,,,,
Institution,"ACME State University",,,,,,
Degree Type,BS,,,,,,
System Type,semester,,,,,,
CIP,50.0712,,,,,,
Courses,,,,,,,
${HEADER},Institution,Canonical Name`;
const BASKETS = `${PREAMBLE}
1,Introduction to Baskets,BW,101,,,,3,ACME State University,Baskets I
2,Swimming,PE,115,,,,3,ACME State University,
3,"Calculus, with Baskets",MA,116,,,,4,,
4,Basic Basket Forms,BW,111,1,,5,3,,
5,Basic Basket Forms Lab,BW,111L,,,,1,,
6,Advanced Basketry,BW,300,4;5,3,,3,,
`;

describe("a curriculum", () => {
  test("is a role that requires its courses; every kind of requisite is a prerequisite", async () => {
    const guide = await imported(BASKETS);
    expect(guide.nodes.map(({ id, name }) => `${id} ${name}`)).toEqual([
      "role:basket-weaving Basket Weaving",
      "skill:1 Introduction to Baskets",
      "skill:2 Swimming",
      "skill:3 Calculus, with Baskets",
      "skill:4 Basic Basket Forms",
      "skill:5 Basic Basket Forms Lab",
      "skill:6 Advanced Basketry",
    ]);
    expect(guide.edges.REQUIRES.map(({ from, to, importance }) => `${from} ${to} ${importance}`)).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `role:basket-weaving skill:${n} ESSENTIAL`),
    );
    expect(guide.edges.BUILDS_ON.map(({ from, to, reason }) => `${from} ${to} ${reason ?? ""}`)).toEqual([
      "skill:4 skill:1 Prerequisite.",
      "skill:4 skill:5 Strict corequisite.",
      "skill:6 skill:3 Corequisite.",
      "skill:6 skill:4 Prerequisite.",
      "skill:6 skill:5 Prerequisite.",
    ]);
    expect(guide.nodes[0]).toMatchObject({
      summary: "A curriculum, degree BS at ACME State University.",
      externalIds: [
        { scheme: "cip", value: "50.0712", match: "BROAD" },
        { scheme: "term-system", value: "semester", match: null },
      ],
    });
    expect(guide.nodes[1]).toMatchObject({
      hours: null,
      summary: "BW 101, 3 credit hours, ACME State University.",
      citations: [{ origin: "IMPORT", source: "curriculum" }],
    });
    expect(guide.sources).toMatchObject([{ id: "curriculum", title: "baskets.csv", origin: "IMPORT" }]);
  });

  test("with a byte order mark, other line ends, trailing commas, comments and blank lines is the same", async () => {
    const plain = await imported(BASKETS);
    expect(await imported(`\uFEFF${BASKETS.replaceAll("\n", "\r\n")}\r\n\r\n`)).toEqual(plain);
    expect(await imported(`\uFEFF${BASKETS.replace("Curriculum", '"Curriculum"')}`)).toEqual(plain);
    expect(await imported(BASKETS.replaceAll("\n", "\r"))).toEqual(plain);
    expect(await imported(`# made by hand\n${BASKETS.replace("Courses,", "\n,,,,\nCourses,")}`)).toEqual(
      plain,
    );
    expect(await imported(BASKETS.replaceAll("4;5", " 4 ; 5;"))).toEqual(plain);
    expect(await imported(BASKETS.replaceAll("4;5", '"4,5"'))).toEqual(plain);
  });

  test("in the layout with metrics, which are passed over, and requisites by course code", async () => {
    const guide = await imported(`Curriculum,Basket Weaving
Institution,"ACME State University"
Degree Type,BS
System Type,quarter
Total Structural Complexity,17
Longest Delay,3,BW101->BW111->BW300
Courses
${HEADER},Institution,Canonical Name,Complexity,Blocking,Delay,Centrality
1,Introduction to Baskets,"BW","101","","","",3,"","",99,99,99,99
2,Basic Basket Forms,"BW","111","BW101","","bw 111L",3,"","",5,1,3,3
7,Basic Basket Forms Lab,"BW","111L","","","",1,"","",5,2,3,0
4,Elective,"XX","XX","","","",3,"","",1,0,1,0
5,Elective,"XX","XX","XXXX","","",3,"","",1,0,1,0
6,Advanced Basketry,"BW","300","BW111;XXXX_5","","",3,"","",3,0,3,0
`);
    expect(guide.edges.BUILDS_ON.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "skill:2 skill:1",
      "skill:2 skill:7",
      "skill:5 skill:4",
      "skill:6 skill:2",
      "skill:6 skill:5",
    ]);
    const { totalComplexity } = await askPrerequisiteAnalytics(memoryGraph(guide), {
      role: null,
      terms: null,
    });
    // (3+2) + (3+1) + (3+2) + (3+2) + (3+1) + (3+0), each times 2/3 to one decimal.
    expect(totalComplexity).toBe(17.3);
  });

  test("of a degree plan: additional courses are there, but not required", async () => {
    const guide = await imported(`Curriculum,Basket Weaving
Degree Plan,Four Terms
Courses
${HEADER},Institution,Canonical Name,Term
1,Weaving,BW,1,9,,,3,,,2
Additional Courses,,,
${HEADER},Institution,Canonical Name,Term
9,Algebra,MA,1,,,,3,,,1
Course Learning Outcomes
Course ID,Learning Outcome ID,Learning Outcome,Description,Requisites,Hours
1,1,Weaves,Well,,
`);
    expect(guide.nodes.map(({ id }) => id)).toEqual(["role:basket-weaving", "skill:1", "skill:9"]);
    expect(guide.edges.REQUIRES.map(({ to }) => to)).toEqual(["skill:1"]);
    expect(guide.edges.BUILDS_ON.map(({ to }) => to)).toEqual(["skill:9"]);
  });

  test("names that several courses share are told apart, whatever their case", async () => {
    const guide = await imported(`${PREAMBLE}
1,Calculus,MATH,1A
2,calculus ,MATH,1B
3,Free Elective,XX,XX
4,Free Elective,XX,XX
5,Free Elective (4),XX,XX
6,,HIST,9
7,,,
8,"Two
lines",A,1
`);
    expect(guide.nodes.slice(1).map(({ name }) => name)).toEqual([
      "Calculus (MATH 1A)",
      "calculus (MATH 1B)",
      "Free Elective (3)",
      "Free Elective (4)",
      "Free Elective (4) (XX XX)",
      "HIST 9",
      "Course 7",
      "Two lines",
    ]);
  });

  test("ids become slugs; a file in Windows-1252 is read as such", async () => {
    const folder = await temporaryFolder();
    const file = join(folder, "génie.csv");
    await writeFile(
      file,
      Buffer.from(`${PREAMBLE}\nCS 101-A,Étude,CS,101\nX.9,After,CS,102,CS 101-A\n`, "latin1"),
    );
    const { guide } = await importing(importCurriculum, file);
    expect(guide.nodes.map(({ id, name }) => `${id} ${name}`)).toEqual([
      "role:basket-weaving Basket Weaving",
      "skill:cs-101-a Étude",
      "skill:x-9 After",
    ]);
  });
});

describe("what is wrong with a file is told by line", () => {
  test("another file: what was expected", async () => {
    const expected = [
      expect.stringMatching(
        /^baskets\.csv: Is not a curriculum of Curricular Analytics: expected .*"Courses".*Course ID/,
      ),
    ];
    expect(await problems("name,age\nAda,36\n")).toEqual(expected);
    expect(await problems("")).toEqual(expected);
    expect(await problems("\u0000\u0001PK\u0003\n\uD800")).toEqual(expected);
    expect(await problems("Course ID,Course Name,Corequisites\n1,A,\n")).toEqual(expected);
    expect(await problems(PREAMBLE)).toEqual(["baskets.csv:7: No course follows the header."]);
    expect(await problems(`${PREAMBLE}\n1,"open\n`)).toEqual([
      expect.stringMatching(/^baskets\.csv:\d+: Is not sound CSV: /),
    ]);
    expect(await refusal(importCurriculum, "no/such/file.csv")).toEqual([
      "no/such/file.csv: Does not exist.",
    ]);
  });

  test("unknown requisites, ids twice, no id, no such terms: all in one run", async () => {
    expect(
      await problems(`${PREAMBLE.replace("semester", "trimester")}
12,A,BW,1,13;21
12,B,BW,2
cs-1,C,CS,1
CS 1,D,CS,2,,99
,E,E,1
?,F,F,1
`),
    ).toEqual([
      'baskets.csv:4: System Type should be semester or quarter, not "trimester".',
      'baskets.csv:8: Course 12 names "13" as a prerequisite, but no course has that Course ID. Did you mean "12"?',
      'baskets.csv:8: Course 12 names "21" as a prerequisite, but no course has that Course ID.',
      'baskets.csv:9: Course ID "12" is already used in line 8.',
      'baskets.csv:11: Course ID "CS 1" reads as the same id as "cs-1", already used in line 10.',
      'baskets.csv:11: Course CS 1 names "99" as a corequisite, but no course has that Course ID.',
      "baskets.csv:12: A course needs a Course ID.",
      'baskets.csv:13: Course ID "?" needs a letter a–z or a digit.',
    ]);
    expect((await imported(BASKETS.replace("semester", "Semster"))).nodes[0]).toMatchObject({
      externalIds: [{}, { value: "semester" }],
    });
  });

  test("requisites in a cycle, with the courses and what ties them", async () => {
    expect(
      await problems(`${PREAMBLE}
1,Physics,PH,1,,2
2,Physics Lab,PH,1L,1
3,Alone,A,1,3
`),
    ).toEqual([
      'baskets.csv:9: Requisites form a cycle, so none of these courses can come first: 2 "Physics Lab" (line 9) has the prerequisite 1 "Physics" (line 8), which has the corequisite 2 "Physics Lab" (line 9). Leave one of them out.',
      'baskets.csv:10: Requisites form a cycle, so none of these courses can come first: 3 "Alone" (line 10) has the prerequisite 3 "Alone" (line 10). Leave one of them out.',
    ]);
  });
});

async function write(text: string): Promise<string> {
  const file = join(await temporaryFolder(), "baskets.csv");
  await writeFile(file, text);
  return file;
}

async function imported(text: string): Promise<Guide> {
  return (await importing(importCurriculum, await write(text))).guide;
}

async function problems(text: string): Promise<string[]> {
  const file = await write(text);
  return (await refusal(importCurriculum, file)).map((line) => line.replace(file, "baskets.csv"));
}
