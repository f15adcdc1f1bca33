import type { Examples } from "../about-guide.js";
import { type Question, readAddress } from "../address.js";
import type { NameOf } from "../names.js";
import type { Option } from "../parts/option.js";
import type { Change } from "../use-address.js";
import { AskMore } from "./ask-more.js";
import { Known } from "./known.js";
import { RoleFields } from "./role-fields.js";

interface Props {
  readonly question: Question;
  readonly change: Change;
  /** The roles to offer before anything is typed. */
  readonly offered: readonly Option[];
  /** Names of this guide that one might type. */
  readonly examples: Examples;
  readonly nameOf: NameOf;
}

/** The form: the present role, the wanted role, and what the person knows besides. */
export function Ask({ question, change, offered, examples, nameOf }: Props) {
  const { from, to } = question;
  const add = (ids: readonly string[]): void => {
    change({ have: [...new Set([...readAddress(location.search).have, ...ids])] });
  };
  return (
    <form
      class="ask"
      role="search"
      aria-label="Your question"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <RoleFields {...{ question, change, offered, examples, nameOf, add }} />
      <Known question={question} change={change} example={examples.skill} nameOf={nameOf} add={add} />
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
      <AskMore question={question} change={change} offered={offered} nameOf={nameOf} />
    </form>
  );
}
