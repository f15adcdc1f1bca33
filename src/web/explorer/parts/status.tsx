import type { AskError } from "../api/ask.js";

export function Waiting({ what }: { what: string }) {
  return (
    <p class="waiting" role="status">
      <span class="pulse" aria-hidden="true" />
      {what}
    </p>
  );
}

export function Trouble({ error }: { error: AskError }) {
  return (
    <p class="trouble" role="alert" dir="auto">
      {error.message}
    </p>
  );
}
