import type { FetcherParams, FetcherReturnType } from "@graphiql/toolkit";
import { Kind, parse } from "graphql";

/** Posts an operation. An answer that is not JSON is shown as an error with its text. */
export async function ask(operation: FetcherParams): Promise<Awaited<FetcherReturnType>> {
  const response = await fetch("graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(withoutNeedlessName(operation)),
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as Awaited<FetcherReturnType>;
  } catch {
    return { data: null, errors: [{ message: `HTTP ${response.status}: ${text.slice(0, 200)}` }] } as never;
  }
}

/** GraphiQL learns an operation's new name a moment after its text changes. With one operation the name is not needed, so it is left out. */
function withoutNeedlessName(operation: FetcherParams): Partial<FetcherParams> {
  try {
    const { definitions } = parse(operation.query);
    const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return operations.length === 1
      ? { query: operation.query, variables: operation.variables as unknown }
      : operation;
  } catch {
    return operation;
  }
}
