import { didYouMean } from "../text/did-you-mean.js";

export type CareerErrorCode =
  "UNKNOWN_ID" | "WRONG_KIND" | "BAD_USER_INPUT" | "GUIDE_TOO_LARGE" | "STORE_UNAVAILABLE";

/** A question that cannot be answered as it was put; `details` go to the client beside the code. */
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
  const wanted = expected.map((kind) => kind.toLowerCase().replaceAll("_", " ")).join(" or ");
  return new CareerError(
    "WRONG_KIND",
    `\`${argument}\` takes a ${wanted}, but "${id}" is a ${actual.toLowerCase().replaceAll("_", " ")}.`,
    { id, argument, expected },
  );
}

export function badInput(argument: string, message: string): CareerError {
  return new CareerError("BAD_USER_INPUT", `\`${argument}\` ${message}`, { argument });
}

/** `what` begins the sentence. */
export function guideTooLarge(what: string, size: string): CareerError {
  return new CareerError(
    "GUIDE_TOO_LARGE",
    `${what} is worked out exactly, and ${size} are too many for an answer in time. Use a smaller guide for it.`,
  );
}
