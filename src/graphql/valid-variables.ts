import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from "graphql";

/** Whether an operation can run with these variables. What cannot has no price: GraphQL itself says what is wrong with it. */
export function areVariablesValid(
  schema: GraphQLSchema,
  { operation, variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> | undefined,
): boolean {
  if (!schema.getRootType(operation)) return false;
  // Each error describes its value: to make one for each of thousands would take seconds.
  const { errors } = getVariableValues(schema, variableDefinitions, variables ?? {}, { maxErrors: 1 });
  return errors === undefined;
}
