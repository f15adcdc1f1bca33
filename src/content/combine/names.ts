import type { Guide, GuideNode } from "../../guide/guide.js";
import { fold } from "../../text/fold.js";
import { familyOf, namesCompared } from "../rules/names-are-unique.js";

/** Makes names distinct: a different node of a later guide with a name that is taken gets the guide's title in brackets. */
export function distinguishNames(nodes: readonly GuideNode[], guides: readonly Guide[]): GuideNode[] {
  const titleOf = new Map<string, string>();
  for (const { nodes: own, title } of guides)
    for (const { id } of own) if (!titleOf.has(id)) titleOf.set(id, title);
  const owners = new Map<string, string>();
  const mark = (node: GuideNode, name: string): string => {
    const key = (text: string): string => `${familyOf(node.kind)} ${fold(text)}`;
    const owner = owners.get(key(name)) ?? node.id;
    const free = owner === node.id ? name : `${name} (${titleOf.get(node.id) ?? node.id})`;
    const taken = owners.get(key(free)) ?? node.id;
    const last = taken === node.id ? free : `${name} (${node.id})`;
    owners.set(key(last), node.id);
    return last;
  };
  return nodes.map((node) => {
    const name = mark(node, node.name);
    const compared = new Set(
      namesCompared(node)
        .slice(1)
        .map(({ name: each }) => each),
    );
    const alternativeNames = node.alternativeNames.map((each) =>
      compared.has(each) ? mark(node, each) : each,
    );
    return { ...node, name, alternativeNames };
  });
}
