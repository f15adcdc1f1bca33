import { useEffect, useState } from "preact/hooks";

import type { Operation } from "../../../graphql/operations/operation.js";
import { ask, AskError, keyOf } from "./ask.js";

export interface Answer<T> {
  /** The latest answer; while `waiting` is true, still the one to the previous variables. */
  readonly data: T | null;
  readonly error: AskError | null;
  readonly waiting: boolean;
  /** Asks again after an error. */
  readonly retry: () => void;
}

interface Came<T> {
  readonly key: string | null;
  readonly data: T | null;
  readonly error: AskError | null;
}

/** Asks the operation, and again whenever its variables change. With null for variables it asks nothing. */
export function useAnswer<T, Variables>(
  operation: Operation<T, Variables>,
  variables: NoInfer<Variables> | null,
): Answer<T> {
  const key = variables === null ? null : keyOf(operation, variables);
  const [came, setCame] = useState<Came<T>>({ key: null, data: null, error: null });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (variables === null) return undefined;
    let wanted = true;
    ask(operation, variables).then(
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
  }, [key, tries]);
  const retry = (): void => {
    setCame({ ...came, key: null, error: null });
    setTries(tries + 1);
  };
  if (key === null) return { data: null, error: null, waiting: false, retry };
  return { data: came.data, error: came.key === key ? came.error : null, waiting: came.key !== key, retry };
}
