import { LEARN_NEXT, type LearnNextAnswer, PATH_TOTALS } from "../../../graphql/operations/generated.js";
import { forExample } from "../about-guide.js";
import { useAnswer } from "../api/use-answer.js";
import type { NameOf } from "../names.js";
import { Chips } from "../parts/chips.js";
import { Combobox } from "../parts/combobox.js";
import { hoursText } from "../hours-text.js";
import { Hours } from "../parts/hours.js";
import { plural } from "../words.js";
import { LinkedName, LinkedNames } from "../parts/names.js";
import type { Change } from "../use-address.js";
import type { WaysFound } from "../use-ways.js";
import { sameWay, type Way } from "../ways.js";
import type { PathQuestion } from "../path-question.js";
import { COMPETENCIES } from "./competencies.js";

interface Props {
  readonly question: PathQuestion;
  readonly change: Change;
  readonly nameOf: NameOf;
  readonly way: Way;
  /** The hardest step of the ways offered; null if any step is allowed. */
  readonly easeAtMost: WaysFound["easeAtMost"];
}

const SUGGESTED = 3;

/** How the chosen way changes once something has been learned, and what is worth learning first. */
export function WhatIf({ question, change, nameOf, way, easeAtMost }: Props) {
  const { from, to, have, learn } = question;
  const next = useAnswer(LEARN_NEXT, { from, have: [...have, ...learn], toward: [to] }).data;
  const add = (id: string): void => {
    change({ learn: [...learn.filter((each) => each !== id), id] });
  };
  return (
    <section class="what-if card" aria-labelledby="what-if-title">
      <h2 id="what-if-title" class="section-title">
        What if you learned…
      </h2>
      <div class="what-if-ask">
        <Combobox
          label="A skill or technology"
          placeholder={forExample("A skill", next?.recommendedCompetencies[0]?.competency.name ?? null)}
          kinds={COMPETENCIES}
          value=""
          offered={[]}
          nothing="No such skill found in this guide."
          onPick={({ id }) => {
            add(id);
          }}
        />
        <Chips
          of={learn.map(nameOf)}
          label="What you would have learned"
          onRemove={(id) => {
            change({ learn: learn.filter((each) => each !== id) });
          }}
        />
      </div>
      <p class="what-if-effect" role="status">
        <Effect question={question} way={way} easeAtMost={easeAtMost} />
      </p>
      {next && next.recommendedCompetencies.length > 0 && (
        <>
          <h3>Worth learning first</h3>
          <ul class="next-skills">
            {next.recommendedCompetencies.slice(0, SUGGESTED).map((suggestion) => (
              <Suggestion key={suggestion.competency.id} suggestion={suggestion} add={add} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What the way takes with what would be learned, compared with the same way without it. */
function Effect({
  question: { from, to, have, learn },
  way,
  easeAtMost,
}: Pick<Props, "question" | "way" | "easeAtMost">) {
  const before = useAnswer(PATH_TOTALS, learn.length > 0 ? { from, to, have, easeAtMost } : null).data;
  if (!before) return null;
  const was = sameWay(before, way.key);
  if (!was) return <>With this, a way comes up that was not among the best before.</>;
  const saved = was.hours.typical - way.path.hours.typical;
  const fewer = was.newCompetencies.length - way.path.newCompetencies.length;
  if (saved <= 0 && fewer <= 0) return <>This way stays as it is.</>;
  return (
    <>
      This way then takes {fewer > 0 && <strong>{plural(fewer, "new skill")} fewer</strong>}
      {fewer > 0 && saved > 0 && " and "}
      {saved > 0 && (
        <>
          <strong>≈&nbsp;{hoursText(saved)}&nbsp;h less</strong> of study: ≈&nbsp;
          {hoursText(way.path.hours.typical)}
          &nbsp;h instead of ≈&nbsp;{hoursText(was.hours.typical)}&nbsp;h
        </>
      )}
      .
    </>
  );
}

function Suggestion({
  suggestion: { competency, hours, unlocks, reasons },
  add,
}: {
  suggestion: LearnNextAnswer["recommendedCompetencies"][number];
  add: (id: string) => void;
}) {
  return (
    <li>
      <p class="item-head">
        <strong>
          <LinkedName of={competency} />
        </strong>
        <Hours of={hours} />
      </p>
      {reasons[0] && (
        <p class="fine" dir="auto">
          {reasons[0].text}
        </p>
      )}
      {unlocks.length > 0 && (
        <p class="fine">
          Makes an easier step of <LinkedNames of={unlocks} />
        </p>
      )}
      <button
        type="button"
        class="button"
        onClick={() => {
          add(competency.id);
        }}
      >
        What if I knew it?<span class="visually-hidden"> {competency.name}</span>
      </button>
    </li>
  );
}
