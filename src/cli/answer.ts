import type { FormattedExecutionResult } from "graphql";

import type { CareerGraph } from "../career/graph.js";
import type { CareerSource } from "../career/source.js";
import { createApollo } from "../graphql/apollo.js";
import { requestContext } from "../graphql/request-context.js";
import { PROBLEMS, WRONG_USE } from "./exit-codes.js";
import { type GuidePlace, openSource, warningsTo } from "./open-guide.js";
import { Stop, type Terminal } from "./terminal.js";

/** Runs one operation without a server. */
export async function execute(
  source: CareerSource,
  operation: string,
  variables: Record<string, unknown>,
  { err }: Pick<Terminal, "err">,
): Promise<FormattedExecutionResult> {
  const apollo = createApollo({
    onUnexpectedError: (error) => {
      err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
  });
  try {
    const { body } = await apollo.executeOperation(
      { query: operation, variables },
      { contextValue: requestContext(source) },
    );
    if (body.kind !== "single") throw new Stop("Incremental results cannot be printed.", PROBLEMS);
    return body.singleResult;
  } finally {
    await apollo.stop();
  }
}

/** What one of our own operations answers about a guide that is opened for it. A refusal ends the command with its message. */
export async function answerFrom<T>(
  place: GuidePlace,
  terminal: Pick<Terminal, "err">,
  operation: string,
  variablesFor: (graph: CareerGraph) => Promise<Record<string, unknown>>,
): Promise<T> {
  const source = await openSource(place, warningsTo(terminal.err));
  try {
    const variables = await variablesFor(source.current().graph);
    const { data, errors } = await execute(source, operation, variables, terminal);
    const [error] = errors ?? [];
    if (error)
      throw new Stop(error.message, WRONG_USE_CODES.has(error.extensions?.["code"]) ? WRONG_USE : PROBLEMS);
    return data as T;
  } finally {
    await source.close();
  }
}

const WRONG_USE_CODES = new Set<unknown>(["BAD_USER_INPUT", "UNKNOWN_ID", "WRONG_KIND"]);
