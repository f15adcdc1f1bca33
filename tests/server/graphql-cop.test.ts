import { afterAll, beforeAll, expect, test } from "@jest/globals";

import { type App, type Sent, startApp } from "../support/app.js";

/**
 * The checks that graphql-cop 1.15 (github.com/dolevf/graphql-cop) makes of any server, by their titles there. Those that find something
 * have a reason: what a check calls a leak is public here, and what it calls a load costs less than a millisecond or is priced.
 */
let server: App;

beforeAll(async () => {
  server = await startApp();
});

afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: {
    readonly data?: Readonly<Record<string, unknown>>;
    readonly errors?: readonly { readonly message: string; readonly extensions: object }[];
    readonly extensions?: object;
  };
}

async function send(sent: Partial<Sent>): Promise<Answer> {
  const response = await server.send({ url: "/graphql", ...sent });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  return { status: response.status, text, body: isJson ? (JSON.parse(text) as Answer["body"]) : {} };
}

const json = { "content-type": "application/json" };
const post = (body: unknown) => send({ method: "POST", headers: json, body: JSON.stringify(body) });
const ask = (query: string) => post({ query });
const get = (query: string) => send({ url: `/graphql?query=${encodeURIComponent(query)}` });

test("Alias Overloading: allowed, because each alias has its price", async () => {
  const aliases = (count: number, field: string) =>
    Array.from({ length: count }, (_, i) => `alias${i}: ${field}`).join("\n");
  expect((await ask(`query cop { ${aliases(101, "__typename")} }`)).body.data).toHaveProperty("alias100");
  const dear = `roles(first: 100) { nodes { leadsTo(first: 100) { nodes { id } } } }`;
  expect((await ask(`{ ${aliases(101, dear)} }`)).body.errors).toMatchObject([
    { extensions: { code: "QUERY_TOO_COMPLEX" } },
  ]);
});

test("Array-based Query Batching: refused", async () => {
  const { status, body } = await post(Array(10).fill({ query: "query cop { __typename }" }));
  expect(status).toBe(400);
  expect(body.errors).toHaveLength(1);
});

test("Introspection-based Circular Query: refused", async () => {
  const circle = (depth: number) =>
    `query cop { __schema { types ${"{ fields { type ".repeat(depth)} { name } ${"} }".repeat(depth)} } }`;
  expect((await ask(circle(2))).status).toBe(200);
  expect((await ask(circle(4))).status).toBe(400);
});

test("Circular Fragment: refused", async () => {
  const { status, body } = await ask(
    "query cop { __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }",
  );
  expect(status).toBe(400);
  expect(body.errors).toMatchObject([{ message: expect.stringContaining("within itself") }]);
  expect(body.data).toBeUndefined();
});

test("Directive Overloading: unknown directives fail, and known ones may stand once", async () => {
  expect((await ask("query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }")).status).toBe(400);
  const { body } = await ask(`{ __typename ${"@skip(if: false)".repeat(1_000)} }`);
  expect(body.errors!.length).toBeLessThanOrEqual(101);
  expect(body.data).toBeUndefined();
});

test("Field Duplication: 300 times the same field are one, and more are refused", async () => {
  const times = (count: number) => ask(`query cop { ${"__typename \n".repeat(count)} }`);
  expect((await times(300)).body.data).toEqual({ __typename: "Query" });
  expect((await times(500)).status).toBe(400);
  expect((await times(5_000)).status).toBe(400);
});

test("Field Suggestions: given, because the schema is public", async () => {
  expect((await ask("query cop { __schema { directive } }")).text).toContain("Did you mean");
});

test("GraphQL IDE: only the playground of our own, at its own address", async () => {
  const { status, text } = await send({ headers: { accept: "text/html" } });
  // It leads there.
  expect(status).toBe(302);
  for (const word of ["graphiql.min.css", "GraphQL Playground", "GraphiQL", "graphql-playground"])
    expect(text).not.toContain(word);
});

test("Introspection: on, because the schema is public", async () => {
  const { body } = await ask("query cop { __schema { types { name fields { name } } } }");
  expect(body.data).toHaveProperty("__schema.types");
});

test("GET Method Query Support: given, because nothing can be changed and nobody is logged in", async () => {
  expect((await get("query cop {__typename}")).body.data).toEqual({ __typename: "Query" });
});

test("Mutation is allowed over GET: there is none, by any method", async () => {
  expect((await get("mutation cop {__typename}")).status).toBe(405);
  expect((await ask("mutation cop {__typename}")).status).toBe(400);
});

test.each(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"])(
  "POST based url-encoded query: %s is refused",
  async (type) => {
    const body = "query=query+cop+%7B+__typename+%7D";
    const { status } = await send({ method: "POST", headers: { "content-type": type }, body });
    expect(status).toBe(415);
  },
);

test("Trace Mode: off", async () => {
  const { body } = await ask("query cop { __typename }");
  expect(body.extensions).toBeUndefined();
  expect(body).toEqual({ data: { __typename: "Query" } });
});

test("Unhandled Errors Detection: an error has a code and no stack trace", async () => {
  const { status, text, body } = await ask("qwerty cop { abc }");
  expect(status).toBe(400);
  expect(body.errors![0]!.extensions).toMatchObject({ code: "GRAPHQL_PARSE_FAILED" });
  expect(text).not.toMatch(/exception|stacktrace|node_modules|\.js:/i);
});
