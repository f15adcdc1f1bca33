import { useEffect, useRef } from "preact/hooks";

import { COMPARE, type CompareAnswer } from "../../../graphql/operations/generated.js";
import { useAnswer } from "../api/use-answer.js";
import type { Question } from "../address.js";
import { comparedSkills } from "../compared-skills.js";
import type { NameOf } from "../names.js";
import { Combobox } from "../parts/combobox.js";
import { Name } from "../parts/names.js";
import type { Option } from "../parts/option.js";
import { Trouble, Waiting } from "../parts/status.js";
import type { Change } from "../use-address.js";
import { ROLES } from "./role-fields.js";
import { ComparedFacts } from "./compared-facts.js";
import { AskedList } from "./asked-list.js";

interface Props {
  readonly question: Question & { readonly compare: readonly string[] };
  readonly change: Change;
  readonly offered: readonly Option[];
  readonly nameOf: NameOf;
}

/** Two roles side by side. While one of them is not chosen, a field asks for it. */
export function Compare({ question, change, offered, nameOf }: Props) {
  const { from, have, compare } = question;
  const [one = null, other = null] = compare;
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const asked = one !== null && other !== null && one !== other ? { one, other, from, have } : null;
  const { data, error, retry, waiting } = useAnswer(COMPARE, asked);
  useEffect(() => {
    if (one === null) first.current?.focus();
    else if (other === null) second.current?.focus();
  }, []);
  const choose = (place: 0 | 1, id: string | null): void => {
    const chosen = place === 0 ? [id, other] : [one, id];
    change({ compare: chosen.filter((each) => each !== null) });
    if (id !== null && place === 0 && other === null) second.current?.focus();
  };
  const field = (place: 0 | 1) => {
    const value = place === 0 ? one : other;
    return (
      <Combobox
        label={place === 0 ? "First role" : "Second role"}
        placeholder="A role"
        kinds={ROLES}
        value={value === null ? "" : nameOf(value).name}
        offered={offered.filter(({ id }) => id !== (place === 0 ? other : one))}
        nothing="No such role found. Try another word."
        inputRef={place === 0 ? first : second}
        onPick={({ id }) => {
          choose(place, id);
        }}
        onClear={() => {
          choose(place, null);
        }}
      />
    );
  };
  return (
    <section class="compare card" aria-labelledby="compare-title">
      <div class="compare-head">
        <h2 id="compare-title" class="section-title">
          Two roles side by side
        </h2>
        <button
          type="button"
          class="button"
          onClick={() => {
            change({ compare: null });
          }}
        >
          Close the comparison
        </button>
      </div>
      <div class="compare-fields">
        {field(0)}
        {field(1)}
      </div>
      {one !== null && one === other && (
        <p class="notice">That is the same role twice. Choose another one.</p>
      )}
      {error && <Trouble error={error} retry={retry} />}
      {asked && !data && waiting && <Waiting what="Comparing…" />}
      {asked && data?.one && data.other && (
        <div class={waiting ? "stale" : undefined} aria-busy={waiting}>
          <Compared
            answer={data}
            one={data.one}
            other={data.other}
            knows={from !== null || have.length > 0}
          />
        </div>
      )}
    </section>
  );
}

type Role = NonNullable<CompareAnswer["one"]>;

function Compared({
  answer,
  one,
  other,
  knows,
}: {
  answer: CompareAnswer;
  one: Role;
  other: Role;
  /** Whether anything is known of the person. */
  knows: boolean;
}) {
  const { both, onlyOne, onlyOther } = comparedSkills(one.requirements, other.requirements);
  return (
    <>
      <ComparedFacts answer={answer} one={one} other={other} knows={knows} />
      <div class="compare-skills">
        <AskedList of={both} none="Nothing that the guide names.">
          Both ask for
        </AskedList>
        <AskedList of={onlyOne} none="Nothing besides.">
          Only <Name>{one.name}</Name>
        </AskedList>
        <AskedList of={onlyOther} none="Nothing besides.">
          Only <Name>{other.name}</Name>
        </AskedList>
      </div>
    </>
  );
}
