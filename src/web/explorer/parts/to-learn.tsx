import { useRef } from "preact/hooks";

import type { Gap } from "../../../graphql/operations/generated.js";
import { useKept } from "../kept/use-kept.js";
import type { Named } from "../names.js";
import { plural } from "../words.js";
import type { Requirements } from "../use-requirements.js";
import { LongList } from "./long-list.js";
import { Tick } from "./tick.js";

interface Props {
  readonly gap: Pick<Gap, "missing" | "kept">;
  /** The heading's level, which follows that of the card. */
  readonly heading: "h3" | "h4";
  /** Ids of what the steps before ask for and is known. */
  readonly before?: ReadonlySet<string>;
  /** Of the role. */
  readonly requirements: Requirements;
}

/** What has to be learned for a role, with boxes to tick what is known, and how much of it is. What was ticked stays in its place. */
export function ToLearn({ gap, heading: Heading, before = NOTHING, requirements }: Props) {
  const { has } = useKept();
  const seen = useRef<Named[]>([]);
  // Until a new answer comes, what was unticked stays in its place too.
  const ticks = useRef({ gap, ids: new Set<string>() });
  if (ticks.current.gap !== gap) ticks.current = { gap, ids: new Set() };
  for (const { id } of gap.kept) if (has(id)) ticks.current.ids.add(id);
  const missing = gap.missing.filter(({ importance }) => importance === "ESSENTIAL");
  const learned = gap.kept.filter(({ id }) => !before.has(id) && ticks.current.ids.has(id));
  const now = [...missing.map(({ competency }) => competency), ...learned];
  for (const each of now) if (!isIn(seen.current, each.id)) seen.current.push(each);
  const listed = seen.current.filter(({ id }) => isIn(now, id));
  const ticked = listed.filter(({ id }) => has(id)).length;
  if (listed.length === 0) return null;
  return (
    <>
      <div class="to-learn-head">
        <Heading>{plural(listed.length - ticked, "skill")} to learn</Heading>
        <p class="learned" role="status">
          {ticked > 0 && `${ticked} of ${listed.length} learned`}
        </p>
      </div>
      <LongList of={listed} groupOf={({ id }) => requirements.groupOf(id)} kind="skill-list">
        {(each) => (
          <li key={each.id}>
            <Tick of={each} />
          </li>
        )}
      </LongList>
    </>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

function isIn(list: readonly Named[], id: string): boolean {
  return list.some((each) => each.id === id);
}
