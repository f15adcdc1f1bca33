import { expect, test } from "@jest/globals";
import { graphql, GraphQLInt, GraphQLList, GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";

import { completeArguments } from "../../src/graphql/argument-defaults.js";

const schema = completeArguments(
  new GraphQLSchema({
    query: new GraphQLObjectType({
      name: "Query",
      fields: {
        told: {
          type: GraphQLString,
          args: {
            first: { type: GraphQLInt, defaultValue: 20 },
            have: { type: new GraphQLList(GraphQLString), defaultValue: [] },
            from: { type: GraphQLString },
          },
          resolve: (_root, args) => JSON.stringify(args),
        },
      },
    }),
  }),
);

const DEFAULTS = { first: 20, have: [], from: null };

test.each([
  ["left out", "{ told }", DEFAULTS],
  ["null", "{ told(first: null, have: null, from: null) }", DEFAULTS],
  ["variables left out or null", "query ($a: Int, $b: String) { told(first: $a, from: $b) }", DEFAULTS],
  ["given", '{ told(first: 1, have: ["x"], from: "") }', { ...DEFAULTS, first: 1, have: ["x"], from: "" }],
])("a resolver has all of its arguments: %s", async (_, source, expected) => {
  const { data } = await graphql({ schema, source, variableValues: { b: null } });
  expect(JSON.parse(data!["told"] as string)).toEqual(expected);
});
