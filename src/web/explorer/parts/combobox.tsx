import type { RefObject } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";

import type { NodeKind } from "../../../graphql/operations/generated.js";
import type { Option } from "./option.js";
import { useHits } from "./use-hits.js";

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly kinds: readonly NodeKind[];
  /** What is chosen now. */
  readonly value: string;
  /** Offered before anything is typed. */
  readonly offered: readonly Option[];
  readonly onPick: (option: Option) => void;
  readonly onClear?: () => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly nothing: string;
}

/** An editable combobox with a list, as the ARIA practices describe it. Search forgives typos: the API's does. */
export function Combobox(props: Props) {
  const { label, placeholder, kinds, value, offered, onPick, onClear, nothing } = props;
  const id = useId();
  const own = useRef<HTMLInputElement>(null);
  const input = props.inputRef ?? own;
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const hits = useHits(open ? (text ?? "") : "", kinds);
  const typed = (text ?? "").trim() !== "";
  const options = hits.options ?? (typed ? offered.filter(hasText(text ?? "")) : offered);

  useEffect(() => {
    setActive(-1);
  }, [options.map((option) => option.id).join()]);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const close = (): void => {
    setOpen(false);
    setText(null);
    setActive(-1);
  };
  const pick = (option: Option | undefined): void => {
    if (!option) return;
    close();
    onPick(option);
  };
  const move = (by: number): void => {
    if (!open) setOpen(true);
    else if (options.length > 0)
      setActive((active + by + options.length + (active < 0 && by < 0 ? 1 : 0)) % options.length);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && open) pick(options[active] ?? (typed ? options[0] : undefined));
    else if (event.key === "Escape" && open) close();
    else return;
    event.preventDefault();
  };

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
          ref={input}
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          aria-expanded={open && options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
          placeholder={placeholder}
          value={text ?? value}
          onFocus={({ currentTarget }) => {
            currentTarget.select();
            setOpen(true);
          }}
          onClick={() => {
            setOpen(true);
          }}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setActive(-1);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
        {value !== "" && onClear && (
          <button type="button" class="clear" aria-label={`Clear ${label}`} onClick={onClear}>
            ×
          </button>
        )}
      </div>
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!open || options.length === 0}>
        {groupsOf(options).map(({ group, from, members }) => {
          const items = members.map((option, i) => (
            <li
              key={option.id}
              id={`${id}-${from + i}`}
              role="option"
              aria-selected={from + i === active}
              class={from + i === active ? "active" : undefined}
              onPointerDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                pick(option);
              }}
            >
              <bdi>{option.name}</bdi>
              {option.note && <small dir="auto">{option.note}</small>}
            </li>
          ));
          return group === undefined ? (
            items
          ) : (
            <li key={group} role="presentation">
              <ul role="group" aria-labelledby={`${id}-group-${from}`}>
                <li role="presentation" class="group-name" id={`${id}-group-${from}`}>
                  {group}
                </li>
                {items}
              </ul>
            </li>
          );
        })}
      </ul>
      <p class={open && typed && hits.options?.length === 0 ? "no-hits" : "visually-hidden"} role="status">
        {open &&
          typed &&
          hits.options &&
          (hits.options.length === 0 ? nothing : `${hits.options.length} found`)}
      </p>
    </div>
  );
}

/** Until the search has answered, what is offered and has the text in it. */
function hasText(text: string): (option: Option) => boolean {
  const wanted = text.trim().toLowerCase();
  return ({ name }) => name.toLowerCase().includes(wanted);
}

function groupsOf(options: readonly Option[]) {
  const groups: { group: string | undefined; from: number; members: Option[] }[] = [];
  options.forEach((option, i) => {
    const last = groups.at(-1);
    if (last && last.group === option.group) last.members.push(option);
    else groups.push({ group: option.group, from: i, members: [option] });
  });
  return groups;
}
