import { describe, expect, test } from "@jest/globals";

import { createApollo } from "../../src/graphql/apollo.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import { draw } from "../support/draw.js";

const apollo = createApollo({
  onUnexpectedError: (error) => {
    throw error;
  },
});
const source = memorySource(
  draw(`junior -> tester -> senior
  junior -> senior
  junior: git@0.4
  tester: git
  senior: git@0.8, 1 of {java rust}, ?1 of {aws azure}, ?sql@0.5
  lead: 1 of {java go}, talk
  go < c
  git 40h, java 10h, rust 50h, go 5h, c 20h, aws 5h, azure 9h, sql 30h, talk 2h`),
  "",
);

describe("`importance` of missing and raised", () => {
  const gap = (importance: string): string =>
    `skillGap(from: "role:junior", have: ["skill:sql@0.1"], to: "role:senior") {
      missing(importance: ${importance}) { competency { name } } raised(importance: ${importance}) { competency { name } fromLevel toLevel } }`;
  const git = { competency: { name: "git" }, fromLevel: 0.4, toLevel: 0.8 };
  const sql = { competency: { name: "sql" }, fromLevel: 0.1, toLevel: 0.5 };
  const java = { competency: { name: "java" } };
  const aws = { competency: { name: "aws" } };

  test.each([
    ["ESSENTIAL", { missing: [java], raised: [git] }],
    ["OPTIONAL", { missing: [aws], raised: [sql] }],
    ["null", { missing: [java, aws], raised: [git, sql] }],
  ])("%s", async (importance, answer) => {
    expect(await ask(gap(importance))).toEqual(answer);
  });
});

describe("`prefer` is taken before a quicker option", () => {
  test.each([
    [
      "skillGap",
      'skillGap(to: "role:lead", prefer: ["skill:go"]) { hours { typical } missing { competency { name } decidedBy } }',
      {
        hours: { typical: 27 },
        missing: [
          { competency: { name: "c" }, decidedBy: "PREFERENCE" },
          { competency: { name: "go" }, decidedBy: "PREFERENCE" },
          { competency: { name: "talk" }, decidedBy: "REQUIRED" },
        ],
      },
    ],
    [
      "skillGap, of an optional choice",
      'skillGap(to: "role:senior", prefer: ["skill:azure"]) { missing(importance: OPTIONAL) { competency { name } decidedBy } }',
      {
        missing: [
          { competency: { name: "azure" }, decidedBy: "PREFERENCE" },
          { competency: { name: "sql" }, decidedBy: "REQUIRED" },
        ],
      },
    ],
    [
      "learningPlan",
      'learningPlan(to: ["role:tester", "role:lead"], prefer: ["skill:go"]) { steps { competency { name } } phases { steps } }',
      {
        steps: ["git", "c", "talk", "go"].map((name) => ({ competency: { name } })),
        phases: [{ steps: [1] }, { steps: [2, 3, 4] }],
      },
    ],
    [
      "shortestPath by steps",
      'shortestPath(from: "role:junior", to: "role:senior", prefer: ["skill:rust"]) { newCompetencies { name } hours { typical } }',
      { newCompetencies: [{ name: "rust" }], hours: { typical: 70 } },
    ],
    [
      "careerPaths by hours",
      'careerPaths(from: "role:junior", to: "role:senior", prefer: ["skill:rust"], minimize: HOURS) { paths { length newCompetencies { name } } }',
      {
        paths: [
          { length: 1, newCompetencies: [{ name: "rust" }] },
          { length: 2, newCompetencies: [{ name: "rust" }] },
        ],
      },
    ],
    [
      "careerTradeOffs",
      'careerTradeOffs(from: "role:junior", to: "role:senior", prefer: ["skill:rust"]) { paths { newCompetencies { name } } }',
      { paths: [{ newCompetencies: [{ name: "rust" }] }] },
    ],
    [
      "reachableRoles",
      'reachableRoles(from: "role:tester", prefer: ["skill:rust"], maxHours: 90) { path { newCompetencies { name } } }',
      [{ path: { newCompetencies: [{ name: "rust" }] } }],
    ],
    [
      "the gap of a transition",
      'role(id: "role:tester") { leadsTo { edges { gap(prefer: ["skill:rust"], have: ["skill:sql"]) { missing { competency { name } } } } } }',
      {
        leadsTo: {
          edges: [{ gap: { missing: [{ competency: { name: "rust" } }, { competency: { name: "aws" } }] } }],
        },
      },
    ],
  ])("%s", async (_question, query, answer) => {
    expect(await ask(query)).toEqual(answer);
  });

  test.each([
    'skillGap(to: "role:lead", prefer: ["skill:javva"]) { coverage }',
    'learningPlan(to: ["role:lead"], prefer: ["skill:javva"]) { weeks }',
    'shortestPath(from: "role:junior", to: "role:senior", prefer: ["skill:javva"]) { length }',
    'careerTradeOffs(from: "role:junior", to: "role:senior", prefer: ["skill:javva"]) { optimal }',
    'reachableRoles(from: "role:junior", prefer: ["skill:javva"]) { optimal }',
  ])("an unknown id is refused in %s", async (query) => {
    await expect(ask(query)).rejects.toThrow(/Nothing has the id "skill:javva". Did you mean "skill:java"/);
  });
});

