import { describe, expect, test } from "@jest/globals";
import { parse } from "graphql";

import { createTurn, type Turn } from "../../src/async/turn.js";
import { serverBusy } from "../../src/career/errors.js";
import { createApollo } from "../../src/graphql/apollo.js";
import { comparedPairs } from "../../src/graphql/repeated-fields.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import { COMPARED_PAIRS } from "../../src/text/bounds.js";
import { countingTurn } from "../support/counted-steps.js";
import { draw } from "../support/draw.js";

const apollo = createApollo({
  onUnexpectedError: (error) => {
    throw error;
  },
});
const source = memorySource(draw("junior -> senior\nsenior: java"), "drawn");

const times = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(" ");

async function answer(query: string, turn: Turn = createTurn()) {
  const { body, http } = await apollo.executeOperation(
    { query },
    { contextValue: requestContext(source, turn) },
  );
  if (body.kind !== "single") throw new Error("an answer in parts");
  return { ...body.singleResult, status: http.status };
}

const ROLE = 'role(id: "role:junior") { id }';

describe("pairs to compare", () => {
  test.each([
    ["{ a b c { d } }", 0],
    ["{ a a a }", 3],
    ["{ a: x a: y b: x }", 1],
    ["{ a { b } a { b c } }", 1 + 1],
    ["{ a { b } ... { a { b } } }", 1 + 1],
    ["{ a ...F } fragment F on Query { a }", 1],
    ["{ ...F ...G } fragment F on Query { a } fragment G on Query { a }", 1 + 1],
    ["{ ...F ...F } fragment F on Query { a }", 0],
    ["fragment F on Query { a a }", 1],
    ["{ ...Nothing }", 0],
    ["{ ...Nothing ...Neither }", 1],
  ])("are counted in %s", (document, pairs) => {
    expect(comparedPairs(parse(document), 1_000)).toBe(pairs);
  });

  test("are counted in every part, whatever stands in the others", () => {
    const nearly = `fragment Last on Q { ${times(45, () => "b")} }`;
    expect(comparedPairs(parse(`{ ${times(60, () => "a")} } ${nearly}`), 1_000)).toBeGreaterThanOrEqual(
      1_000,
    );
  });

  test("are counted up to the limit, also where fragments spread each other without end", () => {
    const doubling = times(60, (i) => `fragment F${i} on Q { a { ...F${i + 1} } b { ...F${i + 1} } }`);
    expect(comparedPairs(parse(`{ ...F0 } ${doubling}`), 1_000)).toBe(1_000);
    expect(comparedPairs(parse("{ ...F } fragment F on Q { a { ...F } }"), 1_000)).toBe(1_000);
  });
});

describe("a long document", () => {
  test.each([
    ["fields", `{ ${times(400, () => "guide { version } roles { totalCount }")} }`],
    ["nested fields", `{ ${times(250, () => "roles { nodes { leadsTo { nodes { name } } } }")} }`],
    [
      "fragments",
      `{ ${times(300, (i) => `...F${i}`)} } ${times(300, (i) => `fragment F${i} on Query { guide { version } }`)}`,
    ],
  ])("with hundreds of equal %s is refused before it is validated", async (_, query) => {
    for (let again = 0; again < 2; again++)
      expect(await answer(query)).toMatchObject({
        status: 400,
        errors: [
          {
            message: expect.stringContaining("Select each field once"),
            extensions: { code: "QUERY_TOO_COMPLEX", limit: COMPARED_PAIRS },
          },
        ],
      });
  });

  test("is answered with many different fields, and with some that are repeated", async () => {
    const many = await answer(`{ ${times(900, (i) => `a${i}: ${ROLE}`)} }`);
    expect(many.errors).toBeUndefined();
    expect(Object.keys(many.data ?? {})).toHaveLength(900);
    expect(await answer(`{ ${times(100, () => ROLE)} }`)).toMatchObject({
      data: { role: { id: "role:junior" } },
    });
  });

  test("with errors has those of GraphQL, and so has one that cannot be parsed", async () => {
    const wrong = await answer(`{ ${times(200, (i) => `a${i}: ${ROLE}`)} rolls { id } }`);
    expect(wrong).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }],
    });
    const torn = await answer(`{ ${times(200, (i) => `a${i}: ${ROLE}`)}`);
    expect(torn).toMatchObject({ status: 400, errors: [{ extensions: { code: "GRAPHQL_PARSE_FAILED" } }] });
  });

  test("is read in slices, and once", async () => {
    const query = `{ ${times(900, (i) => `b${i}: ${ROLE}`)} }`;
    const slicesOf = async () => {
      const { turn, steps } = countingTurn();
      expect((await answer(query, turn)).errors).toBeUndefined();
      return steps();
    };
    expect(await slicesOf()).toBeGreaterThan(5);
    expect(await slicesOf()).toBe(0);
  });

  test("of a request that finds no place is not read, and the same one of another request is answered", async () => {
    const query = `{ ${times(800, (i) => `c${i}: ${ROLE}`)} }`;
    const stopped = createTurn();
    stopped.stop(serverBusy());
    const refused = await answer(query, stopped);
    expect(refused).toMatchObject({ status: 503, errors: [{ extensions: { code: "SERVER_BUSY" } }] });
    expect((await answer(query)).errors).toBeUndefined();
  });
});
