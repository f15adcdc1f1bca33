import type { CitationLine, Gap, GapLine, RequirementLine } from "../../../graphql/operations/generated.js";
import { Citations } from "../parts/citations.js";
import { FIRST_SHOWN } from "../long-list.js";
import { Hours } from "../parts/hours.js";
import { LongList } from "../parts/long-list.js";
import type { Named } from "../names.js";
import type { Requirements } from "../use-requirements.js";
import { plural } from "../words.js";
import { LinkedName, LinkedNames } from "../parts/names.js";

interface Props {
  readonly gap: Gap;
  readonly role: string;
  readonly requirements: Requirements;
  readonly open?: boolean;
}

/** Each missing competency with its reason and citations; then what is kept and what is no longer needed. */
export function GapDetail({ gap, role, requirements, open = false }: Props) {
  const essential = gap.missing.filter(({ importance }) => importance === "ESSENTIAL");
  const optional = gap.missing.filter(({ importance }) => importance === "OPTIONAL");
  return (
    <div class="gap">
      {essential.length > 0 && (
        <details open={open}>
          <summary>Why each is needed, and who says so</summary>
          <ItemList items={essential} role={role} requirements={requirements} />
          {!gap.optimal && (
            <p class="fine">The search reached its limit: there may be a choice that takes less time.</p>
          )}
        </details>
      )}
      {gap.raised.length > 0 && (
        <details>
          <summary>{plural(gap.raised.length, "skill")} to deepen</summary>
          <ItemList items={gap.raised} role={role} requirements={requirements} />
        </details>
      )}
      {optional.length > 0 && (
        <details>
          <summary>{plural(optional.length, "skill")} that would help but are not required</summary>
          <ItemList items={optional} role={role} requirements={requirements} />
        </details>
      )}
      {gap.kept.length > 0 && (
        <details>
          <summary>{plural(gap.kept.length, "skill")} you bring along</summary>
          <SkillList of={gap.kept} requirements={requirements} />
        </details>
      )}
      {gap.dropped.length > 0 && (
        <details>
          <summary>{plural(gap.dropped.length, "skill")} not required there</summary>
          <SkillList of={gap.dropped} requirements={requirements} />
        </details>
      )}
    </div>
  );
}

function ItemList({
  items,
  role,
  requirements,
}: {
  items: readonly GapLine[];
  role: string;
  requirements: Requirements;
}) {
  const lines = requirements.of(role);
  const shared = sharedCitations(items, lines);
  return (
    <>
      {shared && <Citations of={shared} />}
      <LongList of={items} groupOf={({ competency }) => requirements.groupOf(competency.id)} kind="gap-items">
        {(item) => (
          <Item key={item.competency.id} item={item} requirements={lines} isCited={shared === null} />
        )}
      </LongList>
    </>
  );
}

/** The citations of a long list's items where they all have the same, to be shown once; null if they differ. */
function sharedCitations(
  items: readonly GapLine[],
  lines: readonly RequirementLine[],
): readonly CitationLine[] | null {
  if (items.length <= FIRST_SHOWN) return null;
  const cited = items.flatMap((item) => requirementOf(item, lines)?.citations ?? NONE);
  const distinct = new Map(cited.map((citation) => [JSON.stringify(citation), citation]));
  return distinct.size === 1 ? [...distinct.values()] : null;
}

const NONE: readonly never[] = [];

function requirementOf(
  { competency }: GapLine,
  lines: readonly RequirementLine[],
): RequirementLine | undefined {
  return lines.find(({ options }) => options.some(({ id }) => id === competency.id));
}

/** Names of competencies beside each other; many of them by group. */
function SkillList({ of, requirements }: { of: readonly Named[]; requirements: Requirements }) {
  return (
    <LongList of={of} groupOf={({ id }) => requirements.groupOf(id)} kind="skill-list">
      {(each) => (
        <li key={each.id}>
          <LinkedName of={each} />
        </li>
      )}
    </LongList>
  );
}

function Item({
  item,
  requirements,
  isCited,
}: {
  item: GapLine;
  requirements: readonly RequirementLine[];
  /** False where the list says for all of its items who says so. */
  isCited: boolean;
}) {
  const { competency, hours, alternatives, requiredFor } = item;
  const requirement = requirementOf(item, requirements);
  const servedOthers = requiredFor.filter(({ id }) => id !== competency.id);
  return (
    <li>
      <p class="item-head">
        <strong>
          <LinkedName of={competency} />
        </strong>
        <Hours of={hours} />
        {requirement?.levelName != null && <span class="tag">{requirement.levelName}</span>}
      </p>
      {requirement?.reason != null && <p dir="auto">{requirement.reason}</p>}
      {servedOthers.length > 0 && (
        <p class="fine">
          {requirement ? "Also needed for " : "Needed for "}
          <LinkedNames of={servedOthers} />
        </p>
      )}
      {alternatives.length > 0 && (
        <p class="fine">
          Alternatives: <LinkedNames of={alternatives} />
        </p>
      )}
      {isCited && requirement && <Citations of={requirement.citations} />}
    </li>
  );
}
