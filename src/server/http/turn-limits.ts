import { HeavyTurns } from "../../async/heavy-turns.js";
import type { TurnLimits } from "../../async/turn-limits.js";
import { serverBusy, tookTooLong, tookTooMuch } from "../../career/errors.js";
import type { RequestLimits } from "./server-options.js";

/** For each heavy request that advances, so many may wait. */
const WAITING = 4;

/** The limits of the turns of all requests, which share the places for heavy ones. */
export function turnLimits({ requestMs, work, concurrency }: RequestLimits): {
  readonly heavy: HeavyTurns;
  readonly limits: TurnLimits;
} {
  const heavy = new HeavyTurns(concurrency, WAITING * concurrency);
  const limits = {
    milliseconds: requestMs,
    tooLong: () => tookTooLong(requestMs),
    heavy: { turns: heavy, tooMany: serverBusy },
    budget: { work, tooMuch: () => tookTooMuch(work) },
  };
  return { heavy, limits };
}
