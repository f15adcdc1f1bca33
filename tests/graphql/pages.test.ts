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
  draw(`
    a -> b
    a -> c
    a -> d
    a -> e
    b: java
    c: java
    d: java
    e: java`),
  "drawn",
);

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: Readonly<Record<"hasNextPage" | "hasPreviousPage", boolean>> &
    Readonly<Record<"startCursor" | "endCursor", string | null>>;
}

const FIELDS = `{ totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
/** Every kind of list that comes in pages; each has the roles b, c, d and e, but the first has a as well. */
const LISTS: Record<string, (args: string) => string> = {
  "Query.roles": (args) => `{ roles(${args}) ${FIELDS} }`,
  "Role.leadsTo": (args) => `{ of: role(id: "role:a") { leadsTo(${args}) ${FIELDS} } }`,
  "Competency.requiredBy": (args) =>
    `{ of: node(id: "skill:java") { ... on Competency { requiredBy(${args}) ${FIELDS} } } }`,
};

describe.each(Object.entries(LISTS))("a page of %s", (_, list) => {
  const page = async (args: string): Promise<Page> => {
    const data = await ask(list(args));
    return Object.values((data["of"] ?? data) as Record<string, Page>)[0]!;
  };

  test("that holds the whole list to its last item has none after it", async () => {
    const { totalCount, nodes } = await page("first: 100");
    const exactly = await page(`first: ${totalCount}`);
    expect(exactly.nodes).toEqual(nodes);
    expect(exactly.nodes).toHaveLength(totalCount);
    expect(exactly.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: exactly.edges[0]!.cursor,
      endCursor: exactly.edges.at(-1)!.cursor,
    });
  });

  test("that holds one item less has one after it", async () => {
    const { totalCount, nodes } = await page("first: 100");
    const less = await page(`first: ${totalCount - 1}`);
    expect(less.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const last = await page(`first: 1, after: "${less.pageInfo.endCursor!}"`);
    expect(last.nodes).toEqual(nodes.slice(-1));
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(last.totalCount).toBe(totalCount);
  });

  test("after the last item is empty, and says that there is something before it", async () => {
    const { pageInfo, totalCount } = await page("first: 100");
    expect(await page(`first: 2, after: "${pageInfo.endCursor!}"`)).toEqual({
      totalCount,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  test.each(["first: 1", "first: 100"])("may have %s", async (args) => {
    expect((await page(args)).nodes.length).toBeGreaterThan(0);
  });

  test.each([
    ["first: 0", "`first` must be from 1 to 100, not 0."],
    ["first: 101", "`first` must be from 1 to 100, not 101."],
    [
      'after: "cm9sZTph"',
      '`after` is not a cursor of this API: "cm9sZTph". Pass an `endCursor` or an edge\'s `cursor`.',
    ],
  ])("may not have %s", async (args, message) => {
    const errors = await refusal(list(args));
    expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

async function run(query: string) {
  const { body } = await apollo.executeOperation({ query }, { contextValue: requestContext(source) });
  if (body.kind !== "single") throw new Error("incremental");
  return body.singleResult;
}

async function ask(query: string): Promise<Record<string, unknown>> {
  const { data, errors } = await run(query);
  expect(errors).toBeUndefined();
  return data!;
}

async function refusal(query: string) {
  return (await run(query)).errors;
}
