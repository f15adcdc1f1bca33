import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { auditServer } from "graphql-http";

import { type App, type Sent, startApp } from "../support/app.js";
import { careerGraph } from "../support/command.js";

let server: App;

beforeAll(async () => {
  server = await startApp();
});

afterAll(() => server.close());

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function send(init: Partial<Sent>): Promise<{ status: number; body: Answer; response: Response }> {
  const response = await server.send({ method: "POST", url: "/graphql", ...init });
  return { status: response.status, body: (await response.json()) as Answer, response };
}

const post = (body: unknown) =>
  send({ headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

describe("what GraphQL refuses before it asks a resolver is the request's fault", () => {
  const ROLE = `query ($id: ID!) { role(id: $id) { name } }`;
  const SEARCH = `query ($f: Int!) { search(text: "java", first: $f) { matched } }`;
  test.each([
    ["a variable left out", { query: ROLE }, /"\$id" of required type "ID!" was not provided/],
    ["null where a value is required", { query: ROLE, variables: { id: null } }, /must not be null/],
    [
      "a text for a number",
      { query: SEARCH, variables: { f: "2" } },
      /Int cannot represent non-integer value: "2"/,
    ],
    [
      "a number beyond 32 bits",
      { query: SEARCH, variables: { f: 2147483648 } },
      /Int cannot represent non 32-bit/,
    ],
    [
      "an unknown enum value",
      {
        query: `query ($i: Importance) { role(id: "role:x") { requirements(importance: $i) { pick } } }`,
        variables: { i: "NOPE" },
      },
      /"NOPE" does not exist in "Importance" enum/,
    ],
    [
      "an unknown input field",
      { query: `query ($f: RoleFilter) { roles(filter: $f) { totalCount } }`, variables: { f: { nope: 1 } } },
      /Field "nope" is not defined by type "RoleFilter"/,
    ],
    ["an empty operation name", { query: "{ __typename }", operationName: "" }, /Unknown operation named ""/],
    [
      "an unknown operation name",
      { query: "{ __typename }", operationName: "Nope" },
      /Unknown operation named "Nope"/,
    ],
    [
      "several operations and no name",
      { query: "query a { __typename } query b { __typename }" },
      /operation name/,
    ],
    ["a mutation", { query: "mutation { __typename }" }, /not configured to execute mutation/],
    ["a subscription", { query: "subscription { __typename }" }, /not configured to execute subscription/],
    [
      "a wrong hash of a persisted query",
      { query: "{ __typename }", extensions: { persistedQuery: { version: 1, sha256Hash: "00" } } },
      /sha does not match/,
    ],
    ["a syntax error", { query: "{" }, /Syntax Error/],
    ["an unknown field", { query: "{ nothing }" }, /Cannot query field "nothing"/],
    ["no query", { variables: {} }, /query/],
    ["a list of operations", [{ query: "{ __typename }" }], /batch/i],
  ])("%s", async (_, body, message) => {
    const { status, body: answer } = await post(body);
    expect(status).toBe(400);
    expect(answer).not.toHaveProperty("data");
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors![0]!.message).toMatch(message);
    expect(answer.errors![0]!.extensions.code).not.toBe("INTERNAL_SERVER_ERROR");
  });

  test("on the command line too, without a stack trace", async () => {
    const { code, out, err } = await careerGraph(["query", ROLE]);
    expect(code).toBe(1);
    expect(out).toContain("was not provided");
    expect(err).toBe("");
  });
});

describe("what is no GraphQL request is answered as GraphQL answers", () => {
  const json = { "content-type": "application/json" };
  test.each([
    ["broken JSON", { headers: json, body: "{" }, 400, /not JSON/],
    ["an empty body", { headers: json, body: "" }, 400, /empty/],
    ["an object without keys", { headers: json, body: "{}" }, 400, /./],
    ["invalid UTF-8", { headers: json, body: Buffer.from([0x7b, 0xff, 0x7d]) }, 400, /UTF-8/],
    [
      "another charset",
      { headers: { "content-type": "application/json; charset=latin1" }, body: "{}" },
      415,
      /UTF-8, not in "latin1"/,
    ],
    [
      "another type",
      { headers: { "content-type": "text/plain" }, body: "{ __typename }" },
      415,
      /text\/plain/,
    ],
    [
      "a form",
      { headers: { "content-type": "application/x-www-form-urlencoded" }, body: "query=x" },
      415,
      /form/,
    ],
    [
      "a body that is too large",
      { headers: json, body: JSON.stringify({ query: "x".repeat(300_000) }) },
      413,
      /262144/,
    ],
    ["a key that would change prototypes", { headers: json, body: `{"__proto__":{"a":1}}` }, 400, /not JSON/],
  ])("%s", async (_, init, status, message) => {
    const answer = await send(init);
    expect(answer.status).toBe(status);
    expect(answer.response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(answer.body.errors).toHaveLength(1);
    expect(answer.body.errors![0]!.message).toMatch(message);
    expect(answer.body.errors![0]!.extensions.code).toMatch(/^[A-Z_]+$/);
    expect(answer.body.errors![0]!.extensions.code).not.toBe("INTERNAL_SERVER_ERROR");
  });

  test.each(["PUT", "PATCH", "DELETE"] as const)("%s is not allowed, whatever its body", async (method) => {
    const { status, response, body } = await send({ method, body: "anything" });
    expect(status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, POST");
    expect(body.errors![0]!.extensions.code).toBe("METHOD_NOT_ALLOWED");
  });
});

/** An operation that fails is answered with 400 whatever the client accepts, so that logs and proxies see that it failed. */
const WARNINGS_WITH_A_REASON = ["572B", "FDE2", "7B9B"];

test("the audits of GraphQL over HTTP: none fails, and none warns without a reason", async () => {
  const results = await auditServer({ url: `${server.address}/graphql`, fetchFn: server.fetch });
  expect(results.length).toBeGreaterThan(50);
  const others = results.filter(({ status, id }) => status !== "ok" && !WARNINGS_WITH_A_REASON.includes(id));
  expect(others).toEqual([]);
});
