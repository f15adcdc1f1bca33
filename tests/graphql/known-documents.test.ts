import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { type App, startApp } from "../support/app.js";

const QUERY = `query Named($id: ID!, $more: Boolean = false) {
  role(id: $id) { id name ... @include(if: $more) { summary } requirements { options { __typename id ... on Skill { hours { typical } } } } }
}`;
const PATH = `query ($have: [ID!]) { shortestPath(from: "role:qa-engineer", to: "role:qa-lead", have: $have) { hours { typical } mermaid } }`;

/** Only known documents, no bytes and no questions: each answer is computed. */
const LANE = { answerCacheMb: 0, questionCacheMb: 0 };
const WITHOUT = { ...LANE, documentCacheMb: 0 };

async function known(app: App): Promise<number> {
  const text = await (await app.get("/metrics")).text();
  return Number(/operations_known_total (\d+)/.exec(text)![1]);
}

/** What is told of the time is left out. */
async function sent(app: App, body: unknown, headers: Record<string, string> = {}) {
  const answer = await app.send({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json", "x-request-id": "one", ...headers },
    body: JSON.stringify(body),
  });
  const told = [...answer.headers].filter(([name]) => name !== "date");
  return { status: answer.status, headers: told, body: await answer.text() };
}

async function withApp(options: Parameters<typeof startApp>[0], ask: (app: App) => Promise<void>) {
  const app = await startApp(options);
  try {
    await ask(app);
  } finally {
    await app.close();
  }
}

test("a document that was answered once is not parsed again, whatever its variables are", async () => {
  await withApp(LANE, async (app) => {
    for (const id of ["role:qa-engineer", "role:qa-lead", "role:nobody", "role:devops-engineer"])
      expect((await sent(app, { query: QUERY, variables: { id } })).status).toBe(200);
    expect(await known(app)).toBe(3);
    const { body } = await sent(app, { query: QUERY, variables: { id: "role:qa-lead", more: true } });
    const { data } = JSON.parse(body) as { data: { role: { summary: string } } };
    expect(data.role.summary).toMatch(/\w/);
    expect(await known(app)).toBe(4);
  });
});

describe("the answer is the same with and without the lane", () => {
  const apps: App[] = [];
  beforeAll(async () => {
    for (const lanes of [LANE, WITHOUT]) {
      const app = await startApp(lanes);
      apps.push(app);
      for (const each of LEARNED) await sent(app, each);
    }
  });
  afterAll(() => Promise.all(apps.map((app) => app.close())));

  const LEARNED = [
    { query: QUERY, variables: { id: "role:qa-engineer" } },
    { query: QUERY, operationName: "Named", variables: { id: "role:qa-engineer" } },
    { query: PATH },
  ];
  const cases: [name: string, body: unknown, headers?: Record<string, string>][] = [
    ["variables", { query: QUERY, variables: { id: "role:qa-lead" } }],
    ["an operation name", { query: QUERY, operationName: "Named", variables: { id: "role:qa-lead" } }],
    ["another operation name", { query: QUERY, operationName: "Other", variables: { id: "role:qa-lead" } }],
    ["a variable of a wrong type", { query: QUERY, variables: { id: { a: 1 } } }],
    ["a variable that is missing", { query: QUERY }],
    ["variables that are a list", { query: QUERY, variables: [1] }],
    ["variables that are null", { query: QUERY, variables: null }],
    ["a null for what has a default", { query: QUERY, variables: { id: "role:qa-lead", more: null } }],
    ["an id that is too long", { query: QUERY, variables: { id: "x".repeat(300) } }],
    ["an unknown id", { query: PATH, variables: { have: ["skill:nothing"] } }],
    ["too many values", { query: PATH, variables: { have: Array.from({ length: 20_000 }, () => "a") } }],
    ["more extensions", { query: QUERY, variables: { id: "role:qa-lead" }, extensions: {} }],
    ["the cost", { query: QUERY, variables: { id: "role:qa-lead" } }, { "graphql-cost": "1" }],
    [
      "another type",
      { query: QUERY, variables: { id: "role:qa-lead" } },
      { accept: "application/graphql-response+json" },
    ],
    [
      "a type that is not offered",
      { query: QUERY, variables: { id: "role:qa-lead" } },
      { accept: "image/png" },
    ],
    ["introspection", { query: "{ __schema { queryType { name } } __typename }" }],
    ["an impure field", { query: "{ guide { title store } }" }],
    ["a batch", [{ query: QUERY, variables: { id: "role:qa-lead" } }]],
  ];
  // A third parameter that a row leaves out would be Jest's callback.
  const rows = cases.map(([name, body, headers = {}]): [string, unknown, Record<string, string>] => [
    name,
    body,
    headers,
  ]);
  test.each(rows)("with %s", async (_, body, headers) => {
    const answers = [];
    for (const app of apps) answers.push(await sent(app, body, headers), await sent(app, body, headers));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});

test("an operation that is too expensive for its variables is refused, although the document is known", async () => {
  const requests = { requestMs: 10_000, concurrency: 64, work: 30_000 };
  await withApp({ ...LANE, requests }, async (app) => {
    const query = 'query ($n: Int!) { recommendedRoles(from: "role:qa-engineer", first: $n) { score } }';
    for (let i = 0; i < 2; i++) expect((await sent(app, { query, variables: { n: 1 } })).status).toBe(200);
    const before = await known(app);
    expect(before).toBe(1);
    const refused = await sent(app, { query, variables: { n: 100 } });
    expect(refused.status).toBe(400);
    expect(refused.body).toContain("QUERY_TOO_COMPLEX");
    expect(await known(app)).toBe(before);
  });
});

test("documents take at most the room they are given", async () => {
  await withApp({ ...LANE, documentCacheMb: 1 }, async (app) => {
    const asking = (i: number): string => `{ ${`a${i}: guide { title } `.padEnd(4_000, " ")} }`;
    for (const round of [0, 1])
      for (let i = 0; i < 4; i++) await sent(app, { query: asking(i), variables: { round } });
    // Two such documents fit: the one that comes next was always dropped before.
    expect(await known(app)).toBe(0);
    await sent(app, { query: asking(3) });
    expect(await known(app)).toBe(1);
  });
});
