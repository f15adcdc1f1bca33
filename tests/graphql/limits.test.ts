import { describe, expect, test } from "@jest/globals";

import { createApollo } from "../../src/graphql/apollo.js";
import { MAX_COMPLEXITY } from "../../src/graphql/query-complexity.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import { draw } from "../support/draw.js";

const apollo = createApollo({
  onUnexpectedError: (error) => {
    throw error;
  },
});
const source = memorySource(draw("junior -> senior\nsenior: java"), "drawn");

/** Priced in full, and answered with null at once. */
const nobody = (fields: string): string => `{ role(id: "role:nobody") { ${fields} } }`;

describe("the price of an operation", () => {
  /** 100 × 100 × 21 fields, more than are allowed; and what else stands in the role. */
  const TOO_MANY = `leadsTo(first: 100) { nodes { leadsTo(first: 100) { nodes { ${copies(20, "id")} } } } }`;
  const PRICE_OF_TOO_MANY = 1 + (1 + 100 * (1 + (1 + 100 * (1 + 20))));

  test.each([
    ["a page `first` times what is in it", "leadsTo(first: 7) { nodes { id } }", 1 + 7 * (1 + 1)],
    ["a page without `first` as the default size", "leadsTo { nodes { id } }", 1 + 20 * (1 + 1)],
    ["a page with null for `first` so too", "leadsTo(first: null) { nodes { id } }", 1 + 20 * (1 + 1)],
    ["a page's list of nodes or edges once", "leadsTo(first: 1) { edges { cursor } }", 1 + (1 + 1)],
    ["another list five times", "requirements { options { id } }", 1 + 5 * (1 + 5 * 1)],
    ["an object once", "leadsTo(first: 1) { pageInfo { hasNextPage endCursor } }", 1 + (1 + 2)],
    ["introspection by its fields alone", "__typename", 1],
  ])("counts %s", async (_, fields, price) => {
    const errors = await refusal(nobody(`${TOO_MANY} ${alias(fields)}`));
    expect(errors).toMatchObject([
      { extensions: { code: "QUERY_TOO_COMPLEX", complexity: PRICE_OF_TOO_MANY + price, limit: 200_000 } },
    ]);
  });

  test("is not worked out for more than 10,000 fields and fragments, those of fragments counted where they are spread", async () => {
    const layers = Array.from(
      { length: 13 },
      (_, i) => `fragment F${i} on Role { ...F${i + 1} ... { ...F${i + 1} } }`,
    );
    const errors = await refusal(`${nobody("...F0")} ${layers.join(" ")} fragment F13 on Role { id }`);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining("selects more than 10000 fields and fragments"),
        extensions: { code: "QUERY_TOO_COMPLEX", limit: 10_000 },
      },
    ]);
  });

  test("takes the page sizes from variables", async () => {
    const query = `query ($first: Int) { role(id: "role:nobody") { leadsTo(first: $first) { nodes { leadsTo(first: $first) { nodes { ${copies(20, "id")} } } } } } }`;
    expect(await refusal(query, { first: 100 })).toMatchObject([
      { extensions: { complexity: PRICE_OF_TOO_MANY } },
    ]);
    expect(await refusal(query, { first: 90 })).toBeUndefined();
  });

  test("may be exactly the limit and no more", async () => {
    const large = `leadsTo(first: 100) { nodes { leadsTo(first: 100) { nodes { ${copies(18, "id")} } } } }`;
    const more = `more: leadsTo(first: 100) { nodes { ${copies(96, "id")} } }`;
    const price = 1 + (1 + 100 * (1 + (1 + 100 * (1 + 18)))) + (1 + 100 * (1 + 96));
    const exactly = `${large} ${more} ${copies(MAX_COMPLEXITY - price, "id")}`;
    expect(await refusal(nobody(exactly))).toBeUndefined();
    expect(await refusal(nobody(`${exactly} one: id`))).toMatchObject([
      { extensions: { code: "QUERY_TOO_COMPLEX", complexity: MAX_COMPLEXITY + 1 } },
    ]);
  });

  test("is that of the operation that runs, not of others in the document", async () => {
    const document = `query Small { __typename } query Large ${nobody(TOO_MANY)}`;
    expect(await refusal(document, {}, "Small")).toBeUndefined();
    expect(await refusal(document, {}, "Large")).toMatchObject([
      { extensions: { code: "QUERY_TOO_COMPLEX" } },
    ]);
  });
});

