import { FORMER_ID } from "../../guide/former-ids.js";
import { externalIds, resources, translations } from "../../guide/common-fields.js";
import type { Fields } from "../../guide/fields.js";
import type { Citation, ExternalId, Guide, GuideNode } from "../../guide/guide.js";
import { nodeSchema } from "../../guide/schema.js";
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
    const former = formerIdsOf(node.id).map((value) => ({ scheme: FORMER_ID, value, match: null }));
    if (former.length > 0) {
      joined.set(node.id, { ...node, externalIds: joinIds([...node.externalIds, ...former]) });
    }
  }
  return [...joined.values()];
}

function join(first: GuideNode, next: GuideNode): GuideNode {
  return {
    ...first,
    ...completed(first, next, nodeSchema(first.kind).fields),
    alternativeNames: alternativesTo(first.name, [
      ...first.alternativeNames,
      next.name,
      ...next.alternativeNames,
    ]),
    citations: joinCitations(first.citations, next.citations),
    translations: joinItems(translations.parts, ({ language, name }) => `${language} ${name}`, [
      ...first.translations,
      ...next.translations,
    ]),
    externalIds: joinIds([...first.externalIds, ...next.externalIds]),
    resources: joinItems(resources.parts, ({ url }) => url, [...first.resources, ...next.resources]),
  };
}

/** The fields that are null in the first and known in the next. What describes another field is taken only with that field's value. */
function completed(first: object, next: object, fields: Fields): object {
  const [have, give] = [first as Values, next as Values];
  const described = ({ describes }: { readonly describes?: string }): boolean =>
    describes === undefined || have[describes] === null || have[describes] === give[describes];
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, field]) => have[name] === null && (field.type !== "text" || described(field)))
      .map(([name]) => [name, give[name] ?? null]),
  );
}

type Values = Readonly<Record<string, unknown>>;

export function joinCitations(a: readonly Citation[], b: readonly Citation[]): readonly Citation[] {
  return a === b ? a : [...new Map([...a, ...b].map((each) => [JSON.stringify(each), each])).values()];
}

/** Each id once. If several guides say how it matches, the first is believed. */
function joinIds(ids: readonly ExternalId[]): ExternalId[] {
  return joinItems(externalIds.parts, ({ scheme, value }) => JSON.stringify([scheme, value]), ids);
}

function joinItems<T extends object>(parts: Fields, keyOf: (item: T) => string, items: readonly T[]): T[] {
  const joined = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    const first = joined.get(key);
    joined.set(key, first === undefined ? item : { ...first, ...completed(first, item, parts) });
  }
  return [...joined.values()];
}
