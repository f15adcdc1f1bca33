import { useEffect, useState } from "preact/hooks";

import { type NodeKind, SEARCH, type SearchAnswer } from "../../../graphql/operations/generated.js";
import { useAnswer } from "../api/use-answer.js";
import type { Option } from "./option.js";
import { type LevelName, useLevelName } from "./levels.js";

const PAUSE_MS = 90;

/** What is offered where nothing of the kinds sought is found. */
export interface Instead {
  readonly kinds: readonly NodeKind[];
  /** What to say above it. */
  readonly group: string;
}

/**
 * What the search finds for a text, asked a short pause after the last key; if that is nothing, what it finds instead. Null without a
 * text and until the answer comes.
 */
export function useHits(
  text: string,
  kinds: readonly NodeKind[],
  instead: Instead | null,
): readonly Option[] | null {
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
  const { data } = useAnswer(SEARCH, asked === "" ? null : { text: asked, kinds });
  const isNothing = instead !== null && data?.search.length === 0;
  const other = useAnswer(SEARCH, isNothing ? { text: asked, kinds: instead.kinds } : null).data;
  if (wanted === "" || !data || (isNothing && !other)) return null;
  const option = ({ matched, node }: SearchAnswer["search"][number]): Option => ({
    id: node.id,
    name: node.name,
    note: matched === node.name ? noteOf(node, levelName) : matched,
  });
  if (!isNothing || !other) return data.search.map(option);
  return other.search.map((hit) => ({ ...option(hit), group: instead.group }));
}

/** A role's level, a competency's group. */
function noteOf(node: SearchAnswer["search"][number]["node"], levelName: LevelName): string {
  if ("group" in node) return node.group?.name ?? "";
  return "level" in node && node.level !== null ? levelName(node.level) : "";
}