describe("an operation", () => {
  /** Levels: the operation, the role, and two for each further transition. */
  const nested = (levels: number): string => {
    const transitions = (levels - 2) / 2;
    return nobody("leadsTo(first: 1) { nodes { ".repeat(transitions) + "id" + " } }".repeat(transitions));
  };
  const TOO_DEEP = "The operation is nested more than 100 levels deep. Ask for less at once.";

  test("may be 100 levels deep and no more", async () => {
    expect(await refusal(nested(100))).toBeUndefined();
    expect(await refusal(nested(102))).toMatchObject([
      { message: TOO_DEEP, extensions: { code: "GRAPHQL_VALIDATION_FAILED" } },
    ]);
  });

  test("counts the levels of its fragments too", async () => {
    const spread = (count: number): string =>
      Array.from(
        { length: count },
        (_, i) => `fragment F${i} on Role { leadsTo(first: 1) { nodes { ...F${i + 1} ...F${i + 1} } } }`,
      ).join(" ") + ` fragment F${count} on Role { id }`;
    const document = (count: number): string => `${nobody("...F0")} ${spread(count)}`;
    // Each fragment is spread twice: what it costs doubles, so that the price alone would allow few.
    expect(await refusal(document(5))).toBeUndefined();
    expect(await refusal(document(50))).toMatchObject([{ message: TOO_DEEP }]);
  });

  test.each([
    ["fields", "{ a ".repeat(3300) + "}".repeat(3300)],
    ["lists", `{ nodes(ids: ${"[".repeat(4900)}${"]".repeat(4900)}) { id } }`],
    ["objects", `{ roles(filter: ${"{ text: ".repeat(3000)}1${"}".repeat(3000)}) { totalCount } }`],
    ["a type", `query ($ids: ${"[".repeat(3000)}ID${"]".repeat(3000)}) { nodes(ids: $ids) { id } }`],
    [
      "fragments that spread themselves",
      "{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }",
    ],
  ])("with endless %s is refused in words", async (what, query) => {
    const errors = await refusal(query);
    expect(errors!.length).toBeGreaterThan(0);
    for (const { message, extensions } of errors!) {
      expect(message).not.toContain("call stack");
      expect(message.length).toBeLessThanOrEqual(301);
      expect(extensions!["code"]).toMatch(/^GRAPHQL_/);
    }
    if (!what.startsWith("fragments")) expect(errors!.map(({ message }) => message)).toContain(TOO_DEEP);
  });

  test("may have 10,000 values in its variables and no more, and wrong ones cost no time", async () => {
    const query = "query ($levels: [Int!]) { roles(filter: { levels: $levels }) { totalCount } }";
    const wrong = (count: number) => refusal(query, { levels: Array<string>(count).fill("x") });
    const began = performance.now();
    expect(await wrong(9_999)).not.toMatchObject([{ message: expect.stringMatching(/values/) }]);
    expect(await wrong(10_000)).toMatchObject([
      { message: "The variables hold more than 10000 values.", extensions: { code: "BAD_USER_INPUT" } },
    ]);
    // One error for each of them took eleven seconds.
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  test.each([
    [
      "a variable",
      'query ($f: Int) { search(text: "a", first: $f) { matched } }',
      { f: "x".repeat(100_000) },
    ],
    ["a word", `{ ${"x".repeat(100_000)} }`, {}],
    ["a value", `{ search(text: "a", first: "${"x".repeat(100_000)}") { matched } }`, {}],
  ])("is repeated in messages only in part: %s", async (_, query, variables) => {
    const errors = await refusal(query, variables);
    expect(errors!.length).toBeGreaterThan(0);
    for (const { message } of errors!) expect(message.length).toBeLessThanOrEqual(301);
  });
});

describe("an argument of ids", () => {
  const ids = (count: number): string[] => Array.from({ length: count }, () => "skill:java");

  test.each([
    ["nodes", "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }"],
    ["skillGap", `query ($ids: [ID!]!) { skillGap(to: "role:senior", have: $ids) { coverage } }`],
  ])("of %s takes exactly 100 and no more", async (_, query) => {
    expect(await refusal(query, { ids: ids(100) })).toBeUndefined();
    expect(await refusal(query, { ids: ids(101) })).toMatchObject([
      {
        message: expect.stringContaining("takes at most 100 ids, not 101"),
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  });
});

function copies(count: number, field: string): string {
  return Array.from({ length: count }, (_, i) => `${field}${i}: ${field}`).join(" ");
}

/** So that the field does not merge with one of the same name. */
function alias(field: string): string {
  return `asked: ${field}`;
}

async function refusal(query: string, variables: Record<string, unknown> = {}, operationName?: string) {
  const { body } = await apollo.executeOperation(
    { query, variables, ...(operationName !== undefined && { operationName }) },
    { contextValue: requestContext(source) },
  );
  if (body.kind !== "single") throw new Error("incremental");
  return body.singleResult.errors;
}
