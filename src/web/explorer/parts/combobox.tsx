import type { RefObject } from "preact";
import { useId, useRef } from "preact/hooks";

import type { NodeKind } from "../../../graphql/operations/generated.js";
import { FieldNotes } from "./field-notes.js";
import { OptionList } from "./option-list.js";
import type { Option } from "./option.js";
import { type Chosen, useCombobox } from "./use-combobox.js";
import type { Instead } from "./use-hits.js";

interface Props {
  readonly label: string;
  readonly placeholder: string;
  /** The kinds of nodes to search for. */
  readonly kinds: readonly NodeKind[];
  /** What to offer besides, and how to say how much that is. */
  readonly instead?: Instead & { readonly say: (count: number) => string };
  /** The name of the chosen option; "" if none is chosen. */
  readonly value: string;
  /** Options to show before anything is typed. */
  readonly offered: readonly Option[];
  readonly onPick: (option: Option, how: Chosen) => void;
  /** Takes the names that stand before the last comma. */
  readonly onSeveral?: (names: readonly string[]) => void;
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
  const input = props.inputRef ?? own;
  const { text, options, hits, leftOver, active, isShown, open, enter, settle, pick, onKeyDown, onInput } =
    useCombobox(props, (index) => document.getElementById(`${id}-list-${index}`));
  return (
    <div
      class="combobox"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as globalThis.Node | null)) settle("left");
      }}
    >
      <label for={id}>{label}</label>
      <div class="combobox-field">
        <input
          ref={input}
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isShown && active >= 0 ? `${id}-list-${active}` : undefined}
          aria-invalid={leftOver.length > 0 ? true : undefined}
          aria-describedby={`${id}-notes`}
          placeholder={props.placeholder}
          value={text ?? value}
          onFocus={({ currentTarget }) => {
            currentTarget.select();
            enter();
          }}
          onClick={open}
          onInput={onInput}
          onKeyDown={onKeyDown}
        />
        {value !== "" && onClear && (
          <button
            type="button"
            class="clear"
            aria-label={`Clear ${label}`}
            onClick={() => {
              onClear();
              input.current?.focus();
            }}
          >
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
      <FieldNotes
        id={`${id}-notes`}
        hits={hits}
        leftOver={leftOver}
        nothing={props.nothing}
        instead={props.instead}
        onPick={(option) => {
          // The button that was pressed goes away.
          input.current?.focus();
          pick(option);
        }}
      />
    </div>
  );
}
