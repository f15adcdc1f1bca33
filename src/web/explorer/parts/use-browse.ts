import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";

import { type Entry, topOf } from "../browse.js";
import { Levels } from "./levels.js";
import type { Option } from "./option.js";

/** Whether the guide has too many roles to offer them all at once. */
export const LargeGuide = createContext(false);

interface Place {
  readonly name: string;
  readonly entries: readonly Entry[];
}

export interface Browse {
  /** What is in the place that is looked at, with a way back. */
  readonly options: readonly Option[];
  /** Goes into what an option opens. */
  readonly into: (option: Option) => void;
}

const BACK = "back";

/** The roles of a large guide, group by group. Nothing is asked before `isWanted`. */
export function useBrowse(isWanted: boolean): Browse {
  const levels = useContext(Levels);
  const [trail, setTrail] = useState<readonly Place[]>([]);
  const open = (name: string, load: () => Promise<readonly Entry[]>): void => {
    load().then(
      (entries) => {
        setTrail((before) => (name === "" ? [{ name, entries }] : [...before, { name, entries }]));
      },
      // The list stays as it is: a word can be typed, and the next click tries again.
      () => undefined,
    );
  };
  useEffect(() => {
    if (isWanted && trail.length === 0 && levels) open("", () => topOf(levels));
  }, [isWanted, levels]);
  const place = trail.at(-1);
  const group = trail.length > 1 ? place?.name : "Choose a group, or type a word";
  const entries = place?.entries.map(({ option }) => ({ ...option, ...(group ? { group } : {}) })) ?? [];
  const back: Option = { id: BACK, name: "Back", note: "", opens: "outside", ...(group ? { group } : {}) };
  return {
    options: trail.length > 1 ? [back, ...entries] : entries,
    into: ({ id, name }) => {
      if (id === BACK) setTrail(trail.slice(0, -1));
      const inside = place?.entries.find(({ option }) => option.id === id)?.inside;
      if (inside) open(name, inside);
    },
  };
}
