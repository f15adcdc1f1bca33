import { Name } from "./names.js";
import type { Option } from "./option.js";

interface Props {
  /** Id of the list's element; option i has this id with "-i" behind it. */
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly hidden: boolean;
  /** Index of the option that the arrow keys have reached, -1 for none. */
  readonly active: number;
  readonly onPick: (option: Option) => void;
}

/** The list of a combobox. Options with a group stand under the group's name. */
export function OptionList({ id, label, options, hidden, active, onPick }: Props) {
  const item = (option: Option, index: number) => (
    <li
      key={option.id}
      id={`${id}-${index}`}
      role="option"
      aria-selected={index === active}
      class={
        [index === active && "active", option.opens && "opens", option.opens === "outside" && "back"]
          .filter(Boolean)
          .join(" ") || undefined
      }
      onPointerDown={(event) => {
        // The input keeps the focus, so that the list stays open until the click.
        event.preventDefault();
      }}
      onClick={() => {
        onPick(option);
      }}
    >
      <Name>{option.name}</Name>
      {option.note && <small dir="auto">{option.note}</small>}
    </li>
  );
  return (
    // A list that scrolls would be a stop of the Tab key in some browsers.
    <ul id={id} role="listbox" aria-label={label} hidden={hidden} tabIndex={-1}>
      {groupsOf(options).map(({ name, first, members }) => {
        const items = members.map((option, i) => item(option, first + i));
        if (name === undefined) return items;
        return (
          <li key={name} role="presentation">
            <ul role="group" aria-labelledby={`${id}-group-${first}`}>
              <li role="presentation" class="group-name" id={`${id}-group-${first}`}>
                {name}
              </li>
              {items}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

interface Group {
  readonly name: string | undefined;
  /** Index of its first option in the whole list. */
  readonly first: number;
  readonly members: Option[];
}

/** Neighbouring options of the same group, together. */
function groupsOf(options: readonly Option[]): Group[] {
  const groups: Group[] = [];
  options.forEach((option, i) => {
    const last = groups.at(-1);
    if (last && last.name === option.group) last.members.push(option);
    else groups.push({ name: option.group, first: i, members: [option] });
  });
  return groups;
}
