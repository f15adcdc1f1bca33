import type { AskError } from "../api/ask.js";
import { troubleText } from "../trouble-text.js";

export function Waiting({ what }: { what: string }) {
  return (
    <p class="waiting" role="status">
      <span class="pulse" aria-hidden="true" />
      {what}
    </p>
  );
}

/** What stands in the place of an answer until it comes: about as tall, so that nothing below it jumps. */
export function Skeleton({ what }: { what: string }) {
  return (
    <div class="skeleton">
      <Waiting what={what} />
      <div class="skeleton-cards" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <div class="skeleton-cards wide" aria-hidden="true">
        <span />
      </div>
    </div>
  );
}

/** Says in a visitor's words why there is no answer, and asks again if that may help. */
export function Trouble({ error, retry }: { error: AskError; retry: () => void }) {
  const { text, mayPass } = troubleText(error);
  return (
    <div class="trouble" role="alert">
      <p dir="auto">{text}</p>
      {mayPass && (
        <button type="button" class="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}
