import type { Choice, Guide, GuideNode } from "../../guide/guide.js";
import { canonical } from "../../guide/canonical.js";
import { combineEdges } from "./edges.js";
import { joinNodes, type Joining } from "./nodes.js";
import { distinguishNames } from "./names.js";
import { combineSources } from "./sources.js";
import { familyOf } from "../rules/names-are-unique.js";
import { nodesOf } from "../statements.js";

/** Two ids that mean the same thing. */
export type SameAs = readonly [string, string];

/**
 * Several guides as one. What has one id in several of them, or is declared the same, becomes one node: with the id and the name it has
 * in the first guide, what the first leaves open filled from the next, and all alternative names, external ids and citations. The other
 * ids keep resolving to it, as former ids; so does an id that no guide has any more when it is declared the same as one that is there.
 * Edges follow their nodes, each stands once. A later guide's source that only shares its id with another, and a later guide's name that
 * only shares its letters with another, get a mark. Notes tell ids that no guide has. The result may break rules that its parts keep: validate it.
 */
export function combineGuides(
  guides: readonly Guide[],
  same: readonly SameAs[] = [],
): { guide: Guide; problems: readonly string[]; notes: readonly string[] } {
  const { sources, parts } = combineSources(guides);
  const joining = joinIds(parts, same);
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
    nodes,
    choices: [...choices.values()],
    edges: combineEdges(parts, joining.idOf),
  });
  return { guide, problems: joining.problems, notes: joining.notes };
}

/** Which id each id becomes: that of the first guide, there the first in order. */
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
