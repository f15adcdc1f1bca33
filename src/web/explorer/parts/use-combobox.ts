import { useEffect, useState } from "preact/hooks";

import type { NodeKind } from "../../../graphql/operations/generated.js";
import { exactOrOnly } from "./exact-or-only.js";
import type { Option } from "./option.js";
import type { Hits, Instead } from "./use-hits.js";
import { useOptions } from "./use-options.js";

/** How an option was chosen: by the person, or because it was left in the field and nothing else can be meant. */
export type Chosen = "picked" | "left";

interface Search {
  readonly kinds: readonly NodeKind[];
  /** What to offer besides. */
  readonly instead?: Instead;
  readonly offered: readonly Option[];
  readonly onPick: (option: Option, how: Chosen) => void;
  /** Takes the names that stand before the last comma. Without it a comma is a character like any other. */
  readonly onSeveral?: (names: readonly string[]) => void;
}

interface State {
  /** What has been typed; null while the field shows the chosen value. */
  readonly text: string | null;
  readonly options: readonly Option[];
  readonly hits: Hits;
  /** What the person is asked to choose from, after the field was left with a text that may mean several things. */
  readonly leftOver: readonly Option[];
  /** Index of the option that the arrow keys have reached, -1 for none. */
  readonly active: number;
  /** Open, and with options to show. */
  readonly isShown: boolean;
  readonly open: () => void;
  readonly enter: () => void;
  /** Takes what was typed as soon as the search has answered, or asks what is meant. */
  readonly settle: (how: Chosen) => void;
  readonly pick: (option: Option | undefined) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onInput: (event: { readonly currentTarget: HTMLInputElement }) => void;
}

/** The most options that are offered below a field that was left. */
const LEFT_OVER = 5;

/** What a combobox shows, and what its keys do. The list opens by a click, an arrow key or typing, not by the focus alone. */
export function useCombobox(
  { kinds, instead, offered, onPick, onSeveral }: Search,
  itemAt: (index: number) => Element | null,
): State {
  const [text, setText] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [left, setLeft] = useState<Chosen | null>(null);
  const [active, setActive] = useState(-1);
  const typed = text?.trim() ?? "";
  const { options, hits, into } = useOptions({ kinds, instead: instead ?? null, offered, typed, isOpen });

  useEffect(() => {
    setActive(-1);
  }, [options.map((option) => option.id).join()]);
  useEffect(() => {
    itemAt(active)?.scrollIntoView({ block: "nearest" });
  }, [active]);
  useEffect(() => {
    const meant = left && hits.options ? exactOrOnly(typed, hits.options) : null;
    if (left && meant) choose(meant, left);
  }, [left, hits.options === null]);

  const forget = (): void => {
    setOpen(false);
    setText(null);
    setLeft(null);
    setActive(-1);
  };
  const choose = (option: Option, how: Chosen): void => {
    forget();
    onPick(option, how);
  };
  const pick = (option: Option | undefined): void => {
    if (option?.opens) into(option);
    else if (option) choose(option, "picked");
  };
  const open = (): void => {
    setOpen(true);
  };
  const enter = (): void => {
    setLeft(null);
  };
  const settle = (how: Chosen): void => {
    if (typed === "") forget();
    else {
      setOpen(false);
      setLeft(how);
    }
  };
  const move = (by: 1 | -1): void => {
    if (isOpen) setActive(indexAfter(active, by, options.length));
    else open();
  };
  /** The option that was reached, else the first that was found. */
  const take = (): void => {
    if (active >= 0) pick(options[active]);
    else if (hits.options && hits.options.length > 0) pick(hits.options[0]);
    else if (typed !== "") settle("picked");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && isOpen) take();
    else if (event.key === "Escape" && (isOpen || text !== null)) forget();
    else return;
    event.preventDefault();
  };
  const onInput: State["onInput"] = ({ currentTarget: { value } }) => {
    const names = onSeveral ? value.split(SEPARATOR).map((name) => name.trimStart()) : [value];
    setText(names.pop()!);
    if (names.length > 0) onSeveral?.(names.map((name) => name.trim()).filter((name) => name !== ""));
    setActive(-1);
    open();
  };
  const isShown = isOpen && options.length > 0;
  const leftOver = left ? (hits.options ?? []).slice(0, LEFT_OVER) : [];
  return { text, options, hits, leftOver, active, isShown, open, enter, settle, pick, onKeyDown, onInput };
}

const SEPARATOR = /[,;\n]/;

/** The next option in a direction, from the last to the first and back; -1 stands before the first. */
function indexAfter(active: number, by: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (active < 0) return by === 1 ? 0 : count - 1;
  return (active + by + count) % count;
}
