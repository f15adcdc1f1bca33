import { useRef, useState } from "preact/hooks";

import { TEXT_COMPETENCIES, type TextCompetenciesAnswer } from "../../graphql/operations/generated.js";
import { ask, AskError } from "./api/ask.js";

/** A text that is being read, was read, or could not be. */
export interface Reading {
  readonly text: string;
  /** Null until the answer comes, and if there is none. */
  readonly found: TextCompetenciesAnswer["competenciesIn"] | null;
  readonly error: AskError | null;
}

/** The text that was read last, a function that reads another, and one that forgets it. */
export function useReading(): readonly [Reading | null, (text: string) => void, () => void] {
  const [reading, setReading] = useState<Reading | null>(null);
  const latest = useRef(0);
  const read = (text: string): void => {
    const number = ++latest.current;
    const tell = (outcome: Pick<Reading, "found" | "error">): void => {
      if (latest.current === number) setReading({ text, ...outcome });
    };
    tell({ found: null, error: null });
    ask(TEXT_COMPETENCIES, { text }).then(
      ({ competenciesIn }) => {
        tell({ found: competenciesIn, error: null });
      },
      (error: unknown) => {
        tell({ found: null, error: error instanceof AskError ? error : new AskError(String(error), "", []) });
      },
    );
  };
  const forget = (): void => {
    latest.current++;
    setReading(null);
  };
  return [reading, read, forget];
}
