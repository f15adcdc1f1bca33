import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from "graphql";

/**
 * The values of the variables with which an operation can run. Null if it cannot: then it has no price, and GraphQL itself says what is
 * wrong with it.
 */
export function validVariables(
  schema: GraphQLSchema,
  { operation, variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> | null {
  if (!schema.getRootType(operation)) return null;
  // Each error describes its value: to make one for each of thousands would take seconds.
  return getVariableValues(schema, variableDefinitions, variables ?? {}, { maxErrors: 1 }).coerced ?? null;
}
