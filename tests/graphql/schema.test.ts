import { readFileSync } from "node:fs";

import { describe, expect, test } from "@jest/globals";
import {
  buildSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLEnumValue,
  type GraphQLField,
  isEnumType,
  isIntrospectionType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from "graphql";

import { buildCareerSchema } from "../../src/graphql/schema.js";

const schema = buildCareerSchema();
const contract = buildSchema(readFileSync("tests/graphql/contract.graphql", "utf8"));

describe("the schema", () => {
  test("is the one that is committed (npm run schema writes it)", () => {
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(
      readFileSync("src/graphql/schema.graphql", "utf8"),
    );
  });

  test("breaks nothing that the contract promises", () => {
    expect(findBreakingChanges(contract, schema).map(({ description }) => description)).toEqual([]);
  });

  test("keeps the contract's default values", () => {
    const changed = findDangerousChanges(contract, schema).filter(
      ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
    );
    expect(changed).toEqual([]);
  });

  test("describes everything in whole sentences", () => {
    const described = [...descriptions()];
    expect(described.length).toBeGreaterThan(450);
    const unclear = described.filter(
      ([, text]) => !/^[A-Z`].*\.$/su.test(text) || text.split(/\s+/).length < FEWEST_WORDS,
    );
    expect(unclear).toEqual([]);
  });
});

const FEWEST_WORDS = 4;

/** Every description of our own types, fields, arguments and values, with what it describes; empty where there is none. */
function* descriptions(): Generator<[what: string, text: string]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    yield [type.name, type.description ?? ""];
    const members = isEnumType(type)
      ? type.getValues()
      : "getFields" in type
        ? Object.values(type.getFields())
        : [];
    for (const member of members as readonly (GraphQLField<unknown, unknown> | GraphQLEnumValue)[]) {
      yield [`${type.name}.${member.name}`, member.description ?? ""];
      for (const argument of "args" in member ? member.args : [])
        yield [`${type.name}.${member.name}(${argument.name})`, argument.description ?? ""];
    }
  }
}
