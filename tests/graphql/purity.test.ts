import { expect, test } from "@jest/globals";
import type { GraphQLObjectType } from "graphql";

import { createTurn } from "../../src/async/turn.js";
import { createApollo } from "../../src/graphql/apollo.js";
import { isRepeatable, PURITY } from "../../src/graphql/purity.js";
import { type RequestContext, requestContext } from "../../src/graphql/request-context.js";
import { buildCareerSchema } from "../../src/graphql/schema.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import { draw } from "../support/draw.js";

test.each(Object.keys(PURITY))("every field of %s is declared pure, impure or private", (type) => {
  const fields = Object.keys((buildCareerSchema().getType(type) as GraphQLObjectType).getFields()).sort();
  expect(Object.keys(PURITY[type]!).sort()).toEqual(fields);
});

const source = memorySource(draw("a -> b"), "hash");
const apollo = createApollo({ onUnexpectedError: () => undefined });

async function contextAfter(query: string): Promise<RequestContext> {
  const contextValue = requestContext(source);
  await apollo.executeOperation({ query }, { contextValue });
  return contextValue;
}

test.each([
  ["what the guide says", "{ guide { title version contentHash } roles { totalCount } }", true],
  ["nothing but names of types", "{ __typename guide { __typename } }", true],
  ["the schema", "{ __schema { queryType { name } } }", true],
  ["the time of loading", "{ guide { title loadedAt } }", false],
  ["the state of the store, by another name", "{ guide { title: store } }", false],
  ["the state of the store, in a fragment", "{ guide { ...a } } fragment a on Guide { store }", false],
  ["the state of the store, left out", "{ guide { title store @skip(if: true) } }", true],
  [
    "the competencies in a text, which may be about a person",
    '{ competenciesIn(text: "a") { score } }',
    false,
  ],
  ["the roles for a text, which may be about a person", '{ rolesFor(text: "a") { score } }', false],
  ["an id that nothing has", '{ skillGap(to: "role:nobody") { coverage } guide { title } }', false],
  ["a field that does not exist", "{ nothing }", false],
  ["no GraphQL", "{", false],
])("an answer about %s", async (_, query, repeatable) => {
  expect(isRepeatable(await contextAfter(query))).toBe(repeatable);
});

test("an answer that was complete only after its time was up is not repeatable", async () => {
  const turn = createTurn();
  const contextValue = requestContext(source, turn);
  await apollo.executeOperation({ query: "{ guide { title } }" }, { contextValue });
  expect(isRepeatable(contextValue)).toBe(true);
  turn.stop(new Error("too late"));
  expect(isRepeatable(contextValue)).toBe(false);
});
