import { useContext, useRef, useState } from "preact/hooks";

import { Sources } from "../parts/citations.js";
import { pathMarkdown } from "../markdown.js";
import type { Way } from "../ways.js";
import type { PathQuestion } from "../path-question.js";

/** Buttons to keep the chosen way: as Markdown, as a link, on paper. */
export function TakeAway({ way, question }: { way: Way; question: PathQuestion }) {
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
        onClick={() => void copy(pathMarkdown(way.path, sources, location.href), "Markdown")}
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
      <a
        class="button"
        href={`embed/path?from=${encodeURIComponent(question.from)}&to=${encodeURIComponent(question.to)}`}
      >
        Plain page
      </a>
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
