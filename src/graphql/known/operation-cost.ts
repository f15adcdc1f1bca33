import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from "graphql";

import { getOrCompute } from "../../async/once-for.js";
import type { GuideSizes } from "../../career/graph.js";
import { complete } from "../argument-defaults.js";
import { type FieldPrice, priceOf } from "../field-price.js";
import { argumentsOf, type Values } from "./arguments.js";
import { conditionOf } from "./conditions.js";

/** The most fields and fragments that are looked at, those of fragments as often as they are spread. */
export const MOST_NODES = 10_000;

/** To write a field of the answer, in units of work. */
export const FIELD_WORK = 6;
/** The length that is assumed for a list of which nothing is known: when fields are counted, and when work is. */
const SMALL_LIST = { fields: 5, work: 3 };

/** What an operation may return and take. */
export interface OperationCost {
  readonly fields: number;
  /** Null unless the sizes of the guide are known. */
  readonly work: number | null;
}

export interface OperationCosts {
  /** Throws a GraphQLError for arguments that do not fit. */
  readonly of: (variables: Values, sizes: GuideSizes | null) => OperationCost;
  /** How many fields and fragments there are. */
  readonly nodes: number;
}

/** What a part of an operation costs, added to a sum. */
type Cost = (variables: Values, sizes: GuideSizes | null) => Sum;

interface Sum {
  readonly fields: number;
  readonly work: number;
}

const NOTHING: Sum = { fields: 0, work: 0 };

/** A field or a fragment, which counts for objects of some types. */
interface Part {
  readonly types: readonly string[];
  readonly isIncluded: (variables: Values) => boolean;
  readonly cost: Cost;
}

/**
 * The cost of an operation as a function of its variables, prepared by one walk over the document. A field costs its own work and that of
 * its children as often as its list is expected to be long. Where the type of an object is open, the most expensive type counts.
 */
export function operationCosts(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationCosts {
  const walk = new Walk(schema, document);
  const root = schema.getRootType(operation.operation);
  const cost = root ? walk.selections(operation.selectionSet, root) : () => NOTHING;
  return {
    of(variables, sizes) {
      const { fields, work } = cost(variables, sizes);
      return { fields, work: sizes && work };
    },
    nodes: walk.nodes,
  };
}

class Walk {
  nodes = 0;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();

  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
  }

  selections({ selections }: SelectionSetNode, type: GraphQLCompositeType): Cost {
    const parts = selections.flatMap((selection) => this.#part(selection, type) ?? []);
    const byType = new Map<string, Part[]>();
    for (const part of parts)
      for (const name of part.types) getOrCompute(byType, name, (): Part[] => []).push(part);
    // Most types have the same parts.
    const groups = [...byType.values()].filter(
      (group, i, all) => !all.slice(0, i).some((other) => isSame(group, other)),
    );
    return (variables, sizes) => {
      let most = NOTHING;
      for (const group of groups) {
        const sum = sumOf(group, variables, sizes);
        most = { fields: Math.max(most.fields, sum.fields), work: Math.max(most.work, sum.work) };
      }
      return most;
    };
  }

  #part(selection: SelectionNode, type: GraphQLCompositeType): Part | null {
    if (++this.nodes >= MOST_NODES) throw tooManySelections();
    const isIncluded = conditionOf(selection);
    if (selection.kind === Kind.FIELD) {
      const field = fieldOf(type, selection);
      return field && { types: this.#typesOf(type), isIncluded, cost: this.#field(field, selection, type) };
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
    const name = fragment?.typeCondition?.name.value;
    const within = name === undefined ? type : this.schema.getType(name);
    if (!fragment || !isCompositeType(within)) return null;
    return { types: this.#typesOf(within), isIncluded, cost: this.selections(fragment.selectionSet, within) };
  }

  #field(field: GraphQLField<unknown, unknown>, node: FieldNode, type: GraphQLCompositeType): Cost {
    const named = getNamedType(field.type);
    const children =
      isCompositeType(named) && node.selectionSet ? this.selections(node.selectionSet, named) : null;
    const isMeta = type.name.startsWith("__") || field.name.startsWith("__");
    // The lists in a page are as long as the page, which is counted already.
    const isList = String(field.type).startsWith("[") && !type.name.endsWith("Connection");
    const price = priceOf(field.extensions);
    const given = argumentsOf(field, node);
    return (variables, sizes) => {
      const args = complete(field.args, given(variables));
      const inner = children ? children(variables, sizes) : NOTHING;
      const first = typeof args["first"] === "number" ? args["first"] : null;
      return {
        fields: isMeta ? 1 : 1 + inner.fields * (first ?? (isList ? SMALL_LIST.fields : 1)),
        work: sizes ? workOf(price, sizes, args) + inner.work * lengthOf(price, sizes, first, isList) : 0,
      };
    };
  }

  #typesOf(type: GraphQLCompositeType): string[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  }
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((part, i) => part === other[i]);
}

function sumOf(parts: readonly Part[], variables: Values, sizes: GuideSizes | null): Sum {
  let [fields, work] = [0, 0];
  for (const { isIncluded, cost } of parts) {
    if (!isIncluded(variables)) continue;
    const part = cost(variables, sizes);
    fields += part.fields;
    work += part.work;
  }
  return { fields, work };
}

function workOf(price: FieldPrice | null, sizes: GuideSizes, args: Values): number {
  return FIELD_WORK + (price?.work?.(sizes, args as never) ?? 0);
}

/** How often the children of a field are expected. */
function lengthOf(
  price: FieldPrice | null,
  sizes: GuideSizes,
  first: number | null,
  isList: boolean,
): number {
  const expected = price?.items?.(sizes);
  if (first !== null) return Math.min(first, expected ?? Infinity);
  return isList ? (expected ?? SMALL_LIST.work) : 1;
}

function fieldOf(
  type: GraphQLCompositeType,
  { name: { value: name } }: FieldNode,
): GraphQLField<unknown, unknown> | null {
  const meta = [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].find(
    (each) => each.name === name,
  );
  return meta ?? (isUnionType(type) ? null : (type.getFields()[name] ?? null));
}

function tooManySelections(): GraphQLError {
  return new GraphQLError(
    `This operation selects more than ${MOST_NODES} fields and fragments, those of a fragment counted as often as it is spread. Spread fewer fragments, or send several operations.`,
    { extensions: { code: "QUERY_TOO_COMPLEX", limit: MOST_NODES, http: { status: 400 } } },
  );
}
