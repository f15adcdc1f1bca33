import { expect, test } from "@jest/globals";

import { createApollo } from "../../src/graphql/apollo.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import { draw } from "../support/draw.js";

/** What the schema's descriptions promise at the limits of arguments, for null and for empty lists. */

const apollo = createApollo({
  onUnexpectedError: (error) => {
    throw error;
  },
});
const source = memorySource(
  draw(`junior -> senior -> lead
  junior -> senior (change)
  junior: web
  senior: web, sql
  lead: sql, 1 of {talk write}
  island:
  web 20h, sql 30h, talk 8h, write 10h`),
  "",
);
const FROM_TO = 'from: "role:junior", to: "role:lead"';

test.each<[promise: string, query: string, answer: unknown]>([
  [
    "an empty list of levels matches no role",
    "roles(filter: {levels: []}) { totalCount }",
    { totalCount: 0 },
  ],
  [
    "no required competency accepts every role",
    "roles(filter: {requires: []}) { totalCount }",
    { totalCount: 4 },
  ],
  [
    "an empty list of role groups matches no role",
    "roles(filter: {groups: []}) { totalCount }",
    { totalCount: 0 },
  ],
  [
    "a null condition accepts every role",
    "roles(filter: {levels: null, text: null}) { totalCount }",
    { totalCount: 4 },
  ],
  [
    "an empty list of skill groups matches no competency",
    "competencies(filter: {groups: []}) { totalCount }",
    { totalCount: 0 },
  ],
  [
    "an empty list of kinds matches no competency",
    "competencies(filter: {kinds: []}) { totalCount }",
    { totalCount: 0 },
  ],
  [
    "other kinds match no competency",
    "competencies(filter: {kinds: [ROLE]}) { totalCount }",
    { totalCount: 0 },
  ],
  [
    "an empty list of roles matches no competency",
    "competencies(filter: {requiredBy: []}) { totalCount }",
    { totalCount: 0 },
  ],
  ["a search of no kinds finds nothing", 'search(text: "web", kinds: []) { matched }', []],
  ["a text without words finds nothing", 'search(text: " ") { matched }', []],
  [
    "no kinds of transition allow no path",
    `careerPaths(${FROM_TO}, kinds: []) { paths { length } noPath { reason } }`,
    { paths: [], noPath: { reason: "EXCLUDED" } },
  ],
  [
    "the first kind of parallel transitions is told",
    'shortestPath(from: "role:junior", to: "role:senior") { steps { kind } }',
    { steps: [{ kind: "PROMOTION" }] },
  ],
  [
    "of those that the path may use",
    'careerPaths(from: "role:junior", to: "role:senior", kinds: [CHANGE]) { paths { steps { kind } } }',
    { paths: [{ steps: [{ kind: "CHANGE" }] }] },
  ],
  ["avoiding the target leaves no path", `shortestPath(${FROM_TO}, avoid: ["role:lead"]) { length }`, null],
  [
    "avoiding the start leaves no path",
    `shortestPath(${FROM_TO}, avoid: ["role:junior"], minimize: HOURS) { length }`,
    null,
  ],
  [
    "start and target count as visited",
    `shortestPath(${FROM_TO}, via: ["role:junior", "role:lead"]) { length }`,
    { length: 2 },
  ],
  [
    "roles that need a competency are skipped",
    `shortestPath(${FROM_TO}, avoid: ["skill:sql"]) { length }`,
    null,
  ],
  [
    "unless it is held",
    `shortestPath(${FROM_TO}, avoid: ["skill:sql"], have: ["skill:sql"]) { length }`,
    { length: 2 },
  ],
  [
    "the same role is reached without a step",
    'shortestPath(from: "role:lead", to: "role:lead") { length steps { index } roles { name } }',
    { length: 0, steps: [], roles: [{ name: "lead" }] },
  ],
  [
    "no hours still allow what takes none",
    'reachableRoles(from: "role:junior", maxHours: 0, have: ["skill:sql"]) { role { name } }',
    [{ role: { name: "senior" } }],
  ],
  [
    "reachable roles leave out the role itself",
    'reachableRoles(from: "role:junior") { role { name } }',
    [{ role: { name: "senior" } }, { role: { name: "lead" } }],
  ],
  [
    "without a role to start from, roles are reached by their gaps from `have`",
    'reachableRoles(have: ["skill:sql"], avoid: ["skill:talk"], maxHours: 25) { role { name } path { length ease hours { typical } newCompetencies { name } } }',
    [
      {
        role: { name: "lead" },
        path: { length: 0, ease: "UNKNOWN", hours: { typical: 10 }, newCompetencies: [{ name: "write" }] },
      },
      ...["junior", "senior"].map((name) => ({
        role: { name },
        path: { length: 0, ease: "UNKNOWN", hours: { typical: 20 }, newCompetencies: [{ name: "web" }] },
      })),
    ],
  ],
  [
    "of thinly described roles only where they are asked for",
    "reachableRoles(maxHours: 0, throughUnknown: true) { role { name } path { roles { name } steps { index } mermaid } }",
    [
      {
        role: { name: "island" },
        path: { roles: [{ name: "island" }], steps: [], mermaid: 'flowchart LR\n  r0["island"]' },
      },
    ],
  ],
  [
    "with the coverage and what they need",
    'reachableRoles(have: ["skill:web"], minCoverage: 0.5, via: ["skill:sql"]) { role { name } }',
    [{ role: { name: "senior" } }],
  ],
  ["toward no role nothing is recommended", "recommendedCompetencies(toward: []) { score }", []],
  [
    "roles without essential requirements are not recommended",
    "recommendedRoles { role { name } }",
    [{ role: { name: "junior" } }, { role: { name: "lead" } }, { role: { name: "senior" } }],
  ],
  ["similar roles have something in common", 'similarRoles(to: "role:island") { similarity }', []],
  [
    "repeated roles count once, and nothing to learn takes no week",
    'learningPlan(to: ["role:junior", "role:junior"], from: "role:junior", hoursPerWeek: 1) { weeks steps { index } criticalPath { name } }',
    { weeks: 0, steps: [], criticalPath: [] },
  ],
  [
    "without a pace there are no weeks",
    'learningPlan(to: ["role:senior"]) { weeks steps { startWeek endWeek } }',
    {
      weeks: null,
      steps: [
        { startWeek: null, endWeek: null },
        { startWeek: null, endWeek: null },
      ],
    },
  ],
  [
    "no essential requirements are covered",
    'skillGap(to: "role:island") { coverage missing { direct } }',
    { coverage: 1, missing: [] },
  ],
  [
    "an optional or essential choice names its other options",
    'skillGap(from: "role:senior", to: "role:lead") { missing { competency { name } alternatives { name } fromLevel } }',
    { missing: [{ competency: { name: "talk" }, alternatives: [{ name: "write" }], fromLevel: null }] },
  ],
  [
    "no layers but the root",
    'prerequisites(of: "skill:web", maxDepth: 0) { count layers { name } }',
    { count: 0, layers: [[{ name: "web" }]] },
  ],
])("%s", async (_promise, query, answer) => {
  const { data, errors } = await ask(`{ answer: ${query} }`);
  expect(errors).toBeUndefined();
  expect(data?.["answer"]).toEqual(answer);
});

