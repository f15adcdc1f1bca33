import { describe, expect, test } from "@jest/globals";
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

import { boundOf } from "../../src/career/questions/check-arguments.js";
import { createApollo } from "../../src/graphql/apollo.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { buildCareerSchema } from "../../src/graphql/schema.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import type { Bound } from "../../src/text/bounds.js";
import { draw } from "../support/draw.js";

const schema = buildCareerSchema();
const source = memorySource(draw("junior -> senior\nsenior: java"), "drawn");
const apollo = createApollo({
  onUnexpectedError: (error) => {
    throw error;
  },
});

async function errorsOf(query: string, variables: Record<string, unknown> = {}) {
  const { body } = await apollo.executeOperation(
    { query, variables },
    { contextValue: requestContext(source) },
  );
  if (body.kind !== "single") throw new Error("incremental");
  return body.singleResult.errors;
}

/** Every argument of every field, and every field of every input object, with the place where it stands. */
function argumentsOf(): [place: string, argument: GraphQLArgument | GraphQLInputField][] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isIntrospectionType(type)) return [];
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, args }) =>
      args.map((argument) => [`${type.name}.${name}(${argument.name})`, argument] as const),
    );
  }) as [string, GraphQLArgument | GraphQLInputField][];
}

/** One word of the schema, a boolean and the conditions of a filter are bounded by their type. */
function isBoundedByType(type: GraphQLInputType): boolean {
  const plain = getNullableType(type);
  return !isListType(plain) && (isEnumType(plain) || isInputObjectType(plain) || String(plain) === "Boolean");
}

test("every argument that is a text, a list or a number has a bound of its type", () => {
  const all = argumentsOf();
  expect(all.length).toBeGreaterThan(150);
  const without = all.filter(([, { name, type }]) => {
    if (isBoundedByType(type)) return false;
    const plain = getNullableType(type);
    const isList = isListType(plain);
    const named = String(getNamedType(type));
    const wanted = named === "ID" ? "ids" : isList ? "list" : named === "String" ? "text" : "number";
    return boundOf(name)?.type !== wanted;
  });
  expect(without.map(([place]) => place)).toEqual([]);
});

/** Values just beyond a bound, each with what the message says of it. */
function beyond(bound: Bound, type: GraphQLInputType): [value: unknown, said: RegExp][] {
  const isList = isListType(getNullableType(type));
  const named = getNamedType(type);
  switch (bound.type) {
    case "text":
      return [["a".repeat(bound.characters + 1), new RegExp(`at most ${bound.characters} characters`)]];
    case "ids": {
      const long = "a".repeat(bound.characters + 1);
      const ofLong: [unknown, RegExp] = [
        isList ? [long] : long,
        new RegExp(`at most ${bound.characters} characters`),
      ];
      const many = Array.from({ length: bound.items + 1 }, (_, i) => `skill:${i}`);
      return isList
        ? [ofLong, [many, new RegExp(`at most ${bound.items} ids, not ${bound.items + 1}`)]]
        : [ofLong];
    }
    case "list": {
      const item = isEnumType(named) ? named.getValues()[0]!.name : 1;
      return [[Array(bound.items + 1).fill(item), new RegExp(`at most ${bound.items} items`)]];
    }
    case "number": {
      const said = new RegExp(`from ${bound.least} to ${bound.greatest}`);
      return [
        [bound.least - 1, said],
        [bound.greatest + 1, said],
      ];
    }
  }
}

const FIELDS = Object.values(schema.getQueryType()!.getFields()).filter(({ args }) => args.length > 0);

test.each(FIELDS.map((field) => [field.name, field] as const))(
  "%s refuses every argument beyond its bound, and names both",
  async (_, field) => {
    for (const { name, type } of field.args) {
      const plain = getNullableType(type);
      const inner = isInputObjectType(plain) ? Object.values(plain.getFields()) : null;
      const tried = inner ?? [{ name, type }];
      for (const part of tried) {
        const bound = boundOf(part.name, inner ? null : field.name);
        if (!bound) continue;
        for (const [value, said] of beyond(bound, part.type)) {
          const errors = await errorsOf(...asking(field, name, inner ? { [part.name]: value } : value));
          const argument = inner ? `${name}.${part.name}` : name;
          expect(errors).toMatchObject([
            { message: expect.stringMatching(said), extensions: { code: "BAD_USER_INPUT", argument } },
          ]);
          expect(errors![0]!.message).toContain(`\`${argument}\``);
          expect(errors![0]!.message.length).toBeLessThan(200);
        }
      }
    }
  },
);

/** The operation that asks a field with this value, and with an id wherever one is required. */
function asking(
  field: GraphQLField<unknown, unknown>,
  name: string,
  value: unknown,
): [query: string, variables: Record<string, unknown>] {
  const given = field.args.filter((argument) => argument.name === name || isNonNullType(argument.type));
  const heads = given.map((argument) => `$${argument.name}: ${String(argument.type)}`);
  const values = given.map((argument) => `${argument.name}: $${argument.name}`);
  const others = Object.fromEntries(given.map((argument) => [argument.name, "role:senior"]));
  const fields = isCompositeType(getNamedType(field.type)) ? "{ __typename }" : "";
  return [
    `query (${heads.join(", ")}) { ${field.name}(${values.join(", ")}) ${fields} }`,
    { ...others, [name]: value },
  ];
}

describe("a text to search", () => {
  const searching = (text: string) =>
    errorsOf("query ($text: String!) { search(text: $text) { matched } }", { text });

  test.each([
    ["200 characters", "a ".repeat(100)],
    ["200 characters that take two places each", "𝒳 ".repeat(66) + "𝒳𝒳"],
    ["twelve words", "a b c d e f g h i j k l"],
    ["a word of 40 letters", "a".repeat(40)],
    ["the same words again and again", "data java ".repeat(20)],
  ])("may have %s", async (_, text) => {
    expect(await searching(text)).toBeUndefined();
  });

  test.each([
    ["201 characters", "a ".repeat(100) + "a", "`text` takes at most 200 characters, not 201."],
    ["thirteen words", "a b c d e f g h i j k l m", "`text` takes at most 12 different words, not 13."],
    [
      "a word of 41 letters",
      `java ${"ab".repeat(20)}c`,
      `\`text\` takes words of at most 40 letters, and "${"ab".repeat(20)}…" has 41.`,
    ],
    ["characters that stand for six letters each", "\u3316".repeat(30), "takes words of at most 40 letters"],
  ])("may not have %s", async (_, text, message) => {
    expect(await searching(text)).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: "BAD_USER_INPUT", argument: "text" } },
    ]);
  });
});
