import { createApollo } from "../graphql/apollo.js";
import { requestContext } from "../graphql/request-context.js";
import type { Declare } from "./command.js";
import { DONE, PROBLEMS, WRONG_USE } from "./exit-codes.js";
import { addGuideOptions, type GuideOptions, guidePlace } from "./guide-options.js";
import { type GuidePlace, openSource, warningsTo } from "./open-guide.js";
import { Stop, type Terminal } from "./terminal.js";

export interface QueryOptions {
  readonly guide: GuidePlace;
  readonly variables?: string | undefined;
}

export const declare: Declare = (command, { config, terminal, exitWith }) => {
  command
    .description(
      "Runs a GraphQL operation without a server and prints its JSON result. Exits with 1 if the result has errors.",
    )
    .argument("<graphql>", "the operation, such as '{ roles { nodes { id name } } }'")
    .option("--variables <json>", "the variables of the operation, as a JSON object");
  addGuideOptions(command, "files or Neo4j").action(
    async (operation: string, { variables, ...options }: GuideOptions & { variables?: string }) => {
      exitWith(await query(operation, { guide: guidePlace(options, config), variables }, terminal));
    },
  );
};

/** Runs one operation without a server and prints its JSON result; 1 when it has errors. */
export async function query(
  operation: string,
  options: QueryOptions,
  { out, err }: Terminal,
): Promise<number> {
  const variables = parseVariables(options.variables);
  const source = await openSource(options.guide, warningsTo(err));
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
    out(JSON.stringify(body.singleResult, null, 2));
    return body.singleResult.errors ? PROBLEMS : DONE;
  } finally {
    await apollo.stop();
    await source.close();
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
