import { type FieldNode, getArgumentValues, type GraphQLField, Kind, type ValueNode } from "graphql";

export type Values = Readonly<Record<string, unknown>>;

const NONE: Values = {};

/** The arguments of a field as a function of the variables, computed once if there are none among them. */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (variables: Values) => Values {
  if (field.args.length === 0) return () => NONE;
  if ((node.arguments ?? []).some(({ value }) => hasVariable(value)))
    return (variables) => getArgumentValues(field, node, variables);
  let known: Values | null = null;
  return () => (known ??= getArgumentValues(field, node));
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => hasVariable(field.value));
  return value.kind === Kind.VARIABLE;
}
