import { useEffect, useState } from "preact/hooks";

import { type NodeKind, SEARCH, type SearchAnswer } from "../../../graphql/operations/generated.js";
import { useAnswer } from "../api/use-answer.js";
import type { Option } from "./option.js";
import { type LevelName, useLevelName } from "./levels.js";

const PAUSE_MS = 90;

/** What the search finds for a text, asked a short pause after the last key. Null without a text and until the answer comes. */
export function useHits(text: string, kinds: readonly NodeKind[]): readonly Option[] | null {
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
  if (wanted === "" || !data) return null;
  return data.search.map(({ matched, node }) => ({
    id: node.id,
    name: node.name,
    note: matched === node.name ? noteOf(node, levelName) : matched,
  }));
}

/** A role's level, a competency's group. */
function noteOf(node: SearchAnswer["search"][number]["node"], levelName: LevelName): string {
  if ("group" in node) return node.group?.name ?? "";
  return "level" in node && node.level !== null ? levelName(node.level) : "";
}
