import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity/cjs";

import { contentHash } from "../../src/content/write/content-hash.js";
import type { GuideSizes } from "../../src/career/graph.js";
import { complete } from "../../src/graphql/argument-defaults.js";
import { priceOf } from "../../src/graphql/field-price.js";
import { FIELD_WORK, operationCosts } from "../../src/graphql/known/operation-cost.js";
import { buildCareerSchema } from "../../src/graphql/schema.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import { generatedOperation } from "../support/generated-operation.js";
import { randomGuides } from "../support/random-guide.js";

/** The published library, with the same rules. */
function byTheLibrary(
  schema: GraphQLSchema,
  query: string,
  variables: object,
  estimate: ComplexityEstimator,
) {
  const options = { schema, query: parse(query), estimators: [estimate], maxQueryNodes: 1e9 };
  return getComplexity({ ...options, variables: { ...variables } });
}

const fields: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  if (type.name.startsWith("__") || field.name.startsWith("__")) return 1;
  const { first } = complete(field.args, args);
  const isList = String(field.type).startsWith("[") && !type.name.endsWith("Connection");
  return 1 + childComplexity * (typeof first === "number" ? first : isList ? 5 : 1);
};

const workIn =
  (sizes: GuideSizes): ComplexityEstimator =>
  ({ args, childComplexity, field, type }) => {
    const price = priceOf(field.extensions);
    const known = complete(field.args, args);
    const expected = price?.items?.(sizes);
    const isList = String(field.type).startsWith("[") && !type.name.endsWith("Connection");
    const length =
      typeof known["first"] === "number"
        ? Math.min(known["first"], expected ?? Infinity)
        : isList
          ? (expected ?? 3)
          : 1;
    return FIELD_WORK + (price?.work?.(sizes, known as never) ?? 0) + childComplexity * length;
  };

const HAND_MADE = [
  "{ __typename }",
  "{ __schema { types { name fields { name } } } }",
  'query ($a: Boolean!) { role(id: "a") { id @skip(if: $a) name @include(if: $a) } }',
  "{ nodes(ids: []) { id ... on Role { name level } ... on Skill { hours { typical } } ... on GuideNode { summary } } }",
  "fragment F on Role { name leadsTo(first: 3) { nodes { ...G } } } fragment G on Role { id summary } { roles(first: 7) { nodes { ...F ...F ... @include(if: true) { level } } } }",
  "{ competencies(first: 9) { nodes { ... on GuideNode { id ... on Technology { name } } alternativeNames } } }",
];

test("operations cost what the published library says, whatever is generated", () => {
  const schema = buildCareerSchema();
  const [guide] = randomGuides(1, 3);
  const { graph } = memorySource(guide!, contentHash(guide!)).current();
  const sizes = graph.sizes() as GuideSizes;
  const operations = fc.sample(
    generatedOperation(
      schema,
      guide!.nodes.map(({ id }) => id),
    ),
    { numRuns: 500, seed: 1 },
  );
  let compared = 0;
  for (const { query, variables } of [
    ...HAND_MADE.map((query) => ({ query, variables: { a: true } })),
    ...operations,
  ]) {
    const document = parse(query);
    const operation = document.definitions.find(
      ({ kind }) => kind === Kind.OPERATION_DEFINITION,
    ) as OperationDefinitionNode;
    const { variableDefinitions = [] } = operation;
    const { coerced } = getVariableValues(schema, variableDefinitions, variables);
    if (!coerced || validate(schema, document).length > 0) continue;
    const costs = operationCosts(schema, document, operation).of(coerced, sizes);
    expect([query, costs.fields]).toEqual([query, byTheLibrary(schema, query, variables, fields)]);
    expect(costs.work).toBeCloseTo(byTheLibrary(schema, query, variables, workIn(sizes)), 3);
    compared++;
  }
  expect(compared).toBeGreaterThan(400);
});
