import { FORMER_ID } from "../../guide/former-ids.js";
import type { Citation, Guide, GuideNode } from "../../guide/guide.js";
import { alternativesTo } from "../../text/fold.js";

/** Which ids become one node. */
export interface Joining {
  readonly idOf: (id: string) => string;
  /** The other ids of the node with this id. */
  readonly formerIdsOf: (id: string) => readonly string[];
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** The united nodes in the order of the guides. */
export function joinNodes(guides: readonly Guide[], { idOf, formerIdsOf }: Joining): GuideNode[] {
  const joined = new Map<string, GuideNode>();
  const all = guides.flatMap(({ nodes }) => nodes);
  const giveTheirId = all.filter(({ id }) => idOf(id) === id);
  const takeAnother = all.filter(({ id }) => idOf(id) !== id);
  for (const node of [...giveTheirId, ...takeAnother]) {
    const id = idOf(node.id);
    const first = joined.get(id);
    joined.set(id, first ? join(first, node) : { ...node, id });
  }
  for (const node of joined.values()) {
    const former = formerIdsOf(node.id).map((value) => ({ scheme: FORMER_ID, value }));
    if (former.length > 0) {
      joined.set(node.id, { ...node, externalIds: distinct([...node.externalIds, ...former]) });
    }
  }
  return [...joined.values()];
}

function join(first: GuideNode, next: GuideNode): GuideNode {
  const filled = Object.entries(next).filter(
    ([key, value]) => value !== null && key in first && first[key as keyof GuideNode] === null,
  );
  return {
    ...first,
    ...(Object.fromEntries(filled) as object),
    alternativeNames: alternativesTo(first.name, [
      ...first.alternativeNames,
      next.name,
      ...next.alternativeNames,
    ]),
    citations: joinCitations(first.citations, next.citations),
    externalIds: distinct([...first.externalIds, ...next.externalIds]),
  };
}

export function joinCitations(a: readonly Citation[], b: readonly Citation[]): readonly Citation[] {
  return a === b ? a : distinct([...a, ...b]);
}

function distinct<T>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()];
}
