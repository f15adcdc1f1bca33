import type { RefObject } from "preact";
import { useId, useRef } from "preact/hooks";

import type { NodeKind } from "../../../graphql/operations/generated.js";
import { useCombobox } from "./use-combobox.js";
import type { Instead } from "./use-hits.js";
import { OptionList } from "./option-list.js";
import type { Option } from "./option.js";

interface Props {
  readonly label: string;
  readonly placeholder: string;
  /** The kinds of nodes to search for. */
  readonly kinds: readonly NodeKind[];
  /** What to offer where nothing of these kinds is found, and how to say how much that is. */
  readonly instead?: Instead & { readonly say: (count: number) => string };
  /** The name of the chosen option; "" if none is chosen. */
  readonly value: string;
  /** Options to show before anything is typed. */
  readonly offered: readonly Option[];
  readonly onPick: (option: Option) => void;
  readonly onClear?: () => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  /** What to say when the search finds nothing. */
  readonly nothing: string;
}

/** A text field with a list of options, after the ARIA pattern "editable combobox". The API's search forgives typos. */
export function Combobox(props: Props) {
  const { label, value, onClear } = props;
  const id = useId();
  const own = useRef<HTMLInputElement>(null);
  const { text, options, hits, active, isOpen, isShown, open, close, pick, onKeyDown, onInput } = useCombobox(
    props,
    (index) => document.getElementById(`${id}-list-${index}`),
  );
  return (
    <div
      class="combobox"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as globalThis.Node | null)) close();
      }}
    >
      <label for={id}>{label}</label>
      <div class="combobox-field">
        <input
          ref={props.inputRef ?? own}
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? `${id}-list-${active}` : undefined}
          placeholder={props.placeholder}
          value={text ?? value}
          onFocus={({ currentTarget }) => {
            currentTarget.select();
            open();
          }}
          onClick={open}
          onInput={onInput}
          onKeyDown={onKeyDown}
        />
        {value !== "" && onClear && (
          <button type="button" class="clear" aria-label={`Clear ${label}`} onClick={onClear}>
            ×
          </button>
        )}
      </div>
      <OptionList
        id={`${id}-list`}
        label={label}
        options={options}
        hidden={!isShown}
        active={active}
        onPick={pick}
      />
      <HitCount hits={hits} {...props} />
    </div>
  );
}

/** Tells screen readers how many options a search has found, and everyone when there are none. */
function HitCount({
  hits,
  nothing,
  instead,
}: { hits: readonly Option[] | null } & Pick<Props, "nothing" | "instead">) {
  const isOther = instead !== undefined && hits?.[0]?.group === instead.group;
  return (
    <p class={hits?.length === 0 ? "no-hits" : "visually-hidden"} role="status">
      {hits && (hits.length === 0 ? nothing : isOther ? instead.say(hits.length) : `${hits.length} found`)}
    </p>
  );
}
