import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from "graphql";

import { checkArguments } from "../career/questions/check-arguments.js";

/**
 * Gives every resolver all of its arguments. One that is left out or null has the default value that the schema states, or null if it
 * states none. So a default is written once: where the argument is declared. An argument beyond its bound fails the field before it is
 * resolved. Changes the schema and returns it.
 */
export function completeArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { args, resolve = defaultFieldResolver } = field;
      if (args.length === 0) continue;
      field.resolve = (source, given: Values, context, info) => {
        const all = complete(args, given);
        checkArguments(all, "", field.name);
        return resolve(source, all, context, info);
      };
    }
  }
  return schema;
}

type Values = Readonly<Record<string, unknown>>;

/** Every argument with its value, default or null. */
export function complete(args: readonly GraphQLArgument[], given: Values): Values {
  const all: Record<string, unknown> = {};
  for (const { name, defaultValue } of args) all[name] = given[name] ?? defaultValue ?? null;
  return all;
}
