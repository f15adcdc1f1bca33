import { useEffect, useState } from "preact/hooks";

import { ask, AskError, keyOf } from "./ask.js";

export interface Answer<T> {
  /** The latest that came; while `waiting`, of the question before. */
  readonly data: T | null;
  readonly error: AskError | null;
  readonly waiting: boolean;
}

interface Came<T> {
  readonly key: string | null;
  readonly data: T | null;
  readonly error: AskError | null;
}

/** Asks again whenever the question changes; null asks nothing. */
export function useAnswer<T>(query: string, variables: Readonly<Record<string, unknown>> | null): Answer<T> {
  const key = variables === null ? null : keyOf(query, variables);
  const [came, setCame] = useState<Came<T>>({ key: null, data: null, error: null });
  useEffect(() => {
    if (variables === null) return undefined;
    let wanted = true;
    ask<T>(query, variables).then(
      (data) => {
        if (wanted) setCame({ key, data, error: null });
      },
      (error: unknown) => {
        const told = error instanceof AskError ? error : new AskError(String(error), "", []);
        if (wanted) setCame({ key, data: null, error: told });
      },
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  if (key === null) return { data: null, error: null, waiting: false };
  return { data: came.data, error: came.key === key ? came.error : null, waiting: came.key !== key };
}
