import type { Asks, Operation } from "../client/asks.js";
import { openedGuide } from "./opened-guide.js";
import type { GuideFrom, OpenGuide } from "./open-guide-types.js";
import { readGuide } from "./read-guide.js";

export type * from "../graphql/operations/questions.js";
export type { Asks, Operation } from "../client/asks.js";
export { type AnswerError, CareerGraphError } from "../client/career-graph-error.js";
export type { GuideFrom, OpenGuide } from "./open-guide-types.js";

/**
 * Opens a guide and answers questions about it within this process: no server, no network. Without an argument it is the guide that comes
 * with this package; else the path of a folder of YAML, a .jsonl or a .jsonl.gz file, or several of them as one. A guide with problems is
 * rejected with a `CareerGraphError` of code `INVALID_GUIDE`, whose `errors` are the problems by file and line.
 */
export async function openGuide(from: string | GuideFrom = {}): Promise<OpenGuide> {
  return openedGuide(await readGuide(typeof from === "string" ? { guides: [from] } : from));
}

/** Asks an operation of the API, as `guide.ask` does; the guide may also be a client of `career-graph/client`. */
export function ask<
  Answer = Readonly<Record<string, unknown>>,
  Variables = Readonly<Record<string, unknown>>,
>(guide: Pick<Asks, "ask">, operation: Operation<Answer, Variables>, variables?: Variables): Promise<Answer> {
  return guide.ask(operation, variables);
}
