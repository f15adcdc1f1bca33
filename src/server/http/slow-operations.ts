import type { ApolloServerPlugin } from "@apollo/server";
import { Kind, type OperationDefinitionNode } from "graphql";

import type { RequestContext } from "../../graphql/request-context.js";
import type { FewLines } from "./few-lines.js";

/** The most fields of an operation that are named in a log. */
const FIELDS = 10;

/** Logs operations that take at least this long, with their name or the fields that they ask for, and their work. */
export function slowOperations(slowMs: number, lines: FewLines): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart({ contextValue: { requestId, turn } }) {
      const started = performance.now();
      return Promise.resolve({
        willSendResponse({ operation, operationName }) {
          const ms = Math.round(performance.now() - started);
          if (ms >= slowMs)
            lines.write(
              "warn",
              {
                requestId,
                operation: operationName ?? null,
                fields: operation ? fieldsOf(operation) : [],
                ms,
                work: turn.spent(),
              },
              "a slow operation",
            );
          return Promise.resolve();
        },
      });
    },
  };
}

function fieldsOf({ selectionSet: { selections } }: OperationDefinitionNode): string[] {
  const names = selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
  return [...new Set(names)].slice(0, FIELDS);
}