test.each([
  ["hoursPerWeek", 'learningPlan(to: ["role:lead"], hoursPerWeek: 0) { weeks }'],
  ["to", "learningPlan(to: []) { weeks }"],
  ["maxHours", 'reachableRoles(from: "role:junior", maxHours: -1) { optimal }'],
  ["maxSteps", `careerTradeOffs(${FROM_TO}, maxSteps: 0) { optimal }`],
  ["via", `shortestPath(${FROM_TO}, via: [${'"role:senior",'.repeat(9)}]) { length }`],
  ["maxDepth", 'dependents(of: "skill:web", maxDepth: -1) { count }'],
  ["have", `skillGap(to: "role:lead", have: [${'"skill:web",'.repeat(101)}]) { coverage }`],
  ["first", "roleAnalytics(first: 101) { inDegree }"],
])("`%s` beyond its limit is refused with BAD_USER_INPUT", async (argument, query) => {
  const { errors } = await ask(`{ ${query} }`);
  expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "BAD_USER_INPUT", argument }]);
});

async function ask(query: string) {
  const { body } = await apollo.executeOperation({ query }, { contextValue: requestContext(source) });
  if (body.kind !== "single") throw new Error("Not a single result.");
  return JSON.parse(JSON.stringify(body.singleResult)) as typeof body.singleResult;
}
