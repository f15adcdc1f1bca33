import { expect, test } from "@jest/globals";

import { badInput, CareerError } from "../../src/career/errors.js";
import type { CareerSource } from "../../src/career/source.js";
import { createApollo } from "../../src/graphql/apollo.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import { unavailable } from "../../src/stores/neo4j/session/failures.js";
import { draw } from "../support/draw.js";

const SECRET = "the password is hunter2";

/** What a client and the log get when looking up a node fails in this way. */
async function failingWith(failure: unknown) {
  const logged: unknown[] = [];
  const apollo = createApollo({ onUnexpectedError: (error) => logged.push(error) });
  const source = memorySource(draw("junior -> senior"), "drawn");
  const failing: CareerSource = {
    ...source,
    current() {
      const served = source.current();
      const graph = {
        ...served.graph,
        nodes() {
          throw failure;
        },
      };
      return { ...served, graph };
    },
  };
  const { body } = await apollo.executeOperation(
    { query: `{ __typename node(id: "role:junior") { id } }` },
    { contextValue: requestContext(failing) },
  );
  if (body.kind !== "single") throw new Error("incremental");
  return { ...body.singleResult, logged };
}

test("an error nobody foresaw is told to the log, and to the client only that it happened", async () => {
  const failure = new TypeError(SECRET);
  const { data, errors, logged } = await failingWith(failure);
  expect(data).toEqual({ __typename: "Query", node: null });
  expect(errors).toMatchObject([{ path: ["node"], extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
  expect(errors![0]!.extensions).toEqual({ code: "INTERNAL_SERVER_ERROR" });
  expect(errors![0]!.message).toMatch(/internal error/);
  expect(JSON.stringify(errors)).not.toContain(SECRET);
  expect(logged).toEqual([failure]);
});

test("an error of ours keeps its code and details, and is not logged", async () => {
  const { errors, logged } = await failingWith(badInput("first", "must be from 1 to 100, not 0."));
  expect(errors).toMatchObject([{ path: ["node"], message: "`first` must be from 1 to 100, not 0." }]);
  expect(errors![0]!.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "first" });
  expect(logged).toEqual([]);
});

test("why a store failed is told to the log alone", async () => {
  const { errors, logged } = await failingWith(
    unavailable(new Error(SECRET), { database: null, timeoutMs: 1 }),
  );
  expect(errors).toMatchObject([{ extensions: { code: "STORE_UNAVAILABLE" } }]);
  expect(JSON.stringify(errors)).not.toContain(SECRET);
  expect(logged).toMatchObject([{ cause: { message: SECRET } }]);
});

test("a store that cannot be reached is said to be so", async () => {
  const { errors, logged } = await failingWith(new CareerError("STORE_UNAVAILABLE", "Not there."));
  expect(errors).toMatchObject([{ message: "Not there.", extensions: { code: "STORE_UNAVAILABLE" } }]);
  expect(logged).toEqual([]);
});