describe("`avoid` of a competency", () => {
  test.each([
    [
      "takes another option, even if it takes longer",
      'skillGap(from: "role:junior", to: "role:senior", avoid: ["skill:java"]) { missing(importance: ESSENTIAL) { competency { name } alternatives { name } } }',
      { missing: [{ competency: { name: "rust" }, alternatives: [] }] },
    ],
    [
      "in a plan as well",
      'learningPlan(to: ["role:lead"], avoid: ["skill:java"]) { steps { competency { name } } }',
      { steps: ["c", "talk", "go"].map((name) => ({ competency: { name } })) },
    ],
  ])("%s", async (_promise, query, answer) => {
    expect(await ask(query)).toEqual(answer);
  });

  test.each([
    [
      'skillGap(to: "role:lead", avoid: ["skill:java", "skill:talk"]) { coverage }',
      /`avoid` leaves no way: the requirements of role:lead cannot be met without skill:talk\./,
    ],
    [
      'learningPlan(to: ["role:senior", "role:lead"], avoid: ["skill:c", "skill:talk"]) { weeks }',
      /the requirements of role:senior, role:lead cannot be met without skill:talk\./,
    ],
    [
      'learningPlan(to: ["role:lead"], avoid: ["skill:java", "skill:c"]) { weeks }',
      /cannot be met without one of skill:java, skill:c\./,
    ],
  ])("%s is refused", async (query, message) => {
    await expect(ask(query)).rejects.toThrow(message);
  });
});

test.each([
  [
    "`decidedBy` names the rule that chose the item",
    'skillGap(to: "role:senior") { missing { competency { name } decidedBy } }',
    {
      missing: [
        { competency: { name: "git" }, decidedBy: "REQUIRED" },
        { competency: { name: "java" }, decidedBy: "HOURS" },
        { competency: { name: "aws" }, decidedBy: "HOURS" },
        { competency: { name: "sql" }, decidedBy: "REQUIRED" },
      ],
    },
  ],
  [
    "`have` with a level counts in proportion, and the rest is raised",
    'skillGap(have: ["skill:git@0.6", "skill:java"], to: "role:senior") { coverage raised { competency { name } fromLevel toLevel hours { typical } } }',
    {
      coverage: 0.875,
      raised: [{ competency: { name: "git" }, fromLevel: 0.6, toLevel: 0.8, hours: { typical: 10 } }],
    },
  ],
  [
    "`have` with a level on a path",
    'shortestPath(from: "role:junior", have: ["skill:git@0.6", "skill:java"], to: "role:senior") { hours { typical } }',
    { hours: { typical: 10 } },
  ],
])("%s", async (_promise, query, answer) => {
  expect(await ask(query)).toEqual(answer);
});

async function ask(query: string): Promise<unknown> {
  const { body } = await apollo.executeOperation(
    { query: `{ answer: ${query} }` },
    { contextValue: requestContext(source) },
  );
  if (body.kind !== "single") throw new Error("incremental");
  const { data, errors } = body.singleResult;
  if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
  return data?.["answer"];
}
