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

describe("the price of an operation", () => {
  /** Priced in full, and answered with null at once. */
  const nobody = (fields: string): string => `{ role(id: "role:nobody") { ${fields} } }`;
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
