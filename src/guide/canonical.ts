import { aboutLists, type AboutKind, aboutSchema } from "./about-schema.js";
import { byEdgeKind, compareEdges } from "./edges.js";
import type { Edge, Guide, GuideEdges } from "./guide.js";
import { compareIds } from "./vocabulary.js";

/** The same guide in canonical order: everything by id, edges by `compareEdges`. Lists that are in order already are not copied. */
export function canonical(guide: Guide): Guide {
  return {
    ...guide,
    ...aboutLists((kind) => byIdentity(guide, kind)),
    nodes: byId(guide.nodes),
    choices: byId(guide.choices),
    edges: byEdgeKind((kind) =>
      inOrder(guide.edges[kind] as readonly Edge[], compareEdges(kind)),
    ) as unknown as GuideEdges,
  };
}

/** Ids are compared as everywhere, numbers by their value. */
function byIdentity(guide: Guide, kind: AboutKind): readonly unknown[] {
  const { key, identity } = aboutSchema(kind);
  const identityOf = (item: object) => (item as Readonly<Record<string, string | number>>)[identity]!;
  const compare = (a: object, b: object): number => {
    const [x, y] = [identityOf(a), identityOf(b)];
    return typeof x === "number" && typeof y === "number" ? x - y : compareIds(String(x), String(y));
  };
  return inOrder<object>(guide[key], compare);
}

function byId<T extends { readonly id: string }>(things: readonly T[]): readonly T[] {
  return inOrder(things, (a, b) => compareIds(a.id, b.id));
}

function inOrder<T>(things: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  for (let i = 1; i < things.length; i++) {
    if (compare(things[i - 1]!, things[i]!) > 0) return [...things].sort(compare);
  }
  return things;
}
