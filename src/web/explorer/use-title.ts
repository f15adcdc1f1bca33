import { useEffect } from "preact/hooks";

import type { Question } from "./address.js";
import type { NameOf } from "./names.js";

/** Names the page after what is asked, for tabs and bookmarks. */
export function useTitle({ from, to, compare }: Question, nameOf: NameOf): void {
  useEffect(() => {
    const [one, other] = compare ?? [];
    const start = from && nameOf(from).name;
    const goal = to && nameOf(to).name;
    document.title = [
      one && other && `${nameOf(one).name} and ${nameOf(other).name}`,
      start && `From ${start}`,
      goal && `to ${goal}`,
      "Career graph",
    ]
      .filter(Boolean)
      .join(" · ");
  });
}
