import { execute } from "./answer.js";
import type { Declare } from "./command.js";
import { DONE, PROBLEMS, WRONG_USE } from "./exit-codes.js";
import { addGuideOptions, type GuideOptions, guidePlace } from "./guide-options.js";
import { type GuidePlace, openSource, warningsTo } from "./open-guide.js";
import { readText } from "./read-text.js";
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
    .argument(
      "<graphql>",
      "the operation, such as '{ roles { nodes { id name } } }'; @FILE reads it from a file, - from standard input",
    )
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
  const document = await textNamed(operation);
  const source = await openSource(options.guide, warningsTo(err));
  try {
    const result = await execute(source, document, variables, { err });
    out(JSON.stringify(result, null, 2));
    return result.errors ? PROBLEMS : DONE;
  } finally {
    await source.close();
  }
}

/** The operation itself, or what stands in the file or in the standard input that it names. */
async function textNamed(operation: string): Promise<string> {
  if (operation === "-") return readText("-");
  return operation.startsWith("@") ? readText(operation.slice(1)) : operation;
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
