import type { Choice, Guide, GuideNode } from "../../guide/guide.js";
import { canonical } from "../../guide/canonical.js";
import { combineEdges } from "./edges.js";
import { combineLevels } from "./levels.js";
import { joinNodes, type Joining } from "./nodes.js";
import { distinguishNames } from "./names.js";
import { combineSources } from "./sources.js";
import { familyOf } from "../rules/names-are-unique.js";
import { nodesOf } from "../statements.js";

/** Two ids that mean the same thing. */
export type SameAs = readonly [string, string];

/**
 * Combines several guides into one. Nodes with the same id, or declared the same, become one node. It has the id and the
 * name of the first guide; fields that are null there come from the next; alternative names, external ids and citations
 * are united. The other ids become former ids, so they still find it, even an id that no guide has any more: notes name
 * those. Edges follow their nodes and stand once. Sources and names of a later guide that clash by accident get a mark.
 * A level keeps the name that the first guide gives it; notes tell which others were dropped.
 * The result can break rules that each part keeps, so it must be validated.
 */
export function combineGuides(
  guides: readonly Guide[],
  same: readonly SameAs[] = [],
): { guide: Guide; problems: readonly string[]; notes: readonly string[] } {
  const { sources, parts } = combineSources(guides);
  const joining = joinIds(parts, same);
  const { levels, proficiencyLevels, notes } = combineLevels(parts);
  const nodes = distinguishNames(joinNodes(parts, joining), parts);
  const choices = new Map<string, Choice>();
  for (const { choices: each } of parts) {
    for (const choice of each) {
      const id = joining.idOf(choice.id);
      if (!choices.has(id)) choices.set(id, { ...choice, id });
    }
  }
  const guide = canonical({
    title: guides.map(({ title }) => title).join(" + "),
    version: guides.map(({ version }) => version).join(" + "),
    sources,
    levels,
    proficiencyLevels,
    nodes,
    choices: [...choices.values()],
    edges: combineEdges(parts, joining.idOf),
  });
  return { guide, problems: joining.problems, notes: [...notes, ...joining.notes] };
}

/** Unites ids that are declared the same. The id of the first guide stays, and within a guide the first in its order. */
function joinIds(guides: readonly Guide[], same: readonly SameAs[]): Joining {
  const problems: string[] = [];
  const kinds = new Map<string, GuideNode["kind"] | "CHOICE">();
  for (const guide of guides)
    for (const { id, kind } of nodesOf(guide)) if (!kinds.has(id)) kinds.set(id, kind);
  const rank = new Map([...kinds.keys()].map((id, i) => [id, i]));
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const pair of same) {
    const [a, b] = pair.map(root) as [string, string];
    const [kindA, kindB] = [kinds.get(a), kinds.get(b)];
    if (a === b) continue;
    if (kindA === undefined && kindB === undefined)
      problems.push(`There is neither "${pair[0]}" nor "${pair[1]}" in the guides.`);
    else if (kindA && kindB && familyOf(kindA) !== familyOf(kindB))
      problems.push(`"${pair[0]}" and "${pair[1]}" cannot be the same: they are of different kinds.`);
    else if ((rank.get(a) ?? Infinity) <= (rank.get(b) ?? Infinity)) parent.set(b, a);
    else parent.set(a, b);
  }
  const former = new Map<string, string[]>();
  for (const id of parent.keys()) former.set(root(id), [...(former.get(root(id)) ?? []), id]);
  const notes = [...parent.keys()]
    .filter((id) => !kinds.has(id))
    .map((id) => `"${id}" is in no guide; it resolves to "${root(id)}" now.`);
  return { idOf: root, formerIdsOf: (id) => former.get(id) ?? [], problems, notes };
}
