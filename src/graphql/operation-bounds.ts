import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type ValidationRule,
  visit,
} from "graphql";

import { OPERATION_DEPTH, OPERATION_TOKENS, OPERATION_VALUES } from "../text/bounds.js";
import type { RequestContext } from "./request-context.js";

/** How operations are parsed, wherever that is done. */
export const PARSE_OPTIONS = { maxLexicalTokens: OPERATION_TOKENS };

const TOO_DEEP = `The operation is nested more than ${OPERATION_DEPTH} levels deep. Ask for less at once.`;

/** Refuses an operation with more levels of fields, lists and objects than OPERATION_DEPTH, those of its fragments included. O(document). */
export const depthLimit: ValidationRule = (context) => ({
  Document(document) {
    for (const operation of tooDeepOperations(document))
      context.reportError(new GraphQLError(TOO_DEEP, { nodes: operation }));
    return undefined;
  },
});

/**
 * An error of a text nested so deeply that the parser, which is recursive, came to the end of its stack. Its message has nothing to say to
 * the client. Null for every other error.
 */
export function depthFault(error: unknown): string | null {
  let cause: unknown = error;
  while (cause instanceof GraphQLError) cause = cause.originalError;
  return cause instanceof RangeError ? TOO_DEEP : null;
}

interface Depths {
  /** The greatest depth of the definition itself. */
  own: number;
  /** Where it spreads a fragment: the depth there, and the name. */
  readonly spreads: { readonly depth: number; readonly name: string }[];
}

function tooDeepOperations(document: DocumentNode): OperationDefinitionNode[] {
  const fragments = new Map<string, Depths>();
  const operations: [OperationDefinitionNode, Depths][] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, depthsOf(definition));
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push([definition, depthsOf(definition)]);
  }
  const depthWithin = new Map<string, number>();
  const wholeDepth = ({ own, spreads }: Depths): number =>
    spreads.reduce((deepest, { depth, name }) => Math.max(deepest, depth + fragmentDepth(name)), own);
  const fragmentDepth = (name: string): number => {
    const known = depthWithin.get(name);
    if (known !== undefined) return known;
    // A fragment that spreads itself is another rule's error.
    depthWithin.set(name, 0);
    const depth = wholeDepth(fragments.get(name) ?? { own: 0, spreads: [] });
    depthWithin.set(name, depth);
    return depth;
  };
  return operations.flatMap(([operation, depths]) =>
    wholeDepth(depths) > OPERATION_DEPTH ? [operation] : [],
  );
}

function depthsOf(definition: DocumentNode["definitions"][number]): Depths {
  const depths: Depths = { own: 0, spreads: [] };
  let depth = 0;
  const level = {
    enter() {
      depths.own = Math.max(depths.own, ++depth);
    },
    leave() {
      depth--;
    },
  };
  visit(definition, {
    SelectionSet: level,
    ListValue: level,
    ObjectValue: level,
    ListType: level,
    FragmentSpread(spread) {
      depths.spreads.push({ depth, name: spread.name.value });
    },
  });
  return depths;
}

/** Refuses an operation with more values in its variables than OPERATION_VALUES, before anything is made of them. */
export const variablesLimit: ApolloServerPlugin<RequestContext> = {
  requestDidStart() {
    return Promise.resolve({
      didResolveOperation({ request: { variables } }) {
        if (variables && hasMoreValues(variables, OPERATION_VALUES))
          throw new GraphQLError(`The variables hold more than ${OPERATION_VALUES} values.`, {
            extensions: { code: "BAD_USER_INPUT", http: { status: 400 } },
          });
        return Promise.resolve();
      },
    });
  },
};

/** Counts values at any depth, without recursion, and stops at the limit. */
export function hasMoreValues(variables: object, limit: number): boolean {
  const pending: object[] = [variables];
  let count = 0;
  for (let value = pending.pop(); value; value = pending.pop()) {
    for (const part of Object.values(value) as unknown[]) {
      if (++count > limit) return true;
      if (typeof part === "object" && part !== null) pending.push(part);
    }
  }
  return false;
}
