import { then } from "../../async/awaitable.js";
import type { ServedGuide } from "../../career/source.js";
import { unavailableGuide } from "./unavailable-guide.js";

/**
 * The states of a replica. EMPTY: no valid guide was read yet. CURRENT: the copy is the stored guide. STALE: the store cannot be read
 * or holds an invalid guide, so that the last good copy is kept: of this process, or one from disk.
 */
export type ReplicaState =
  | { readonly kind: "EMPTY"; readonly trouble: Error; readonly served: ServedGuide }
  | { readonly kind: "CURRENT"; readonly copy: ServedGuide; readonly served: ServedGuide }
  | {
      readonly kind: "STALE";
      readonly copy: ServedGuide;
      readonly trouble: Error;
      /** What the copy is called in the status. */
      readonly kept: string;
      readonly served: ServedGuide;
    };

export function empty(trouble: Error): ReplicaState {
  return { kind: "EMPTY", trouble, served: unavailableGuide(trouble) };
}

/** After a valid guide was read. */
export function current(copy: ServedGuide): ReplicaState {
  return { kind: "CURRENT", copy, served: copy };
}

/** After a look at the store that found the guide of the copy unchanged. */
export function confirmed(state: ReplicaState): ReplicaState {
  return state.kind === "STALE" ? current(state.copy) : state;
}

/** After a look at the store that failed. The same trouble again leaves the state as it is. */
export function failed(state: ReplicaState, trouble: Error): ReplicaState {
  if (state.kind !== "CURRENT" && state.trouble.message === trouble.message) return state;
  if (state.kind === "EMPTY") return empty(trouble);
  return stale(state.copy, trouble, state.kind === "STALE" ? state.kept : "last good copy");
}

/** A copy from disk instead of no guide. */
export function restored(copy: ServedGuide, keptAt: Date, trouble: Error): ReplicaState {
  return stale(copy, trouble, `copy of ${keptAt.toISOString()} from disk`);
}

function stale(copy: ServedGuide, trouble: Error, kept: string): ReplicaState {
  return { kind: "STALE", copy, trouble, kept, served: lastGood(copy, trouble.message, kept) };
}

function lastGood(copy: ServedGuide, trouble: string, kept: string): ServedGuide {
  return {
    ...copy,
    status: () =>
      then(copy.status(), (status) => ({
        ...status,
        store: `${status.store}, ${kept}: ${trouble}`,
        trouble,
      })),
  };
}
