import { useState } from "preact/hooks";

import { type NodeKind, SEARCH } from "../../graphql/operations/generated.js";
import { ask } from "./api/ask.js";
import type { Named } from "./names.js";
import { exactOrOnly } from "./parts/exact-or-only.js";
import type { Option } from "./parts/option.js";

/** A name of several that were typed or pasted at once, and what it may mean. */
export interface Doubtful {
  readonly name: string;
  /** Empty if the guide has nothing like it. Null if the search did not answer. */
  readonly options: readonly Named[] | null;
}

const OFFERED = 4;

/** Looks up several names at once: adds what is meant without doubt, and remembers the others until they are settled. */
export function useSeveral(
  kinds: readonly NodeKind[],
  add: (ids: readonly string[]) => void,
): readonly [readonly Doubtful[], (names: readonly string[]) => void, (name: string) => void] {
  const [doubtful, setDoubtful] = useState<readonly Doubtful[]>([]);
  const settle = (name: string): void => {
    setDoubtful((before) => before.filter((each) => each.name !== name));
  };
  const take = (names: readonly string[]): void => {
    void Promise.all(names.map((name) => lookUp(name, kinds))).then((found) => {
      const sure = found.flatMap(({ meant }) => (meant ? [meant.id] : []));
      const others = found.filter(({ meant }) => !meant);
      if (sure.length > 0) add(sure);
      setDoubtful((before) => [
        ...before.filter(({ name }) => !names.includes(name)),
        ...others.map(({ name, options }) => ({ name, options: options?.slice(0, OFFERED) ?? null })),
      ]);
    });
  };
  return [doubtful, take, settle];
}

async function lookUp(
  name: string,
  kinds: readonly NodeKind[],
): Promise<{ name: string; meant: Option | null; options: readonly Option[] | null }> {
  try {
    const { search } = await ask(SEARCH, { text: name, kinds });
    const options = search.map(({ matched, node }) => ({
      id: node.id,
      name: node.name,
      note: "",
      matched,
    }));
    return { name, meant: exactOrOnly(name, options), options };
  } catch {
    return { name, meant: null, options: null };
  }
}
