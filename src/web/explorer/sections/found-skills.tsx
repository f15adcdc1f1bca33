import { useState } from "preact/hooks";

import { MOST_ITEMS } from "../../../text/bounds.js";
import { shorten } from "../../../text/shorten.js";
import type { TextCompetenciesAnswer } from "../../../graphql/operations/generated.js";
import { Name } from "../parts/names.js";
import type { Named } from "../names.js";
import { plural } from "../words.js";

type Match = TextCompetenciesAnswer["competenciesIn"][number];

/** Matches from here on are ticked: most are right. */
const LIKELY = 0.6;
/** Below it few are right: they are folded away. */
const DOUBTFUL = 0.4;
const MOST_SHOWN = 80;

interface Props {
  /** The text in which they were found. */
  readonly text: string;
  readonly found: readonly Match[];
  /** Ids of what the person knows already. */
  readonly have: readonly string[];
  readonly onAdd: (ids: readonly string[]) => void;
  /** Keeps them in the browser instead of in the address. */
  readonly onKeep: (chosen: readonly Named[]) => void;
}

/** What was found in a text, to be ticked or left. What is likely is ticked, and what is doubtful folded away. */
export function FoundSkills({ text, found, have, onAdd, onKeep }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(found.filter(({ score }) => score >= LIKELY).map(({ competency }) => competency.id)),
  );
  const chosen = found.map(({ competency }) => competency.id).filter((id) => ticked.has(id));
  const room = MOST_ITEMS - have.length;
  const tick = (id: string, isTicked: boolean): void => {
    const next = new Set(ticked);
    if (isTicked) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const item = (match: Match) => (
    <Skill
      key={match.competency.id}
      match={match}
      words={text.slice(match.start, match.end)}
      isTicked={ticked.has(match.competency.id)}
      tick={tick}
    />
  );
  const clear = found.filter(({ score }) => score >= DOUBTFUL);
  const doubtful = found.filter(({ score }) => score < DOUBTFUL);
  return (
    <fieldset class="found">
      <legend>Which of these do you know?</legend>
      <p class="fine">
        Surest first, each with the words in the text. Some may be wrong: tick what is right for you.
      </p>
      <ul class="found-skills">{clear.map(item)}</ul>
      {doubtful.length > 0 && (
        <details>
          <summary class="fine">Less sure: {doubtful.length} more</summary>
          <ul class="found-skills">{doubtful.map(item)}</ul>
        </details>
      )}
      {chosen.length > room && (
        <p class="trouble" role="status">
          At most {MOST_ITEMS} skills can be named, and you have named {have.length}. Untick some.
        </p>
      )}
      <div class="found-buttons">
        <button
          type="button"
          class="button primary"
          disabled={chosen.length === 0 || chosen.length > room}
          onClick={() => {
            onAdd(chosen);
          }}
        >
          Add {plural(chosen.length, "skill")} to what you know
        </button>
        <button
          type="button"
          class="button"
          disabled={chosen.length === 0}
          onClick={() => {
            onKeep(found.flatMap(({ competency: { id, name } }) => (ticked.has(id) ? [{ id, name }] : [])));
          }}
        >
          Keep {chosen.length === 1 ? "it" : "them"} in this browser
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            setTicked(new Set(chosen.length > 0 ? [] : clear.map(({ competency }) => competency.id)));
          }}
        >
          {chosen.length > 0 ? "Untick all" : "Tick all"}
        </button>
      </div>
    </fieldset>
  );
}

function Skill({
  match: { competency },
  words,
  isTicked,
  tick,
}: {
  match: Match;
  words: string;
  isTicked: boolean;
  tick: (id: string, isTicked: boolean) => void;
}) {
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isTicked}
          onChange={({ currentTarget }) => {
            tick(competency.id, currentTarget.checked);
          }}
        />
        <span>
          <Name>{competency.name}</Name>{" "}
          <q class="found-words" dir="auto">
            {shorten(words.replace(/\s+/g, " "), MOST_SHOWN)}
          </q>
        </span>
      </label>
    </li>
  );
}
