import { useRef } from "preact/hooks";

import type { RoleLine } from "../../../graphql/operations/generated.js";
import { type Examples, forExample } from "../about-guide.js";
import type { Question } from "../address.js";
import type { NameOf } from "../names.js";
import { Chips } from "../parts/chips.js";
import { Combobox } from "../parts/combobox.js";
import { useLevelName } from "../parts/levels.js";
import type { Option } from "../parts/option.js";
import { byLevel, plural } from "../words.js";
import type { Change } from "../use-address.js";
import { Paste } from "./paste.js";

const ROLES = ["ROLE"] as const;
const COMPETENCIES = ["SKILL", "TECHNOLOGY"] as const;
/** Who types a skill where a role is asked for is not left with nothing. */
const SKILLS_INSTEAD = {
  kinds: COMPETENCIES,
  group: "No role, but a skill: add it to what you know",
  say: (count: number) =>
    `No role is called so, but ${plural(count, "skill")} ${count === 1 ? "is" : "are"}.`,
};

interface Props {
  readonly question: Question;
  readonly change: Change;
  readonly roles: readonly RoleLine[];
  /** Names of this guide that one might type. */
  readonly examples: Examples;
  readonly nameOf: NameOf;
}

/** The form: the present role, the wanted role, and what the person knows besides. */
export function Ask({ question, change, roles, examples, nameOf }: Props) {
  const { from, to, have } = question;
  const levelName = useLevelName();
  const goal = useRef<HTMLInputElement>(null);
  const offered: Option[] = [...roles].sort(byLevel).map((role) => ({
    id: role.id,
    name: role.name,
    note: "",
    group: levelName(role.level),
  }));
  return (
    <form
      class="ask"
      role="search"
      aria-label="Your question"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Combobox
        label="Where you are"
        placeholder={forExample("Your role", examples.from)}
        kinds={ROLES}
        value={from === null ? "" : nameOf(from).name}
        offered={offered}
        nothing="No such role found. Try another word, or enter below what you know."
        instead={SKILLS_INSTEAD}
        onPick={({ id, group }) => {
          if (group === SKILLS_INSTEAD.group) {
            change({ have: [...have.filter((known) => known !== id), id] });
            return;
          }
          change({ from: id, way: null });
          if (to === null) goal.current?.focus();
        }}
        onClear={() => {
          change({ from: null, way: null });
        }}
      />
      <SwapButton question={question} change={change} />
      <Combobox
        label="Where you want to be"
        placeholder={forExample("A role", examples.to)}
        kinds={ROLES}
        value={to === null ? "" : nameOf(to).name}
        offered={offered.filter(({ id }) => id !== from)}
        nothing="No such role found. Try another word."
        inputRef={goal}
        instead={SKILLS_INSTEAD}
        onPick={({ id, group }) => {
          if (group === SKILLS_INSTEAD.group) change({ have: [...have.filter((known) => known !== id), id] });
          else change({ to: id, way: null });
        }}
        onClear={() => {
          change({ to: null, way: null });
        }}
      />
      <Known ids={have} change={change} nameOf={nameOf} example={examples.skill} />
      {from !== null && to !== null && from !== to && (
        <label class="realistic">
          <input
            type="checkbox"
            checked={question.realistic}
            onChange={({ currentTarget }) => {
              change({ realistic: currentTarget.checked, way: null });
            }}
          />
          Realistic steps only
        </label>
      )}
    </form>
  );
}

function SwapButton({ question: { from, to }, change }: { question: Question; change: Change }) {
  return (
    <button
      type="button"
      class="swap"
      aria-label="Swap where you are and where you want to be"
      disabled={from === null && to === null}
      onClick={() => {
        change({ from: to, to: from, way: null });
      }}
    >
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M4 7h11m-3-3 3 3-3 3M16 13H5m3-3-3 3 3 3"
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
        />
      </svg>
    </button>
  );
}

/** The competencies that the person has besides those of the role. */
function Known({
  ids,
  change,
  nameOf,
  example,
}: {
  ids: readonly string[];
  change: Change;
  nameOf: NameOf;
  example: string | null;
}) {
  return (
    <div class="known">
      <Combobox
        label="What else you know (optional)"
        placeholder={forExample("A skill", example)}
        kinds={COMPETENCIES}
        value=""
        offered={NONE}
        nothing="No such skill found in this guide."
        onPick={({ id }) => {
          change({ have: [...ids.filter((known) => known !== id), id] });
        }}
      />
      <Chips
        of={ids.map(nameOf)}
        label="What you know"
        onRemove={(id) => {
          change({ have: ids.filter((known) => known !== id) });
        }}
      />
      <Paste have={ids} change={change} />
    </div>
  );
}

const NONE: readonly never[] = [];
