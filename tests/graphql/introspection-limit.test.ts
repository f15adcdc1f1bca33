import { describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery, parse, specifiedRules, validate } from "graphql";

import { introspectionLimit } from "../../src/graphql/introspection-limit.js";
import { buildCareerSchema } from "../../src/graphql/schema.js";
import { INTROSPECTION_VALUES } from "../../src/text/bounds.js";
import { startApp } from "../support/app.js";

const schema = buildCareerSchema();
const refusals = (query: string) =>
  validate(schema, parse(query), [...specifiedRules, introspectionLimit]).map(({ message }) => message);
const copies = (count: number, field: string): string =>
  Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(" ");

const TOO_MUCH = [expect.stringMatching(/^This operation asks for about \d+ values/)];

describe("what an operation may ask of the schema", () => {
  test.each([
    ["the whole of it, as tools do", getIntrospectionQuery()],
    [
      "with everything that there is to ask",
      getIntrospectionQuery({
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    ],
    ["many types by name", `{ ${copies(20, '__type(name: "Role") { name fields { name description } }')} }`],
    ["the names of all types, often", `{ ${copies(50, "__schema { types { name } }")} }`],
    ["nothing", "{ __typename }"],
  ])("%s", (_, query) => {
    expect(refusals(query)).toEqual([]);
  });

  test.each([
    ["most of it many times", `{ ${copies(60, "__schema { types { fields { name args { name } } } }")} }`],
    [
      "the same parts under many names",
      `{ __schema { types { ${copies(200, "fields { name description }")} } } }`,
    ],
    ["one type many times", `{ ${copies(900, '__type(name: "Query") { fields { name args { name } } }')} }`],
    [
      "by fragments that double",
      `{ __schema { types { ...F0 } } } ${Array.from(
        { length: 20 },
        (_, i) => `fragment F${i} on __Type { a: ofType { ...F${i + 1} } b: ofType { ...F${i + 1} } }`,
      ).join(" ")} fragment F20 on __Type { name }`,
    ],
  ])("but not %s", (_, query) => {
    expect(refusals(query)).toEqual(TOO_MUCH);
  });

  test.each(["", "# ".padEnd(2_000, "x")])(
    "over HTTP it is refused as an error of validation",
    async (comment) => {
      const app = await startApp();
      const { status, body } = await app.post(
        `{ ${copies(60, "__schema { types { fields { name args { name } } } }")} } ${comment}`,
      );
      expect(status).toBe(400);
      expect(body.errors).toMatchObject([
        { extensions: { code: "GRAPHQL_VALIDATION_FAILED", limit: INTROSPECTION_VALUES } },
      ]);
      await app.close();
    },
  );

  test("a fragment that spreads itself is told as that alone", () => {
    expect(refusals("{ __schema { types { ...F } } } fragment F on __Type { ofType { ...F } }")).toEqual([
      expect.stringContaining("within itself"),
    ]);
  });
});
