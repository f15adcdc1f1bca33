import { useEffect, useState } from "preact/hooks";

import { type NodeKind, SEARCH, type SearchAnswer } from "../../../graphql/operations/generated.js";
import { useAnswer } from "../api/use-answer.js";
import { fold } from "../../../text/fold.js";
import { wordsOf } from "../../../text/words.js";
import { isCalled } from "./exact-or-only.js";
import type { Option } from "./option.js";
import { type LevelName, useLevelName } from "./levels.js";

const PAUSE_MS = 90;

/** Other kinds of nodes, which are offered too if the text is the name of one or if nothing else is found. */
export interface Instead {
  readonly kinds: readonly NodeKind[];
  /** What to say of a node that is called so. */
  readonly exact: (name: string) => string;
  /** What stands above them where nothing else is found. */
  readonly group: string;
}

export interface Hits {
  /** What the search has found. Null without a text and until the answer comes. */
  readonly options: readonly Option[] | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** What the search finds for a text, asked a short pause after the last key. */
export function useHits(text: string, kinds: readonly NodeKind[], instead: Instead | null): Hits {
  const levelName = useLevelName();
  const wanted = text.trim();
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(wanted);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [wanted]);
  const own = useAnswer(SEARCH, asked === "" ? null : { text: asked, kinds });
  const other = useAnswer(SEARCH, asked === "" || !instead ? null : { text: asked, kinds: instead.kinds });
  const isCurrent = wanted !== "" && asked === wanted;
  const answers = instead ? [own, other] : [own];
  const failed = isCurrent && answers.some(({ error }) => error !== null);
  const isThere = isCurrent && answers.every(({ data, waiting }) => data !== null && !waiting);
  const retry = (): void => {
    for (const { error, retry: again } of answers) if (error) again();
  };
  if (!isThere) return { options: null, failed, retry };
  const options = optionsOf(own.data, levelName);
  const others = optionsOf(other.data, levelName);
  return { options: instead ? together(wanted, options, others, instead) : options, failed, retry };
}

/** The options of the kinds sought. Where the text does not name one of them: one of another kind that it names, or else is a word of. */
function together(
  text: string,
  options: readonly Option[],
  others: readonly Option[],
  { exact, group }: Instead,
): readonly Option[] {
  if (options.some((option) => isCalled(option, text))) return options;
  const called = others.find((option) => isCalled(option, text));
  const says = called ? exact(called.name) : "";
  if (called) return [{ ...called, says, group: says }, ...options];
  if (options.length === 0) return others.map((option) => ({ ...option, group }));
  const near = others.find(({ name }) => wordsOf(name).includes(fold(text)));
  const sayNear = near ? exact(near.name) : "";
  return near ? [...options, { ...near, says: sayNear, group: sayNear }] : options;
}

function optionsOf(answer: SearchAnswer | null, levelName: LevelName): Option[] {
  return (answer?.search ?? []).map(({ matched, node }) => ({
    id: node.id,
    name: node.name,
    ...(matched === node.name ? { note: noteOf(node, levelName) } : { note: matched, matched }),
  }));
}

/** A role's level, a competency's group. */
function noteOf(node: SearchAnswer["search"][number]["node"], levelName: LevelName): string {
  if ("group" in node) return node.group?.name ?? "";
  return "level" in node && node.level !== null ? levelName(node.level) : "";
}
