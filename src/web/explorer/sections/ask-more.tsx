import { useRef, useState } from "preact/hooks";

import type { Question } from "../address.js";
import type { NameOf } from "../names.js";
import { Combobox } from "../parts/combobox.js";
import type { Option } from "../parts/option.js";
import type { Change } from "../use-address.js";
import { ROLES } from "./role-fields.js";

interface Props {
  readonly question: Question;
  readonly change: Change;
  readonly offered: readonly Option[];
  readonly nameOf: NameOf;
}

/** Questions of two goals: to plan for both, and to set two roles side by side. */
export function AskMore({ question, change, offered, nameOf }: Props) {
  const { from, to, also, compare } = question;
  return (
    <div class="ask-more">
      {to !== null && <SecondGoal {...{ question, change, offered, nameOf }} />}
      {compare === null && (
        <button
          type="button"
          class="plain-button"
          onClick={() => {
            const goals = also === null ? [from, to] : [to, also];
            change({ compare: [...new Set(goals.filter((id) => id !== null))] });
          }}
        >
          {from === null || to === null
            ? "Compare two roles"
            : also === null
              ? "Compare these two roles"
              : "Compare the two goals"}
        </button>
      )}
    </div>
  );
}

/** A button that opens the field for another goal. */
function SecondGoal({ question: { from, to, also }, change, offered, nameOf }: Props) {
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  if (also === null && !isAsked)
    return (
      <button
        type="button"
        class="plain-button"
        onClick={() => {
          setAsked(true);
          // The field is there after the next paint.
          requestAnimationFrame(() => field.current?.focus());
        }}
      >
        Add a second goal
      </button>
    );
  return (
    <Combobox
      label="And another goal, in the same plan"
      placeholder="A role"
      kinds={ROLES}
      value={also === null ? "" : nameOf(also).name}
      offered={offered.filter(({ id }) => id !== from && id !== to)}
      nothing="No such role found. Try another word."
      inputRef={field}
      onPick={({ id }) => {
        change({ also: id === to || id === from ? null : id });
      }}
      onClear={() => {
        change({ also: null });
      }}
    />
  );
}
