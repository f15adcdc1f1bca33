import { createContext } from "preact";
import { useCallback, useContext } from "preact/hooks";

import type { LevelLine } from "../../../graphql/operations/generated.js";
import { levelName } from "../words.js";

/** The names of the guide's levels: a role holds only the number. Null until the guide is known. */
export const Levels = createContext<readonly LevelLine[] | null>(null);

export type LevelName = (level: number | null) => string;

/** The guide's word for a level; nothing until the guide is known. */
export function useLevelName(): LevelName {
  const levels = useContext(Levels);
  return useCallback((level) => (levels === null ? "" : levelName(level, levels)), [levels]);
}
