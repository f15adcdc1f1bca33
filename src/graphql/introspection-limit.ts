import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";

import { onceFor } from "../async/once-for.js";
import { INTROSPECTION_VALUES } from "../text/bounds.js";

/**
 * Refuses an operation that asks for more values of the schema than INTROSPECTION_VALUES: GraphQL answers these fields in one go, however
 * often they are asked under other names. The usual question of tools for the whole schema is well below it. O(document).
 */
export const introspectionLimit: ValidationRule = (context): ASTVisitor => {
  const { average, greatest } = lengthsOf(context.getSchema());
  const ofSchema = counter(context, average);
  const ofType = counter(context, greatest);
  let values = 0;
  return {
    Field(field) {
      if (field.name.value === "__schema") values += ofSchema(field);
      if (field.name.value === "__type") values += ofType(field);
    },
    Document: {
      leave() {
        if (values > INTROSPECTION_VALUES) context.reportError(tooMuch(Math.ceil(values)));
      },
    },
  };
};

function tooMuch(requested: number): GraphQLError {
  return new GraphQLError(
    `This operation asks for about ${requested} values of the schema; at most ${INTROSPECTION_VALUES} are allowed.`,
    { extensions: { requested, limit: INTROSPECTION_VALUES } },
  );
}

/** How many values a field has, those of its parts included. Each fragment is counted once and then known. */
function counter(context: ValidationContext, lengths: Lengths): (field: FieldNode) => number {
  const known = new Map<string, number>();
  const ofField = ({ name, selectionSet }: FieldNode): number =>
    1 + (selectionSet ? (lengths[name.value] ?? 1) * ofParts(selectionSet) : 0);
  const ofFragment = (name: string): number => {
    const before = known.get(name);
    if (before !== undefined) return before;
    // A fragment that spreads itself is another rule's error.
    known.set(name, 0);
    const fragment = context.getFragment(name);
    const values = fragment ? ofParts(fragment.selectionSet) : 0;
    known.set(name, values);
    return values;
  };
  const ofParts = ({ selections }: SelectionSetNode): number => {
    let values = 0;
    for (const part of selections) {
      if (part.kind === Kind.FIELD) values += ofField(part);
      else
        values +=
          part.kind === Kind.FRAGMENT_SPREAD ? ofFragment(part.name.value) : ofParts(part.selectionSet);
    }
    return values;
  };
  return ofField;
}

/** How long the lists of introspection are; all others have one item. */
type Lengths = Readonly<Record<string, number>>;

const lengthsOf = onceFor<GraphQLSchema, { readonly average: Lengths; readonly greatest: Lengths }>(
  (schema) => {
    const types = Object.values(schema.getTypeMap());
    const fields = types.flatMap((type) =>
      isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
    );
    const args = fields.map((field) => field.args.length);
    const sizes = {
      fields: types.map((type) =>
        isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()).length : 0,
      ),
      inputFields: types.map((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
      enumValues: types.map((type) => (isEnumType(type) ? type.getValues().length : 0)),
      args,
    };
    const all = { types: types.length, directives: schema.getDirectives().length };
    const of = (one: (lengths: readonly number[]) => number): Lengths => ({
      ...all,
      ...Object.fromEntries(Object.entries(sizes).map(([name, lengths]) => [name, one(lengths)])),
    });
    return { average: of(average), greatest: of((lengths) => Math.max(...lengths)) };
  },
);

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
