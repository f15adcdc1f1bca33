import { didYouMean } from "../text/did-you-mean.js";

export type CareerErrorCode =
  | "UNKNOWN_ID"
  | "WRONG_KIND"
  | "BAD_USER_INPUT"
  | "GUIDE_TOO_LARGE"
  | "QUERY_TOO_EXPENSIVE"
  | "CLIENT_LEFT"
  | "SERVER_BUSY"
  | "STORE_UNAVAILABLE";

/** An error that is shown to the client, with a code and `details` for programs. */
export class CareerError extends Error {
  override readonly name = "CareerError";

  constructor(
    readonly code: CareerErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function unknownId(id: string, suggestions: readonly string[]): CareerError {
  return new CareerError("UNKNOWN_ID", `Nothing has the id "${id}".${didYouMean(suggestions)}`, {
    id,
    suggestions,
  });
}

export function wrongKind(
  argument: string,
  id: string,
  actual: string,
  expected: readonly string[],
): CareerError {
  const wanted = expected.map(withArticle).join(" or ");
  return new CareerError(
    "WRONG_KIND",
    `\`${argument}\` takes ${wanted}, but "${id}" is ${withArticle(actual)}.`,
    { id, argument, expected },
  );
}

/** A kind of node in words: "a skill group", "an experience". */
function withArticle(kind: string): string {
  const words = kind.toLowerCase().replaceAll("_", " ");
  return /^[aeiou]/.test(words) ? `an ${words}` : `a ${words}`;
}

export function badInput(argument: string, message: string): CareerError {
  return new CareerError("BAD_USER_INPUT", `\`${argument}\` ${message}`, { argument });
}

/** `what` is the subject of the message; `size` says how large the guide is. */
export function guideTooLarge(what: string, size: string): CareerError {
  return new CareerError(
    "GUIDE_TOO_LARGE",
    `${what} is computed exactly, which would take too long for ${size}. Use a smaller guide.`,
  );
}

/** The answer would take more time than one request gets. */
export function tookTooLong(milliseconds: number): CareerError {
  return new CareerError(
    "QUERY_TOO_EXPENSIVE",
    `This was not answered within ${milliseconds / 1000} s, the most that one request gets. Ask for less at once: fewer fields, shorter lists, or one question at a time.`,
    { milliseconds },
  );
}

/** The answer takes more work than one request gets. */
export function tookTooMuch(limit: number): CareerError {
  return new CareerError(
    "QUERY_TOO_EXPENSIVE",
    `This takes more than ${limit} units of work, the most that one request gets. Ask for less at once: fewer fields, shorter lists, or one question at a time.`,
    { limit },
  );
}

/** The answer is expected to take more work than one request gets. */
export function wouldTakeTooMuch(expected: number, limit: number): CareerError {
  return new CareerError(
    "QUERY_TOO_EXPENSIVE",
    `This would take about ${expected} units of work; at most ${limit} are allowed. Ask for less at once.`,
    { expected, limit },
  );
}

/** The answer would be larger than one request gets. */
export function answerTooLarge(bytes: number): CareerError {
  return new CareerError(
    "QUERY_TOO_EXPENSIVE",
    `The answer is larger than ${bytes} bytes, the most that one request gets. Ask for fewer fields or shorter lists.`,
    { bytes },
  );
}

/** Nobody is there to read the answer. One object for all: each request ends so, and a stack takes longer than many answers. */
export const CLIENT_LEFT = new CareerError(
  "CLIENT_LEFT",
  "The client closed the connection before the answer was complete.",
);

/** The answer is sent already: a field failed that the whole answer depends on. */
export const ANSWERED = new CareerError("CLIENT_LEFT", "The request is answered.");

/** When to ask a server again that was too busy, or has only just started, in seconds. */
export const RETRY_AFTER_S = 1;

/** The server has only just started. */
export function stillReading(storeName: string): CareerError {
  return new CareerError(
    "STORE_UNAVAILABLE",
    `The guide is still being read from ${storeName}: ask again in a moment.`,
    { retryAfter: RETRY_AFTER_S },
  );
}

/** Too many requests that take long wait for their turn. */
export function serverBusy(): CareerError {
  return new CareerError(
    "SERVER_BUSY",
    "The server has more long questions to answer than it can. Ask again in a moment, or ask for less at once.",
  );
}
