import type { ComponentChildren } from "preact";

import { FIRST_SHOWN, type Group, grouped, splitAfter } from "../long-list.js";
import { Name } from "./names.js";

interface Props<Item> {
  readonly of: readonly Item[];
  readonly groupOf: (item: Item) => string | null;
  /** The class of each list. */
  readonly kind: string;
  /** The list item. */
  readonly children: (item: Item) => ComponentChildren;
}

/** A list; a long one by group, with its first ten items shown and the others folded. */
export function LongList<Item>({ of: items, groupOf, kind, children }: Props<Item>) {
  const groups = grouped(items, groupOf);
  const [first, rest] = splitAfter(groups, FIRST_SHOWN);
  const show = ({ name, items: members }: Group<Item>) => (
    <div key={name} class="list-group">
      {name !== null && (
        <p class="group-title">
          <Name>{name}</Name>
        </p>
      )}
      <ul class={kind}>{members.map(children)}</ul>
    </div>
  );
  const left = rest.reduce((sum, group) => sum + group.items.length, 0);
  return (
    <>
      {first.map(show)}
      {left > 0 && (
        <details class="rest">
          <summary class="button">Show {left} more</summary>
          {rest.map(show)}
        </details>
      )}
    </>
  );
}
