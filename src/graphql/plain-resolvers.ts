import { type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";

import { nodeSchema } from "../guide/schema.js";
import type { ThingKind } from "../guide/vocabulary.js";
import type { RequestContext } from "./request-context.js";

type Storage = ReturnType<typeof getMetadataStorage>;
type Class = Storage["objectTypes"][number];
type Method = Pick<Storage["fieldResolvers"][number], "target" | "methodName" | "params">;
type Param = NonNullable<Method["params"]>[number];
type Arguments = Readonly<Record<string, unknown>>;
type Resolve = GraphQLFieldResolver<unknown, RequestContext, Arguments>;

/**
 * Makes the schema call the methods of its resolver classes directly. As type-graphql calls them, a field with arguments and an object of
 * an interface are promises, even if nothing is awaited, and every other field passes through a chain of middlewares. There are none here,
 * nor validators, authorization or a container. Changes the schema and returns it.
 */
export function callDirectly(schema: GraphQLSchema): GraphQLSchema {
  const storage = getMetadataStorage();
  const root = schema.getQueryType()!.getFields();
  for (const query of storage.queries) {
    const field = root[query.schemaName];
    if (field) field.resolve = methodOf(query);
  }
  for (const described of storage.objectTypes) {
    const type = schema.getType(described.name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const declared = fieldsOf(described, storage).get(field.name)!;
      const method = storage.fieldResolvers.find(
        ({ getObjectType, methodName }) =>
          getObjectType?.() === declared.target && methodName === declared.name,
      );
      if (method) field.resolve = methodOf(method);
      // GraphQL itself then reads the property.
      else if (declared.name === field.name) delete field.resolve;
    }
  }
  for (const type of Object.values(schema.getTypeMap()))
    if (isInterfaceType(type)) type.resolveType = ({ kind }: { kind: ThingKind }) => nodeSchema(kind).label;
  return schema;
}

/** The fields of a class by their names in the schema: its own, else those of its interfaces, else those of the classes above. */
function fieldsOf({ target, interfaceClasses = [], fields = [] }: Class, storage: Storage) {
  const all = new Map<string, { readonly target: unknown; readonly name: string }>();
  const above = Object.getPrototypeOf(target) as unknown;
  const classes = [...storage.objectTypes, ...storage.interfaceTypes];
  for (const each of classes) {
    if (each.target !== above) continue;
    for (const [name, field] of fieldsOf(each, storage)) all.set(name, field);
  }
  for (const each of storage.interfaceTypes)
    if (interfaceClasses.includes(each.target))
      for (const field of each.fields ?? []) all.set(field.schemaName, field);
  for (const field of fields) all.set(field.schemaName, field);
  return all;
}

const instances = new WeakMap<object, Readonly<Record<string, (...values: unknown[]) => unknown>>>();

function methodOf({ target, methodName, params = [] }: Method): Resolve {
  const instance = instances.get(target) ?? (Reflect.construct(target, []) as never);
  instances.set(target, instance);
  const method = instance[methodName]!;
  const readers = [...params].sort((a, b) => a.index - b.index).map(readerOf);
  return (source, args, context) =>
    Reflect.apply(
      method,
      instance,
      readers.map((read) => read(source, args, context)),
    );
}

/** Where a parameter of a method takes its value from. */
function readerOf(param: Param): (source: unknown, args: Arguments, context: RequestContext) => unknown {
  switch (param.kind) {
    case "args":
      return (_source, args) => args;
    case "arg":
      return (_source, args) => args[param.name];
    case "root":
      return (source) => source;
    case "context":
      return (_source, _args, context) => context;
    default:
      throw new Error(`A resolver has a parameter of the kind "${param.kind}", which is not supported.`);
  }
}
