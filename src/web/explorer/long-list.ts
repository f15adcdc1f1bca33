/** So many items of a long list are shown at first. */
export const FIRST_SHOWN = 10;

export interface Group<Item> {
  /** Null for a list that needs no names. */
  readonly name: string | null;
  readonly items: readonly Item[];
}

/**
 * The items of a long list by group, in the order in which the groups come up; single ones together at the end, under "Others". A short
 * list, and one whose groups would tell nothing, stays as it is.
 */
export function grouped<Item>(
  items: readonly Item[],
  groupOf: (item: Item) => string | null,
): readonly Group<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = groupOf(item);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  const named = [...groups].filter(([, members]) => members.length > 1);
  if (items.length <= FIRST_SHOWN || named.length < 2) return [{ name: null, items }];
  const inGroup = new Set(named.flatMap(([, members]) => members));
  const others = items.filter((item) => !inGroup.has(item));
  return [
    ...named.map(([name, members]) => ({ name: withoutCode(name), items: members })),
    ...(others.length > 0 ? [{ name: "Others", items: others }] : []),
  ];
}

/** The first `count` items, and the others; a group that is cut in two stands in both. */
export function splitAfter<Item>(
  groups: readonly Group<Item>[],
  count: number,
): readonly [readonly Group<Item>[], readonly Group<Item>[]] {
  let left = count;
  const parts = groups.map(({ name, items }) => {
    const shown = Math.min(left, items.length);
    left -= shown;
    return [
      { name, items: items.slice(0, shown) },
      { name, items: items.slice(shown) },
    ] as const;
  });
  const some = ({ items }: Group<Item>): boolean => items.length > 0;
  return [parts.map(([first]) => first).filter(some), parts.map(([, rest]) => rest).filter(some)];
}

/** "working with computers (S5.0.0)" without the code, which only the data set's makers know. */
function withoutCode(name: string): string {
  return name.replace(/ \([A-Z]\d+(\.\d+)*\)$/, "");
}
