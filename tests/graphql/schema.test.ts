import { readFileSync } from "node:fs";

import { describe, expect, test } from "@jest/globals";
import {
  buildSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLField,
  type GraphQLInputField,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
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

  test("describes every type, field, argument and input field", () => {
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type)) continue;
      if (!type.description && type !== schema.getQueryType()) silent.push(type.name);
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(
        type.getFields(),
      )) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        for (const arg of "args" in field ? field.args : []) {
          if (!arg.description) silent.push(`${type.name}.${field.name}(${arg.name})`);
        }
      }
    }
    expect(silent).toEqual([]);
    expect(Object.values(schema.getTypeMap()).some(isEnumType)).toBe(true);
  });
});
