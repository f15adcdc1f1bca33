import { useEffect, useState } from "preact/hooks";

import type { SearchAnswer } from "../api/answers.js";
import { SEARCH } from "../api/questions.js";
import { useAnswer } from "../api/use-answer.js";
import type { Option } from "./option.js";
import { levelName } from "../words.js";

const PAUSE_MS = 90;

/** What the search finds for a text, a short pause after the last key; null without a text. */
export function useHits(text: string, kinds: readonly string[]): { readonly options: Option[] | null } {
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
  const { data } = useAnswer<SearchAnswer>(SEARCH, asked === "" ? null : { text: asked, kinds });
  if (wanted === "" || !data) return { options: null };
  return {
    options: data.search.map(({ matched, node }) => ({
      id: node.id,
      name: node.name,
      note:
        matched !== node.name
          ? matched
          : node.group
            ? node.group.name
            : node.level
              ? levelName(node.level)
              : "",
    })),
  };
}
