import {
  type DocumentNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
  visit,
} from "graphql";

import type { Values } from "./arguments.js";

/** Whether a selection is part of the answer, as `@skip` and `@include` decide. */
export function conditionOf(selection: SelectionNode): (variables: Values) => boolean {
  if (!selection.directives?.length) return () => true;
  return (variables) =>
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.["if"] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.["if"] !== false;
}

/** The variables that decide which selections are part of the answer. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ arguments: given = [] }) {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
