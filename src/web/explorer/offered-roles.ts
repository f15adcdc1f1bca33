import type { GuideAnswer } from "../../graphql/operations/generated.js";
import type { Option } from "./parts/option.js";
import { byLevel, levelName } from "./words.js";

/** The roles of a small guide by level, to be chosen from before anything is typed. */
export function offeredRoles(data: GuideAnswer | null): Option[] {
  if (!data) return [];
  return [...data.roles.nodes].sort(byLevel).map(({ id, name, level }) => ({
    id,
    name,
    note: "",
    group: levelName(level, data.guide.levels),
  }));
}
