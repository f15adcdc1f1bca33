import { type Asks, asksBy } from "./asks.js";
import { type AnswerError, CareerGraphError, dataOf } from "./career-graph-error.js";

export type * from "../graphql/operations/questions.js";
export type { Asks, Operation } from "./asks.js";
export { type AnswerError, CareerGraphError } from "./career-graph-error.js";

/** The part of `fetch` that is used here. */
export type Fetch = (
  address: string,
  request: {
    readonly method: "GET" | "POST";
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  },
) => Promise<{ readonly status: number; text(): Promise<string> }>;

export interface ClientOptions {
  /** Sends the requests; the global `fetch` unless it is given. Where it rejects, so does the question, with the same error. */
  readonly fetch?: Fetch;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Asks with GET by the hash of the operation, and sends its text only to a server that does not know the hash yet. Needs `crypto.subtle`,
   * which browsers have on https and on localhost.
   */
  readonly persisted?: boolean;
}

/**
 * A client of the API at an address such as "https://example.org/graphql". Short questions are sent with GET, so that caches can keep their
 * answers; long ones and texts about people with POST.
 */
export function careerClient(address: string, options: ClientOptions = {}): Asks {
  const { fetch = globalThis.fetch, headers, persisted } = options;
  const hashes = new Map<string, string>();

  async function send(url: string, body?: string): Promise<Answered> {
    const response = await fetch(url, {
      method: body ? "POST" : "GET",
      headers: { accept: ACCEPT, ...(body && { "content-type": "application/json" }), ...headers },
      ...(body && { body }),
    });
    const text = await response.text();
    try {
      const answer = JSON.parse(text) as Answered["answer"];
      if ("data" in answer || answer.errors) return { answer, status: response.status };
    } catch {
      // Told below: a proxy may answer with a page.
    }
    const message = `${address} answered with status ${response.status} and no answer of GraphQL.`;
    throw new CareerGraphError([{ message, extensions: { code: "BAD_ANSWER" } }], null, response.status);
  }

  async function answerTo(query: string, variables: object): Promise<Answered> {
    const isPrivate = /competenciesIn|rolesFor/.test(query);
    const body = (extensions?: object): string => JSON.stringify({ query, variables, extensions });
    if (persisted && !isPrivate) {
      const hash = hashes.get(query) ?? (await hashOf(query));
      hashes.set(query, hash);
      const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
      const known = await send(addressOf({ variables, extensions }));
      return /^PERSISTED_QUERY_NOT_/.test(String(known.answer.errors?.[0]?.extensions?.["code"]))
        ? send(address, body(extensions))
        : known;
    }
    const url = addressOf({ query, variables });
    return isPrivate || url.length > LONGEST_ADDRESS ? send(address, body()) : send(url);
  }

  function addressOf(parts: Readonly<Record<string, string | object>>): string {
    const search = Object.entries(parts).map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(typeof value === "string" ? value : JSON.stringify(value))}`,
    );
    return `${address}${address.includes("?") ? "&" : "?"}${search.join("&")}`;
  }

  return asksBy(async (query, variables) => {
    const { answer, status } = await answerTo(query, variables);
    return dataOf(answer, status);
  });
}

interface Answered {
  readonly answer: { readonly data?: unknown; readonly errors?: readonly AnswerError[] };
  readonly status: number;
}

const ACCEPT = "application/graphql-response+json,application/json;q=0.9";
/** Longer addresses are refused by some proxies. */
const LONGEST_ADDRESS = 4_000;

async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
