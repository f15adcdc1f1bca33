import type { ApolloServerPlugin } from "@apollo/server";
import { Kind, type OperationDefinitionNode } from "graphql";

import type { RequestContext } from "../../graphql/request-context.js";
import type { FewLines } from "./few-lines.js";

/** The most fields of an operation that are named in a log. */
const FIELDS = 10;

/** Logs an operation if it takes at least this long, with its name or the fields that it asks for, and its work. */
export type SlowLog = (
  operation: OperationDefinitionNode | undefined,
  context: RequestContext,
  milliseconds: number,
) => void;

export function slowLog(slowMs: number, lines: FewLines): SlowLog {
  return (operation, { requestId, turn }, milliseconds) => {
    const ms = Math.round(milliseconds);
    if (ms < slowMs) return;
    const name = operation?.name?.value ?? null;
    const fields = operation ? fieldsOf(operation) : [];
    lines.write("warn", { requestId, operation: name, fields, ms, work: turn.spent() }, "a slow operation");
  };
}

/** Logs slow operations of Apollo. */
export function slowOperations(tell: SlowLog): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart({ contextValue }) {
      const started = performance.now();
      return Promise.resolve({
        willSendResponse({ operation }) {
          tell(operation, contextValue, performance.now() - started);
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
