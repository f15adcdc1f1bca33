import { useContext } from "preact/hooks";

import type { NodeKind } from "../../../graphql/operations/generated.js";
import type { Option } from "./option.js";
import { LargeGuide, useBrowse } from "./use-browse.js";
import { type Hits, type Instead, useHits } from "./use-hits.js";

interface Asked {
  readonly kinds: readonly NodeKind[];
  readonly instead: Instead | null;
  /** Options to show before anything is typed; those of a large guide's roles are looked through by group. */
  readonly offered: readonly Option[];
  readonly typed: string;
  readonly isOpen: boolean;
}

interface Found {
  readonly options: readonly Option[];
  readonly hits: Hits;
  /** Goes into what an option opens. */
  readonly into: (option: Option) => void;
}

/** What a field has to offer: what the search finds; until it has answered, what is offered and contains the text. */
export function useOptions({ kinds, instead, offered, typed, isOpen }: Asked): Found {
  const hits = useHits(typed, kinds, instead);
  const browses = useContext(LargeGuide) && kinds.includes("ROLE");
  const browse = useBrowse(browses && isOpen && typed === "");
  const wanted = typed.toLowerCase();
  const before =
    browses && typed === ""
      ? browse.options
      : offered.filter(({ name }) => name.toLowerCase().includes(wanted));
  return { options: hits.options ?? before, hits, into: browse.into };
}
