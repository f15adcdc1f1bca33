import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNullableType,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  TypeNameMetaFieldDef,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";

import { type Awaitable, isPromise } from "../../async/awaitable.js";
import type { RequestContext } from "../request-context.js";
import { argumentsOf, type Values } from "./arguments.js";

/** One execution of a compiled operation. */
export interface Run {
  readonly context: RequestContext;
  readonly variables: Values;
  /** The arguments of fields that take variables, computed once. */
  readonly args: Values[];
  /** How many values the answer has so far. */
  values: number;
}

/** Something that a compiled operation leaves to graphql itself. */
export class NotCompiled extends Error {
  override readonly name = "NotCompiled";
}

/** What is null or wrong where it must not be: the answer has an error, and graphql itself has to word it. */
export class HasError extends Error {
  override readonly name = "HasError";
}

export type Complete = (value: unknown, run: Run) => Awaitable<unknown>;

interface CompiledField {
  readonly key: string;
  readonly name: string;
  readonly resolve: GraphQLField<unknown, RequestContext>["resolve"];
  readonly args: (run: Run) => Values;
  readonly info: GraphQLResolveInfo;
  readonly complete: Complete;
}

/** What an operation is compiled from. The variables are those by which selections are skipped or included. */
export interface Source {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly conditions: Values;
}

/**
 * Prepares what graphql does for an operation each time: which fields are selected of which type, who resolves them and how their values
 * are completed. An answer is completed at once unless a resolver returns a promise. Any error ends it: graphql itself then runs the
 * operation and words the errors.
 */
export function compileOperation(
  { schema, fragments, conditions }: Source,
  type: GraphQLObjectType,
  selectionSet: Parameters<typeof collectFields>[4],
): (run: Run) => Awaitable<unknown> {
  const compiler = new Compiler({ schema, fragments, conditions });
  const selected = collectFields(schema, fragments, conditions, type, selectionSet);
  const fields = compiler.fields(type, selected);
  return (run) => completeFields(fields, undefined, run);
}

class Compiler {
  #withVariables = 0;

  constructor(readonly source: Source) {}

  fields(type: GraphQLObjectType, selected: ReadonlyMap<string, readonly FieldNode[]>): CompiledField[] {
    if (type.isTypeOf) throw new NotCompiled();
    return [...selected].map(([key, nodes]) => this.#field(type, key, nodes));
  }

  #field(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): CompiledField {
    const [node] = nodes as [FieldNode];
    const name = node.name.value;
    if (name === TypeNameMetaFieldDef.name) return typeName(type, key);
    const field = type.getFields()[name];
    // What a schema says of itself is left to graphql.
    if (!field) throw new NotCompiled();
    const given = argumentsOf(field, node);
    const at = this.#withVariables++;
    const { schema, fragments } = this.source;
    const info = { fieldName: name, fieldNodes: nodes, returnType: field.type, parentType: type, schema };
    return {
      key,
      name,
      resolve: field.resolve,
      args: ({ args, variables }) => (args[at] ??= given(variables)),
      info: { ...info, fragments } as unknown as GraphQLResolveInfo,
      complete: this.#type(field.type, nodes),
    };
  }

  #type(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    const inner = getNullableType(type);
    const complete = this.#value(inner, nodes);
    return inner === type ? nullable(complete) : notNull(complete);
  }

  #value(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (isListType(type)) return list(this.#type(type.ofType as GraphQLOutputType, nodes));
    if (isLeafType(type)) return (value) => leaf(type.serialize(value));
    if (isAbstractType(type)) return this.#abstract(type, nodes);
    if (!isObjectType(type)) throw new NotCompiled();
    const fields = this.#object(type, nodes);
    return (value, run) => completeFields(fields, value, run);
  }

  #object(type: GraphQLObjectType, nodes: readonly FieldNode[]): CompiledField[] {
    const { schema, fragments, conditions } = this.source;
    return this.fields(type, collectSubfields(schema, fragments, conditions, type, nodes));
  }

  /** The types of objects are compiled when one of them is met. */
  #abstract(type: GraphQLAbstractType, nodes: readonly FieldNode[]): Complete {
    const { schema } = this.source;
    const known = new Map<string, CompiledField[]>();
    return (value, run) => {
      const name = type.resolveType?.(value, run.context, {} as GraphQLResolveInfo, type);
      if (typeof name !== "string") throw new NotCompiled();
      let fields = known.get(name);
      if (!fields) {
        const runtimeType = schema.getType(name);
        if (!isObjectType(runtimeType) || !schema.isSubType(type, runtimeType)) throw new NotCompiled();
        known.set(name, (fields = this.#object(runtimeType, nodes)));
      }
      return completeFields(fields, value, run);
    };
  }
}

function typeName({ name }: GraphQLObjectType, key: string): CompiledField {
  return {
    key,
    name: TypeNameMetaFieldDef.name,
    resolve: () => name,
    args: () => ({}),
    info: {} as GraphQLResolveInfo,
    complete: (value) => value,
  };
}

function completeFields(fields: readonly CompiledField[], source: unknown, run: Run): Awaitable<unknown> {
  const answer: Record<string, unknown> = {};
  let pending: Promise<void>[] | null = null;
  run.values += fields.length;
  try {
    for (const field of fields) {
      const { key, complete } = field;
      const value = valueOf(field, source, run);
      const completed = isPromise(value)
        ? value.then((resolved) => complete(present(resolved), run))
        : complete(present(value), run);
      answer[key] = completed;
      if (isPromise(completed)) (pending ??= []).push(completed.then((done) => void (answer[key] = done)));
    }
  } catch (error) {
    for (const other of pending ?? []) other.catch(() => undefined);
    throw error;
  }
  return pending ? Promise.all(pending).then(() => answer) : answer;
}

function valueOf(
  { resolve, name, args, info }: CompiledField,
  source: unknown,
  run: Run,
): Awaitable<unknown> {
  if (resolve) return resolve(source, args(run), run.context, info);
  const value = (source as Readonly<Record<string, unknown>>)[name];
  if (typeof value === "function") throw new NotCompiled();
  return value;
}

/** Null for undefined; throws an error that was returned as a value. */
function present(value: unknown): unknown {
  if (value instanceof Error) throw new HasError();
  return value ?? null;
}

function notNull(complete: Complete): Complete {
  return (value, run) => {
    if (value === null) throw new HasError();
    return complete(value, run);
  };
}

function nullable(complete: Complete): Complete {
  return (value, run) => (value === null ? null : complete(value, run));
}

function list(complete: Complete): Complete {
  return (value, run) => {
    if (!Array.isArray(value)) throw new NotCompiled();
    run.values += value.length;
    const completed: unknown[] = [];
    let isPending = false;
    try {
      for (const item of value as unknown[]) {
        if (isPromise(item)) throw new NotCompiled();
        const done = complete(present(item), run);
        isPending ||= isPromise(done);
        completed.push(done);
      }
    } catch (error) {
      for (const other of completed) if (isPromise(other)) other.catch(() => undefined);
      throw error;
    }
    return isPending ? Promise.all(completed) : completed;
  };
}

function leaf(serialized: unknown): unknown {
  if (serialized === undefined || serialized === null) throw new HasError();
  return serialized;
}
