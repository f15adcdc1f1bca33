import { nextTick } from "node:process";

/** How long computations may occupy the process before others are served, in milliseconds. */
export const SLICE_MS = 15;

/** Whoever waits in the rotation. */
export interface Waiting {
  /** Does a part of its work, at most until `hasTime` says no. Returns whether more is left. */
  readonly serve: () => boolean;
  /** Says that a slice is used up and more is left. Returns whether it stays in the rotation. */
  readonly goesOn: () => boolean;
  /** Whether it has not used up a slice yet: those go first, so that small requests need not wait for large ones. */
  readonly isFresh: boolean;
}

/*
 * One rotation serves the whole process. Between two slices the event loop runs once, so requests are read and answered. What runs outside
 * the rotation, when a request arrives, has a slice as well: one for all requests that arrive at the same time.
 */
const fresh: Waiting[] = [];
const others: Waiting[] = [];
/** When the present slice ends; null if none has begun since the event loop last went round. */
let sliceEnd: number | null = null;
let isNextComing = false;
let wasFresh = false;

/** Whether the present slice has time left. The first to ask begins a slice. */
export function hasTime(): boolean {
  if (sliceEnd !== null) return performance.now() < sliceEnd;
  sliceEnd = performance.now() + SLICE_MS;
  comeAgain();
  return true;
}

/** Puts someone at the end of the rotation, to be served until nothing is left. */
export function joinRotation(waiting: Waiting): void {
  (waiting.isFresh ? fresh : others).push(waiting);
  comeAgain();
}

/** How many wait for their first slice. */
export function freshWaiting(): number {
  return fresh.length;
}

function comeAgain(): void {
  if (isNextComing) return;
  isNextComing = true;
  setImmediate(nextSlice);
}

function nextSlice(): void {
  isNextComing = false;
  sliceEnd = null;
  const next = takeNext();
  if (next === undefined) return;
  sliceEnd = performance.now() + SLICE_MS;
  serve(next);
}

/** The fresh and the others alternate, so that neither starve. */
function takeNext(): Waiting | undefined {
  wasFresh = fresh.length > 0 && (!wasFresh || others.length === 0);
  return (wasFresh ? fresh : others).shift();
}

/** Serves part by part. What waits for a part's result continues before the next part, in the same slice. */
function serve(waiting: Waiting): void {
  const isMore = waiting.serve();
  if (isMore && hasTime()) {
    // Ticks run when no promise is left to continue.
    queueMicrotask(() => {
      nextTick(serve, waiting);
    });
    return;
  }
  if (isMore && waiting.goesOn()) others.push(waiting);
  sliceEnd = null;
  if (fresh.length + others.length > 0) comeAgain();
}
