import { onceFor } from "../async/once-for.js";
import type { Guide } from "./guide.js";

/** The languages besides its own in which a guide has names, in alphabetical order. O(nodes), once for each guide. */
export const languagesOf = onceFor((guide: Guide): readonly string[] =>
  [
    ...new Set(guide.nodes.flatMap(({ translations }) => translations.map(({ language }) => language))),
  ].sort(),
);
