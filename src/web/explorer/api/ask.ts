import { NAMES_LANGUAGE, noteNames } from "./names-language.js";
import type { Operation } from "../../../graphql/operations/operation.js";

/** An error that the API answered, with its code and the ids that it suggests instead. */
export class AskError extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly suggestions: readonly string[],
  ) {
    super(message);
  }
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly suggestions?: readonly string[] };
  }[];
}

const answers = new Map<string, Promise<unknown>>();

/** Asks the public API. An answer is kept until the page is closed; an error is not. */
export function ask<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: NoInfer<Variables>,
): Promise<Answer> {
  const key = keyOf(operation, variables);
  let answer = answers.get(key);
  if (!answer) {
    answer = post(operation, variables);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
  }
  return answer as Promise<Answer>;
}

/** The same for the same operation with the same variables. */
export function keyOf(query: string, variables: unknown): string {
  return query + JSON.stringify(variables);
}

async function post(query: string, variables: unknown): Promise<unknown> {
  const language = NAMES_LANGUAGE === null ? {} : { lang: NAMES_LANGUAGE, inLanguage: true };
  const body = await send(JSON.stringify({ query, variables: { ...(variables as object), ...language } }));
  const [error] = body.errors ?? [];
  if (!error) {
    noteNames(body.data);
    return body.data;
  }
  const { code = "", suggestions = [] } = error.extensions ?? {};
  throw new AskError(error.message, code, suggestions);
}

async function send(body: string): Promise<Body> {
  try {
    const response = await fetch("graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body,
    });
    return (await response.json()) as Body;
  } catch {
    throw new AskError("The career guide cannot be reached just now.", "UNREACHABLE", []);
  }
}
