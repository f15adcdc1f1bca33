import { useContext, useRef, useState } from "preact/hooks";

import { Sources } from "../parts/citations.js";
import type { Path } from "../../../graphql/operations/generated.js";
import { plainPage, readAddress } from "../address.js";
import { answerMarkdown } from "../markdown.js";
import type { NameOf } from "../names.js";
import { type PlanQuestion, usePlan } from "../use-plan.js";

interface Props {
  /** The chosen way; null for going straight to the goal. */
  readonly path: Path | null;
  readonly question: PlanQuestion;
  readonly nameOf: NameOf;
}

/** Buttons to keep the answer: as Markdown, as a link, on paper, as a page without scripts. */
export function TakeAway({ path, question, nameOf }: Props) {
  const { data, waiting, start } = usePlan(question, path);
  const sources = useContext(Sources);
  const [said, setSaid] = useState("");
  const [shown, setShown] = useState<string | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  // Browsers refuse the clipboard to pages served over plain http. Then the text is shown, to be copied by hand.
  const copy = async (text: string, what: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(`${what} copied`);
    } catch {
      setShown(text);
      dialog.current?.showModal();
    }
  };
  return (
    <div class="take-away">
      <button
        type="button"
        class="button"
        disabled={waiting}
        onClick={() => {
          const plan = data?.learningPlan ?? null;
          const address = location.href;
          const text = answerMarkdown({ question, nameOf, path, plan, start, sources, address });
          void copy(text, "Markdown");
        }}
      >
        Copy as Markdown
      </button>
      <button type="button" class="button" onClick={() => void copy(location.href, "Link")}>
        Copy link
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          print();
        }}
      >
        Print
      </button>
      {question.from !== null && (
        <a class="button" href={plainPage({ ...question, have: readAddress(location.search).have })}>
          Plain page
        </a>
      )}
      <span role="status" class="fine">
        {said}
      </span>
      <dialog ref={dialog} aria-label="Text to copy">
        <textarea readonly rows={16} value={shown ?? ""} aria-label="Text to copy" />
        <form method="dialog">
          <button class="button">Close</button>
        </form>
      </dialog>
    </div>
  );
}
