import type { ComponentChildren } from "preact";

import type { Asked } from "../compared-skills.js";
import { LinkedNames } from "../parts/names.js";

const UNFOLDED = 12;
const MOST_OPTIONS = 5;

interface Props {
  readonly of: readonly Asked[];
  /** What to say of an empty list. */
  readonly none: string;
  /** The heading, before the number of items. */
  readonly children: ComponentChildren;
}

/** What roles ask for, in one list; a long one is folded. */
export function AskedList({ of: asked, none, children }: Props) {
  const rest = asked.slice(UNFOLDED);
  return (
    <div>
      <h3>
        {children} <span class="count">{asked.length}</span>
      </h3>
      {asked.length === 0 && <p class="fine">{none}</p>}
      <Items of={asked.slice(0, UNFOLDED)} />
      {rest.length > 0 && (
        <details>
          <summary class="fine">{rest.length} more</summary>
          <Items of={rest} />
        </details>
      )}
    </div>
  );
}

function Items({ of }: { of: readonly Asked[] }) {
  return (
    <ul class="asked-list">
      {of.map(({ key, pick, options, isEssential }) => {
        const more = options.length - MOST_OPTIONS;
        return (
          <li key={key} class={isEssential ? undefined : "helps"}>
            {options.length > pick && `${pick === 1 ? "one" : pick} of `}
            <LinkedNames of={options.slice(0, MOST_OPTIONS)} />
            {more > 0 && ` or ${more} more`}
            {!isEssential && <span class="fine"> helps</span>}
          </li>
        );
      })}
    </ul>
  );
}
