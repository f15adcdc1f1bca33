import { readFileSync } from "node:fs";

import { expect, test } from "@jest/globals";
import {
  buildSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  validate,
} from "graphql";

import { questionText } from "../../src/client/question-text.js";
import { QUESTION_PARTS, type Questions } from "../../src/graphql/operations/questions.js";

const names = Object.keys(QUESTION_PARTS) as (keyof Questions)[];
const written = parse(readFileSync("src/graphql/operations/questions.graphql", "utf8"));
const schema = buildSchema(readFileSync("src/graphql/schema.graphql", "utf8"));

test("each operation of questions.graphql is a question", () => {
  const operations = written.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [each.name!.value] : [],
  );
  expect(names).toEqual(operations);
});

test.each(names)("%s is put together as it is written in questions.graphql", (name) => {
  const text = parse(questionText(name));
  expect(validate(schema, text)).toEqual([]);
  expect(print(text)).toBe(print(withoutFragments(written, name)));
});

/** The operation with its fragments written out. */
function withoutFragments({ definitions }: DocumentNode, name: string): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const flat = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((each): readonly SelectionNode[] => {
      if (each.kind === Kind.FRAGMENT_SPREAD)
        return flat(fragments.get(each.name.value)!.selectionSet).selections;
      return [each.selectionSet ? { ...each, selectionSet: flat(each.selectionSet) } : each];
    }),
  });
  const operation = definitions.find(
    (each) => each.kind === Kind.OPERATION_DEFINITION && each.name?.value === name,
  );
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`There is no ${name}.`);
  return {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet: flat(operation.selectionSet) }],
  };
}
