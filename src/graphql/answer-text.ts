import type { Awaitable } from "../async/awaitable.js";
import type { Steps } from "../async/steps.js";
import { ownTurn } from "../async/turn.js";
import { answerTooLarge, type CareerError } from "../career/errors.js";
import { ANSWER_BYTES } from "../text/bounds.js";
import { type Ended, outcomeOf } from "./outcome.js";
import { requestIdOf } from "./request-ids.js";

/** An answer as Apollo hands it over to be written. */
interface Answer extends Ended {
  readonly data?: unknown;
}

/** How much is written at a stretch: values, and 64 characters of a string for one. */
const AT_A_STRETCH = 2_000;
const CHARACTERS = 64;

/**
 * The JSON text of an answer, the same as by `JSON.stringify`; a large one is written in slices between which others are served. An answer
 * of more than ANSWER_BYTES is replaced by an error. `onAnswer` is told how it ended.
 */
export function answerText(
  answer: Answer,
  onAnswer: (outcome: string) => void = () => undefined,
): Awaitable<string> {
  return ownTurn.run(writeAnswer(answer, onAnswer));
}

function* writeAnswer(answer: Answer, onAnswer: (outcome: string) => void): Steps<string> {
  const text = new BoundedText(ANSWER_BYTES);
  yield* write(answer, text);
  if (!text.isTooLong) {
    onAnswer(outcomeOf(answer));
    return `${text.whole()}\n`;
  }
  const tooLarge = { errors: [errorOf(answerTooLarge(ANSWER_BYTES), answer)], data: null };
  onAnswer(outcomeOf(tooLarge));
  return `${JSON.stringify(tooLarge)}\n`;
}

function errorOf({ message, code, details }: CareerError, { data }: Answer) {
  const requestId = requestIdOf(data);
  return { message, extensions: { code, ...details, ...(requestId !== null && { requestId }) } };
}

/** Collects a text until it is longer than allowed. */
class BoundedText {
  #parts: string[] = [];
  #bytes = 0;

  constructor(readonly most: number) {}

  get isTooLong(): boolean {
    return this.#bytes > this.most;
  }

  add(part: string): void {
    this.#bytes += Buffer.byteLength(part);
    if (this.isTooLong) this.#parts = [];
    else this.#parts.push(part);
  }

  whole(): string {
    return this.#parts.join("");
  }
}

function* write(value: unknown, text: BoundedText): Steps<void> {
  if (isShort(value)) {
    text.add(JSON.stringify(value ?? null));
    yield;
    return;
  }
  const isList = Array.isArray(value);
  let before = isList ? "[" : "{";
  for (const [name, part] of Object.entries(value as object) as [string, unknown][]) {
    if (text.isTooLong) return;
    if (!isList && part === undefined) continue;
    text.add(isList ? before : `${before}${JSON.stringify(name)}:`);
    before = ",";
    yield* write(part, text);
  }
  text.add(isList ? "]" : "}");
}

/** Whether a value can be written at a stretch. Looks at no more of it than that. */
function isShort(value: unknown): boolean {
  const pending: unknown[] = [value];
  let size = 0;
  while (pending.length > 0) {
    const next = pending.pop();
    size += typeof next === "string" ? 1 + next.length / CHARACTERS : 1;
    if (size > AT_A_STRETCH) return typeof value !== "object";
    if (typeof next !== "object" || next === null) continue;
    for (const key in next) pending.push((next as Record<string, unknown>)[key]);
  }
  return true;
}
