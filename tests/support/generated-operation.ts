import fc from "fast-check";
import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";

import { boundOf } from "../../src/career/questions/check-arguments.js";
import type { Bound } from "../../src/text/bounds.js";

export interface GeneratedOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const MOST_DEPTH = 3;

/** What the ids of an argument begin with; those of others are any. */
const KINDS: readonly [names: readonly string[], prefix: RegExp][] = [
  [["from", "to", "toward", "role", "requiredBy"], /^role:/],
  [["have", "prefer", "avoid", "requires", "of"], /^(?:skill|technology):/],
];

/** Operations that fit a schema, with arguments that are right, at their bounds, beyond them, hostile or of another type. */
export function generatedOperation(
  schema: GraphQLSchema,
  ids: readonly string[],
): fc.Arbitrary<GeneratedOperation> {
  return fc.gen().map((g) => {
    const pick = (count: number): number => g(fc.integer, { min: 0, max: count - 1 });
    const oneOf = <T>(items: readonly T[]): T => items[pick(items.length)]!;
    /** Most operations have arguments of the right types; otherwise hardly one would get as far as a resolver. */
    const isWild = pick(5) === 0;
    const heads: string[] = [];
    const variables: Record<string, unknown> = {};

    function text(characters: number): string {
      const sizes = [0, 1, 8, 40, characters - 1, characters, pick(4) === 0 ? 3 * characters : characters];
      const length = Math.max(0, oneOf(sizes));
      const letters = oneOf([
        "a",
        "data java ",
        "ß",
        "𝒳",
        "\u0000",
        `"'<>`,
        "\\",
        "${x}",
        "\u202E",
        "role:",
        "@0.5 ",
      ]);
      return letters.repeat(Math.ceil(length / letters.length)).slice(0, length);
    }

    function idOr(name: string, characters: number): string {
      const [, prefix = /^/] = KINDS.find(([names]) => names.includes(name)) ?? [];
      const fitting = pick(20) === 0 ? ids : ids.filter((each) => prefix.test(each));
      const id = oneOf(fitting);
      if (pick(20) > 0) return id;
      return oneOf([id, id, id, `${id}@0.5`, `${id}x`, id.slice(0, -1), text(characters)]);
    }

    function number({ least, greatest }: { least: number; greatest: number }, isWhole: boolean): number {
      const small = Math.min(least + 3, greatest);
      const beyond = [least - 1, greatest + 1, -2_147_483_648, 2_147_483_647];
      const value = oneOf([least, small, small, greatest, pick(4) === 0 ? oneOf(beyond) : small]);
      return isWhole && !isWild ? Math.ceil(value) : value;
    }

    function listOf(items: number, item: () => unknown): unknown[] {
      return Array.from(
        { length: oneOf([0, 1, 1, 2, 2, 5, items, pick(4) === 0 ? items + 1 : items]) },
        item,
      );
    }

    function single(name: string, bound: Bound, type: GraphQLNamedType): unknown {
      if (isEnumType(type)) return oneOf(type.getValues()).name;
      switch (bound.type) {
        case "text":
        case "ids":
          return bound.type === "ids" ? idOr(name, bound.characters) : text(bound.characters);
        case "list":
          return oneOf([1, 3, 0, -1, 99]);
        case "number":
          return number(bound, type.name === "Int");
      }
    }

    function valueOf(
      { name, type }: GraphQLArgument | GraphQLInputField,
      field: string | null = null,
    ): unknown {
      const plain: GraphQLInputType = getNullableType(type);
      if (isWild && pick(10) === 0)
        return oneOf<unknown>([null, 7, "x", true, [], {}, [[1]], { text: { text: 1 } }]);
      if (isInputObjectType(plain)) {
        const fields = Object.values(plain.getFields()).filter(() => pick(2) === 0);
        return Object.fromEntries(fields.map((each) => [each.name, valueOf(each)]));
      }
      const bound = boundOf(name, field);
      const named = getNamedType(plain);
      if (named.name === "_Any") return listOf(3, () => ({ __typename: "Role", id: idOr("role", 200) }));
      if (!bound) return isEnumType(named) ? oneOf(named.getValues()).name : pick(2) === 0;
      if (!isListType(plain)) return single(name, bound, named);
      return listOf("items" in bound ? bound.items : 100, () => single(name, bound, named));
    }

    function argumentsOf({ name: field, args }: GraphQLField<unknown, unknown>): string {
      const given = args.filter(({ type }) =>
        isNonNullType(type) ? !isWild || pick(10) > 0 : pick(3) === 0,
      );
      const passed = given.map((argument) => {
        const name = `v${heads.length}`;
        heads.push(`$${name}: ${String(argument.type)}`);
        variables[name] = valueOf(argument, field);
        return `${argument.name}: $${name}`;
      });
      return passed.length > 0 ? `(${passed.join(", ")})` : "";
    }

    function condition(): string {
      if (pick(8) > 0) return "";
      const name = `v${heads.length}`;
      heads.push(`$${name}: Boolean!`);
      variables[name] = pick(2) === 0;
      return `@${oneOf(["skip", "include"])}(if: $${name})`;
    }

    let aliases = 0;
    function selectionOf(type: GraphQLNamedType, depth: number): string {
      if (!isCompositeType(type)) return "";
      const fields = "getFields" in type ? Object.values(type.getFields()) : [];
      // One or two questions: an error in one of more would leave no answer at all.
      const wanted = depth === 0 ? 1 + pick(2) : 1 + pick(4);
      const asked =
        depth > MOST_DEPTH || fields.length === 0 ? [] : Array.from({ length: wanted }, () => oneOf(fields));
      const parts = asked
        .filter((field) => depth < MOST_DEPTH || !isCompositeType(getNamedType(field.type)))
        .flatMap((field) => {
          const type = getNamedType(field.type);
          const named = `a${aliases++}: ${field.name}${argumentsOf(field)} ${condition()}`;
          // A field that is selected twice is answered once, with what both ask for.
          const times = isCompositeType(type) && pick(8) === 0 ? 2 : 1;
          return Array.from({ length: times }, () => `${named} ${selectionOf(type, depth + 1)}`);
        });
      if (isUnionType(type) || (isInterfaceType(type) && pick(3) === 0)) {
        const one = oneOf(schema.getPossibleTypes(type));
        if (isObjectType(one)) parts.push(`... on ${one.name} ${condition()} ${selectionOf(one, depth + 1)}`);
      }
      return `{ __typename ${parts.join(" ")} }`;
    }

    const selection = selectionOf(schema.getQueryType()!, 0);
    return { query: `query ${heads.length > 0 ? `(${heads.join(", ")})` : ""} ${selection}`, variables };
  });
}
