import { forExample } from "../about-guide.js";
import type { Question } from "../address.js";
import type { NameOf } from "../names.js";
import { Chips } from "../parts/chips.js";
import { Combobox } from "../parts/combobox.js";
import { Name } from "../parts/names.js";
import type { Change } from "../use-address.js";
import { type Doubtful, useSeveral } from "../use-several.js";
import { COMPETENCIES } from "./competencies.js";
import { KeptPanel } from "./kept-panel.js";
import { Paste } from "./paste.js";

interface Props {
  readonly question: Question;
  readonly change: Change;
  /** The name of a skill of this guide. */
  readonly example: string | null;
  readonly nameOf: NameOf;
  /** Adds what the person knows to the address. */
  readonly add: (ids: readonly string[]) => void;
}

/** The competencies that the person has besides those of the role. */
export function Known({ question, change, example, nameOf, add }: Props) {
  const { have } = question;
  const [doubtful, take, settle] = useSeveral(COMPETENCIES, add);
  return (
    <div class="known">
      <Combobox
        label="What else you know (optional)"
        placeholder={forExample("Skills", example)}
        kinds={COMPETENCIES}
        value=""
        offered={NONE}
        nothing="No such skill found in this guide."
        onSeveral={take}
        onPick={({ id }) => {
          add([id]);
        }}
      />
      <Chips
        of={have.map(nameOf)}
        label="What you know"
        onRemove={(id) => {
          change({ have: have.filter((known) => known !== id) });
        }}
      />
      {doubtful.map((each) => (
        <Doubt
          key={each.name}
          of={each}
          settle={settle}
          take={take}
          pick={(id) => {
            settle(each.name);
            add([id]);
          }}
        />
      ))}
      <Paste have={have} change={change} />
      <KeptPanel question={question} change={change} nameOf={nameOf} />
    </div>
  );
}

const NONE: readonly never[] = [];

/** Asks what a name means that was typed among several. */
function Doubt({
  of: { name, options },
  pick,
  settle,
  take,
}: {
  of: Doubtful;
  pick: (id: string) => void;
  settle: (name: string) => void;
  take: (names: readonly string[]) => void;
}) {
  const close = options?.length === 0 || options === null ? "Leave it out" : "None of these";
  return (
    <div class="doubt" role="group" aria-label={`About “${name}”`}>
      <p role="status">
        {options === null
          ? `The search did not answer for “${name}”.`
          : options.length === 0
            ? `This guide has no skill called “${name}”.`
            : `What do you mean by “${name}”?`}
      </p>
      <ul class="left-over">
        {options?.map((option) => (
          <li key={option.id}>
            <button
              type="button"
              class="button"
              onClick={() => {
                pick(option.id);
              }}
            >
              <Name>{option.name}</Name>
            </button>
          </li>
        ))}
        {options === null && (
          <li>
            <button
              type="button"
              class="button"
              onClick={() => {
                take([name]);
              }}
            >
              Search again
            </button>
          </li>
        )}
        <li>
          <button
            type="button"
            class="plain-button"
            onClick={() => {
              settle(name);
            }}
          >
            {close}
          </button>
        </li>
      </ul>
    </div>
  );
}
