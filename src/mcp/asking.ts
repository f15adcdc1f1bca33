import { CareerError, CLIENT_LEFT } from "../career/errors.js";
import type { Asked, AssistantOptions } from "./asked.js";
import { InvalidArguments } from "./check-input.js";

/** Asks the guide of now. The work ends when the client no longer wants the answer. */
export async function asking<T>(
  { ask, onAnswered }: AssistantOptions,
  signal: AbortSignal,
  question: (asked: Asked) => Promise<T>,
): Promise<T> {
  const asked = ask();
  const leave = (): void => {
    asked.graph.turn.stop(CLIENT_LEFT);
  };
  signal.addEventListener("abort", leave);
  try {
    return await question(asked);
  } finally {
    signal.removeEventListener("abort", leave);
    onAnswered?.(asked);
  }
}

/** What an assistant may be told of an error: what is wrong with its call, or that the server failed. */
export function sayError(error: unknown, onUnexpectedError: AssistantOptions["onUnexpectedError"]): string {
  if (error instanceof InvalidArguments || error instanceof CareerError) return error.message;
  onUnexpectedError(error);
  return "The server failed to answer. This is its own fault, not that of the question.";
}
