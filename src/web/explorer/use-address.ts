import { useEffect, useState } from "preact/hooks";

import { type Question, readAddress, writeAddress } from "./address.js";

export type Change = (change: Partial<Question>, how?: { readonly replace: boolean }) => void;

/** The question in the page's address, and a function that changes it. The browser's back and forward buttons work. */
export function useAddress(): readonly [Question, Change] {
  const [question, setQuestion] = useState(() => readAddress(location.search));
  useEffect(() => {
    const read = (): void => {
      setQuestion(readAddress(location.search));
    };
    addEventListener("popstate", read);
    return () => {
      removeEventListener("popstate", read);
    };
  }, []);
  const change: Change = (part, { replace } = { replace: false }) => {
    const next = { ...readAddress(location.search), ...part };
    if (replace) history.replaceState(null, "", writeAddress(next));
    else history.pushState(null, "", writeAddress(next));
    setQuestion(next);
  };
  return [question, change];
}
