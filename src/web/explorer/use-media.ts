import { useEffect, useState } from "preact/hooks";

/** Whether a media query holds, and again whenever that changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const changed = (): void => {
      setHolds(list.matches);
    };
    changed();
    list.addEventListener("change", changed);
    return () => {
      list.removeEventListener("change", changed);
    };
  }, [query]);
  return holds;
}
