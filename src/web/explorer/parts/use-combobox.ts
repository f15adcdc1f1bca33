import { useEffect, useState } from "preact/hooks";

import type { NodeKind } from "../../../graphql/operations/generated.js";
import type { Option } from "./option.js";
import { type Instead, useHits } from "./use-hits.js";

interface Search {
  readonly kinds: readonly NodeKind[];
  /** What to offer where nothing of these kinds is found. */
  readonly instead?: Instead;
  readonly offered: readonly Option[];
  readonly onPick: (option: Option) => void;
}

interface State {
  /** What has been typed; null while the field shows the chosen value. */
  readonly text: string | null;
  readonly options: readonly Option[];
  /** What the search has found; null while nothing is typed, and until the answer comes. */
  readonly hits: readonly Option[] | null;
  /** Index of the option that the arrow keys have reached, -1 for none. */
  readonly active: number;
  readonly isOpen: boolean;
  /** Open, and with options to show. */
  readonly isShown: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly pick: (option: Option | undefined) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onInput: (event: { readonly currentTarget: HTMLInputElement }) => void;
}

/** What a combobox shows, and what its keys do. */
export function useCombobox(
  { kinds, instead, offered, onPick }: Search,
  itemAt: (index: number) => Element | null,
): State {
  const [text, setText] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const typed = isOpen ? (text?.trim() ?? "") : "";
  const hits = useHits(typed, kinds, instead ?? null);
  const options = hits ?? offered.filter(hasText(typed));

  useEffect(() => {
    setActive(-1);
  }, [options.map((option) => option.id).join()]);
  useEffect(() => {
    itemAt(active)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const open = (): void => {
    setOpen(true);
  };
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
  const move = (by: 1 | -1): void => {
    if (isOpen) setActive(indexAfter(active, by, options.length));
    else open();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && isOpen)
      pick(options[active] ?? (typed === "" ? undefined : options[0]));
    else if (event.key === "Escape" && isOpen) close();
    else return;
    event.preventDefault();
  };
  const onInput: State["onInput"] = ({ currentTarget }) => {
    setText(currentTarget.value);
    setActive(-1);
    open();
  };
  const isShown = isOpen && options.length > 0;
  return { text, options, hits, active, isOpen, isShown, open, close, pick, onKeyDown, onInput };
}

/** The next option in a direction, from the last to the first and back; -1 stands before the first. */
function indexAfter(active: number, by: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (active < 0) return by === 1 ? 0 : count - 1;
  return (active + by + count) % count;
}

/** Until the search has answered: the offered options that contain the text. */
function hasText(text: string): (option: Option) => boolean {
  const wanted = text.toLowerCase();
  return ({ name }) => name.toLowerCase().includes(wanted);
}
