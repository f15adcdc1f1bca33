import { LEARN_NEXT, PATH_TOTALS } from "../../../graphql/operations/generated.js";
import { useAnswer } from "../api/use-answer.js";
import type { NameOf } from "../names.js";
import { Chips } from "../parts/chips.js";
import { Combobox } from "../parts/combobox.js";
import { hoursText } from "../hours-text.js";
import { Hours } from "../parts/hours.js";
import { plural } from "../words.js";
import { Name, NameList } from "../parts/names.js";
import type { Change } from "../use-address.js";
import { sameWay, type Way } from "../ways.js";
import type { PathQuestion } from "../path-question.js";

interface Props {
  readonly question: PathQuestion;
  readonly change: Change;
  readonly nameOf: NameOf;
  readonly way: Way;
}

const COMPETENCIES = ["SKILL", "TECHNOLOGY"] as const;
const OFFERED = 3;

/** What changes on the way once something has been learned. */
export function WhatIf({ question, change, nameOf, way }: Props) {
  const { from, to, have, learn } = question;
  const before = useAnswer(PATH_TOTALS, learn.length > 0 ? { from, to, have } : null).data;
  const next = useAnswer(LEARN_NEXT, { from, have: [...have, ...learn], toward: [to] }).data;
  const add = (id: string): void => {
    change({ learn: [...learn.filter((each) => each !== id), id] });
  };
  const was = before && sameWay(before, way.key);
  const saved = was ? was.hours.typical - way.path.hours.typical : null;
  const fewer = was ? was.newCompetencies.length - way.path.newCompetencies.length : null;
  return (
    <section class="what-if card" aria-labelledby="what-if-title">
      <h2 id="what-if-title" class="section-title">
        What if you learned…
      </h2>
      <div class="what-if-ask">
        <Combobox
          label="A skill or technology"
          placeholder="Such as Kubernetes"
          kinds={COMPETENCIES}
          value=""
          offered={[]}
          nothing="No skill like that in this guide."
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
        {saved !== null && fewer !== null && (saved > 0 || fewer > 0) && (
          <>
            Then this way asks for <strong>{plural(fewer, "new skill")} fewer</strong>, and{" "}
            <strong>≈ {hoursText(saved)} h less</strong> of study is left: ≈{" "}
            {hoursText(way.path.hours.typical)} h rather than ≈ {hoursText(was!.hours.typical)} h.
          </>
        )}
        {saved !== null && fewer !== null && saved <= 0 && fewer <= 0 && "Then this way stays as it is."}
        {learn.length > 0 && before && !was && "Then this is a way worth taking that was not before."}
      </p>
      {next && next.recommendedCompetencies.length > 0 && (
        <>
          <h3>Worth learning first</h3>
          <ul class="next-skills">
            {next.recommendedCompetencies.slice(0, OFFERED).map(({ competency, hours, unlocks, reasons }) => (
              <li key={competency.id}>
                <p class="item-head">
                  <strong>
                    <Name>{competency.name}</Name>
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
                    Opens <NameList of={unlocks} />
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
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
