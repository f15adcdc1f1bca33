import { useId, useRef, useState } from "preact/hooks";

import { READ_CHARACTERS } from "../../../text/bounds.js";
import type { AskError } from "../api/ask.js";
import { useKept } from "../kept/use-kept.js";
import type { Named } from "../names.js";
import { plural } from "../words.js";
import type { Change } from "../use-address.js";
import { useReading } from "../use-reading.js";
import { FoundSkills } from "./found-skills.js";

interface Props {
  /** Ids of what the person knows already. */
  readonly have: readonly string[];
  readonly change: Change;
}

/** A place for a CV or an advertisement, whose competencies the person confirms one by one. */
export function Paste({ have, change }: Props) {
  const id = useId();
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const [reading, read, forget] = useReading();
  const status = useRef<HTMLParagraphElement>(null);
  const kept = useKept();
  const found = reading?.found;
  const open = found?.filter(({ competency: { id } }) => !have.includes(id) && !kept.has(id)) ?? [];
  const isTooLong = text.length > READ_CHARACTERS;

  const find = (): void => {
    if (isTooLong) return;
    if (text.trim() === "") setSaid("Paste a text first.");
    else read(text);
  };
  const add = (ids: readonly string[]): void => {
    change({ have: [...have, ...ids] });
    forget();
    setSaid(`${plural(ids.length, "skill")} added to what you know.`);
    // The button that was pressed is gone.
    status.current?.focus();
  };
  const keep = (chosen: readonly Named[]): void => {
    const count = kept.add(chosen);
    forget();
    setSaid(`${plural(count, "skill")} kept in this browser, and counted in every answer.`);
    status.current?.focus();
  };
  return (
    <details class="paste">
      <summary>Paste your CV or an advertisement</summary>
      <label for={id}>The text</label>
      <textarea
        id={id}
        rows={7}
        dir="auto"
        aria-describedby={`${id}-privacy ${id}-length`}
        aria-invalid={isTooLong}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          forget();
          setSaid("");
        }}
      />
      <p class="fine" id={`${id}-privacy`}>
        The text goes to this server only, which compares it with the names of skills and does not keep it.
        What you add is written into this page’s address, what you keep is not, and the text never is.
      </p>
      <p id={`${id}-length`} class={isTooLong ? "trouble" : "visually-hidden"} role="status">
        {isTooLong && tooLong(text.length)}
      </p>
      <button type="button" class="button" onClick={find}>
        Find skills in it
      </button>
      {reading?.error && (
        <p class="trouble" role="alert">
          {inVisitorsWords(reading.error)}
        </p>
      )}
      <p class="paste-said" role="status" tabIndex={-1} ref={status}>
        {reading === null ? said : found ? countOf(found.length, open.length) : !reading.error && "Reading…"}
      </p>
      {reading && open.length > 0 && (
        <FoundSkills
          key={reading.text}
          text={reading.text}
          found={open}
          have={have}
          onAdd={add}
          onKeep={keep}
        />
      )}
    </details>
  );
}

function tooLong(length: number): string {
  const [is, most] = [length, READ_CHARACTERS].map((count) => count.toLocaleString("en"));
  return `The text has ${is!} characters. At most ${most!} can be read at once: shorten it, or paste it in parts.`;
}

function countOf(found: number, open: number): string {
  if (found === 0)
    return "No skill of this guide was found in the text. It looks for their names: a list of what you can do or use works best.";
  if (open === 0) return "You have named all the skills that were found.";
  return `${plural(open, "skill")} found.`;
}

/** Whoever pastes a text knows no API: what it says of arguments and limits would not help. */
function inVisitorsWords({ code, message }: AskError): string {
  return code === "UNREACHABLE"
    ? message
    : "The text could not be read just now. Please try again in a moment, or with a shorter text.";
}
