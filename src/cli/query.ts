import { createApollo } from "../graphql/apollo.js";
import { requestContext } from "../graphql/request-context.js";
import { DONE, PROBLEMS, WRONG_USE } from "./exit-codes.js";
import { type GuidePlace, openGraph } from "./open-guide.js";
import { Stop, type Terminal } from "./terminal.js";

export interface QueryOptions {
  readonly guide: GuidePlace;
  readonly variables?: string;
}

/** Runs one operation without a server and prints its JSON result; 1 when it has errors. */
export async function query(
  operation: string,
  options: QueryOptions,
  { out, err }: Terminal,
): Promise<number> {
  const variables = parseVariables(options.variables);
  const graph = await openGraph(options.guide, { info: () => undefined, warn: err });
  const apollo = createApollo({
    onUnexpectedError: (error) => {
      err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
  });
  try {
    const { body } = await apollo.executeOperation(
      { query: operation, variables },
      { contextValue: await requestContext(graph) },
    );
    if (body.kind !== "single") throw new Stop("Incremental results cannot be printed.", PROBLEMS);
    out(JSON.stringify(body.singleResult, null, 2));
    return body.singleResult.errors ? PROBLEMS : DONE;
  } finally {
    await apollo.stop();
    await graph.close();
  }
}

function parseVariables(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new Stop(`--variables is not JSON: ${(error as Error).message}`, WRONG_USE);
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    throw new Stop(`--variables must be a JSON object such as {"to": "role:backend-developer"}.`, WRONG_USE);
  }
  return parsed as Record<string, unknown>;
}
