import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Where the answer stands. It gets the focus when two other roles are chosen, so that screen readers go on there. */
export function useFocusedAnswer(from: string | null, to: string | null): RefObject<HTMLElement | null> {
  const answer = useRef<HTMLElement>(null);
  const ends = `${from ?? ""} ${to ?? ""}`;
  const before = useRef(ends);
  useEffect(() => {
    if (before.current !== ends && from && to) answer.current?.focus();
    before.current = ends;
  }, [ends]);
  return answer;
}
