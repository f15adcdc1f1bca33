/** The API's answer was no: `code` and `suggestions` as README lists them. */
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

/** Asks the public API, each question once as long as the page is open. */
export function ask<T>(query: string, variables: Readonly<Record<string, unknown>>): Promise<T> {
  const key = keyOf(query, variables);
  let answer = answers.get(key);
  if (!answer) {
    answer = post(query, variables);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
  }
  return answer as Promise<T>;
}

export function keyOf(query: string, variables: Readonly<Record<string, unknown>>): string {
  return query + JSON.stringify(variables);
}

async function post(query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown> {
  const body = await send(JSON.stringify({ query, variables }));
  const [error] = body.errors ?? [];
  if (!error) return body.data;
  const { code = "", suggestions = [] } = error.extensions ?? {};
  throw new AskError(error.message, code, suggestions);
}

async function send(body: string): Promise<Body> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body,
    });
    return (await response.json()) as Body;
  } catch {
    throw new AskError("The server cannot be reached. Is it still running?", "UNREACHABLE", []);
  }
}
