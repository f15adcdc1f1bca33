import { useMemo } from "preact/hooks";

import { NAMES, type GuideAnswer, type RoleLine } from "../../graphql/operations/generated.js";
import { useAnswer } from "./api/use-answer.js";

export type Named = Pick<RoleLine, "id" | "name">;

export type NameOf = (id: string) => RoleLine;

export interface Names {
  readonly nameOf: NameOf;
  /** Whether the name of every id is known, or known not to be had. */
  readonly areKnown: boolean;
}

/** The names of ids in the address: from the list of roles, or else asked from the API, at once and without waiting for that list. */
export function useNames(ids: readonly (string | null)[], guide: GuideAnswer | null): Names {
  const listed = useMemo(() => new Map(guide?.roles.nodes.map((role) => [role.id, role])), [guide]);
  const named = [...new Set(ids.filter((id): id is string => id !== null))].sort();
  const { data, waiting } = useAnswer(NAMES, named.length > 0 ? { ids: named.slice(0, MOST_IDS) } : null);
  const find = (id: string): RoleLine | undefined => {
    const asked = data?.nodes.find((node) => node?.id === id);
    return listed.get(id) ?? (asked ? { level: null, ...asked } : undefined);
  };
  return {
    nameOf: (id) => find(id) ?? { id, name: id.replace(/^[^:]*:/, "").replaceAll("-", " "), level: null },
    areKnown: !waiting || named.every(find),
  };
}

/** The most ids that the API takes at once. */
const MOST_IDS = 100;
