import type { WidgetFailure } from "../../graphql/operations/widget-answers.js";

/** Why there is no answer. */
export interface Failure {
  readonly code: string;
  /** For developers. */
  readonly message: string;
  /** Whether the page asks for something that is not there; asking again would not help. */
  readonly isTheirs: boolean;
}

export type Outcome = { readonly answer: unknown } | { readonly failure: Failure };

const WITHIN_MS = 10_000;
/** How long to wait before each further try, while the server cannot be reached or has too much to do. */
const PAUSES_MS = [1_000, 3_000];

/** The answer to a GET, after up to three tries. It ends, without an answer, when `left` says that nobody wants it any more. */
export async function ask(url: string, left: AbortSignal): Promise<Outcome> {
  for (let tries = 0; ; tries++) {
    const found = await tryOnce(url, left);
    if ("answer" in found || found.failure.isTheirs || tries === PAUSES_MS.length || left.aborted)
      return found;
    await pause(PAUSES_MS[tries]!, left);
  }
}

async function tryOnce(url: string, left: AbortSignal): Promise<Outcome> {
  // AbortSignal.any is not in all browsers that have everything else.
  const late = new AbortController();
  const stop = (): void => {
    late.abort();
  };
  left.addEventListener("abort", stop);
  const timer = setTimeout(stop, WITHIN_MS);
  try {
    const response = await fetch(url, { signal: late.signal, credentials: "omit" });
    const body = (await response.json()) as Partial<WidgetFailure>;
    if (response.ok) return { answer: body };
    const { code = `HTTP_${response.status}`, message = `The server answered with ${response.status}.` } =
      body.error ?? {};
    return { failure: { code, message, isTheirs: response.status < 500 && response.status !== 429 } };
  } catch (error) {
    return { failure: { code: "UNREACHABLE", message: String(error), isTheirs: false } };
  } finally {
    clearTimeout(timer);
    left.removeEventListener("abort", stop);
  }
}

function pause(milliseconds: number, left: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    left.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
