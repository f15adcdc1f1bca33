import { createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";

import { NAMES } from "../../../graphql/operations/generated.js";
import { MOST_ITEMS } from "../../../text/bounds.js";
import { useAnswer } from "../api/use-answer.js";
import type { Named } from "../names.js";
import { KEPT_KEY, readKept, writeKept } from "./kept-storage.js";

/** What a visitor has ticked as known. It is kept in the browser and is not in the page's address. */
export interface Kept {
  readonly known: readonly Named[];
  /** Those that the guide has, which are counted in answers. */
  readonly counted: readonly Named[];
  /** False if the browser refused to keep it. */
  readonly lasts: boolean;
  readonly has: (id: string) => boolean;
  /** Keeps these too, as many as there is room for, and returns how many of them are kept now. */
  readonly add: (more: readonly Named[]) => number;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
}

const NONE: Kept = {
  known: [],
  counted: [],
  lasts: true,
  has: () => false,
  add: () => 0,
  remove: () => undefined,
  clear: () => undefined,
};

export const KeptContext = createContext<Kept>(NONE);

export function useKept(): Kept {
  return useContext(KeptContext);
}

/** The kept list of this browser. Other pages of the same server that are open follow it. */
export function useKeptList(): Kept {
  const [known, setKnown] = useState(readKept);
  const [lasts, setLasts] = useState(true);
  const missing = useMissing(known);
  useEffect(() => {
    const follow = ({ key }: StorageEvent): void => {
      if (key === KEPT_KEY || key === null) setKnown(readKept());
    };
    addEventListener("storage", follow);
    return () => {
      removeEventListener("storage", follow);
    };
  }, []);
  const keep = (next: readonly Named[]): void => {
    setKnown(next);
    setLasts(writeKept(next));
  };
  return {
    known,
    counted: known.filter(({ id }) => !missing.has(id)),
    lasts,
    has: (id) => known.some((each) => each.id === id),
    add: (more) => {
      const all = new Map([...known, ...more].map((each) => [each.id, each]));
      const next = [...all.values()].slice(0, MOST_ITEMS);
      keep(next);
      return more.filter(({ id }) => next.some((each) => each.id === id)).length;
    },
    remove: (id) => {
      keep(known.filter((each) => each.id !== id));
    },
    clear: () => {
      keep([]);
    },
  };
}

/** The ids that the guide does not have: the list may come from another guide. An answer that names them would be refused. */
function useMissing(known: readonly Named[]): ReadonlySet<string> {
  const ids = known.map(({ id }) => id);
  const { data, waiting } = useAnswer(NAMES, ids.length > 0 ? { ids } : null);
  const missing = useRef<ReadonlySet<string>>(new Set());
  if (data && !waiting) missing.current = new Set(ids.filter((_, i) => data.nodes[i] === null));
  return missing.current;
}
