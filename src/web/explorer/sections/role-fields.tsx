import { useRef } from "preact/hooks";

import { type Examples, forExample } from "../about-guide.js";
import type { Question } from "../address.js";
import type { NameOf } from "../names.js";
import { Combobox } from "../parts/combobox.js";
import type { Option } from "../parts/option.js";
import { plural } from "../words.js";
import type { Change } from "../use-address.js";
import { COMPETENCIES } from "./competencies.js";

export const ROLES = ["ROLE"] as const;
/** Who types a skill where a role is asked for is not left with nothing. */
const SKILLS_INSTEAD = {
  kinds: COMPETENCIES,
  exact: (name: string) => `${name} is a skill: add it to what you know`,
  group: "No role, but a skill: add it to what you know",
  say: (count: number) =>
    `No role is called so, but ${plural(count, "skill")} ${count === 1 ? "is" : "are"}. Choose it to add it to what you know.`,
};
const isSkill = ({ id }: Option): boolean => !id.startsWith("role:");

interface Props {
  readonly question: Question;
  readonly change: Change;
  readonly offered: readonly Option[];
  readonly examples: Examples;
  readonly nameOf: NameOf;
  /** Adds what the person knows to the address. */
  readonly add: (ids: readonly string[]) => void;
}

/** The fields for the present and the wanted role, with a button between them that swaps the two. */
export function RoleFields({ question, change, offered, examples, nameOf, add }: Props) {
  const { from, to, nothing } = question;
  const goal = useRef<HTMLInputElement>(null);
  return (
    <>
      <div>
        <Combobox
          label="Where you are"
          placeholder={forExample("Your role", examples.from)}
          kinds={ROLES}
          value={from !== null ? nameOf(from).name : nothing ? "Starting from nothing" : ""}
          offered={offered}
          nothing="No such role found. Try another word, or enter below what you know."
          instead={SKILLS_INSTEAD}
          onPick={(option, how) => {
            if (isSkill(option)) {
              add([option.id]);
              return;
            }
            change({ from: option.id, nothing: false, way: null });
            if (to === null && how === "picked") goal.current?.focus();
          }}
          onClear={() => {
            change({ from: null, nothing: false, way: null });
          }}
        />
        {from === null && !nothing && (
          <button
            type="button"
            class="plain-button"
            onClick={() => {
              change({ nothing: true });
              if (to === null) goal.current?.focus();
            }}
          >
            Start from nothing
          </button>
        )}
      </div>
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
        onPick={(option) => {
          if (isSkill(option)) add([option.id]);
          else change({ to: option.id, way: null });
        }}
        onClear={() => {
          change({ to: null, way: null });
        }}
      />
    </>
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
        change({ from: to, to: from, nothing: false, way: null });
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
