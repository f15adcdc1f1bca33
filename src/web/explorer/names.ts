import { useMemo } from "preact/hooks";

import { NAMES, type GuideAnswer, type RoleLine } from "../../graphql/operations/generated.js";
import { useAnswer } from "./api/use-answer.js";

export type Named = Pick<RoleLine, "id" | "name">;

export type NameOf = (id: string) => RoleLine;

/** The names of ids in the address: from the list of roles, or else asked from the API. */
export function useNames(ids: readonly (string | null)[], guide: GuideAnswer | null): NameOf {
  const listed = useMemo(() => new Map(guide?.roles.nodes.map((role) => [role.id, role])), [guide]);
  const unlisted = [...new Set(ids.filter((id): id is string => id !== null && !listed.has(id)))].sort();
  const { data } = useAnswer(
    NAMES,
    guide && unlisted.length > 0 ? { ids: unlisted.slice(0, MOST_IDS) } : null,
  );
  return (id) => {
    const asked = data?.nodes.find((node) => node?.id === id);
    return (
      listed.get(id) ??
      (asked && { level: null, ...asked }) ?? {
        id,
        name: id.replace(/^[^:]*:/, "").replaceAll("-", " "),
        level: null,
      }
    );
  };
}

/** The most ids that the API takes at once. */
const MOST_IDS = 100;
