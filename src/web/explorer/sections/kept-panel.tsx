import { useRef, useState } from "preact/hooks";

import type { Question } from "../address.js";
import { useKept } from "../kept/use-kept.js";
import type { Named, NameOf } from "../names.js";
import { Chips } from "../parts/chips.js";
import type { Change } from "../use-address.js";
import { plural } from "../words.js";
import { FULL, LoadFile, WithList } from "./kept-actions.js";

interface Props {
  readonly question: Question;
  readonly change: Change;
  readonly nameOf: NameOf;
}

/** What the visitor has ticked: how much is counted, and what can be done with it. */
export function KeptPanel({ question, change, nameOf }: Props) {
  const { known, counted, add, remove, clear } = useKept();
  const [said, setSaid] = useState("");
  const [forgotten, setForgotten] = useState<readonly Named[]>([]);
  const status = useRef<HTMLParagraphElement>(null);
  const say = (text: string): void => {
    setSaid(text);
    setForgotten([]);
    // The button that was pressed may be gone.
    status.current?.focus();
  };
  const { have } = question;
  return (
    <details class="kept">
      <summary>
        {known.length === 0
          ? "Keep what you know for your next visit"
          : `Counting ${plural(counted.length, "thing")} you ticked`}
      </summary>
      <KeptNotes />
      <Chips of={known} label="Kept in this browser" onRemove={remove} />
      <div class="kept-buttons">
        {have.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => {
              const kept = add(have.map(nameOf).map(({ id, name }) => ({ id, name })));
              if (kept === have.length) change({ have: [] });
              say(kept === have.length ? `${plural(kept, "thing")} kept.` : FULL);
            }}
          >
            Keep the {plural(have.length, "skill")} entered above
          </button>
        )}
        {known.length > 0 && <WithList say={say} />}
        <LoadFile say={say} />
        {known.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => {
              clear();
              say(`${plural(known.length, "thing")} forgotten.`);
              setForgotten(known);
            }}
          >
            Forget all
          </button>
        )}
        {forgotten.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => {
              say(`${plural(add(forgotten), "thing")} back again.`);
            }}
          >
            Undo
          </button>
        )}
      </div>
      <p class="kept-said" role="status" tabIndex={-1} ref={status}>
        {said}
      </p>
    </details>
  );
}

/** What is kept where, and what of it is not counted. */
function KeptNotes() {
  const { known, counted, lasts } = useKept();
  const strange = known.length - counted.length;
  return (
    <>
      <p class="fine">
        {known.length === 0
          ? "Tick what you know in any answer, or load a file that you saved here before. "
          : "They count in every answer. "}
        {lasts
          ? "What you tick stays in this browser: a link to this page does not hold it."
          : "This browser refuses to keep what you tick: it is lost when you close the page. Save it as a file."}
      </p>
      {strange > 0 && (
        <p class="fine">
          {strange === 1 ? "1 of them is" : `${strange} of them are`} not in this guide and cannot be counted
          here.
        </p>
      )}
    </>
  );
}
