import type { Gap, GapLine, RequirementLine } from "../../../graphql/operations/generated.js";
import { Citations } from "../parts/citations.js";
import { Hours } from "../parts/hours.js";
import { plural } from "../words.js";
import { Name, NameList } from "../parts/names.js";

interface Props {
  readonly gap: Gap;
  readonly requirements: readonly RequirementLine[];
  readonly open?: boolean;
}

/** Each missing competency with its reason and citations; then what is kept and what is no longer needed. */
export function GapDetail({ gap, requirements, open = false }: Props) {
  const essential = gap.missing.filter(({ importance }) => importance === "ESSENTIAL");
  const optional = gap.missing.filter(({ importance }) => importance === "OPTIONAL");
  return (
    <div class="gap">
      {essential.length > 0 && (
        <details open={open}>
          <summary>Why each is needed, and who says so</summary>
          <ItemList items={essential} requirements={requirements} />
          {!gap.optimal && (
            <p class="fine">The search reached its limit: there may be a choice that takes less time.</p>
          )}
        </details>
      )}
      {gap.raised.length > 0 && (
        <details>
          <summary>{plural(gap.raised.length, "skill")} to deepen</summary>
          <ItemList items={gap.raised} requirements={requirements} />
        </details>
      )}
      {optional.length > 0 && (
        <details>
          <summary>{plural(optional.length, "skill")} that would help but are not required</summary>
          <ItemList items={optional} requirements={requirements} />
        </details>
      )}
      {gap.kept.length > 0 && (
        <details>
          <summary>{plural(gap.kept.length, "skill")} you bring along</summary>
          <p>
            <NameList of={gap.kept} />
          </p>
        </details>
      )}
      {gap.dropped.length > 0 && (
        <details>
          <summary>{plural(gap.dropped.length, "skill")} not required there</summary>
          <p>
            <NameList of={gap.dropped} />
          </p>
        </details>
      )}
    </div>
  );
}

function ItemList({
  items,
  requirements,
}: {
  items: readonly GapLine[];
  requirements: readonly RequirementLine[];
}) {
  return (
    <ul class="gap-items">
      {items.map((item) => (
        <Item key={item.competency.id} item={item} requirements={requirements} />
      ))}
    </ul>
  );
}

function Item({ item, requirements }: { item: GapLine; requirements: readonly RequirementLine[] }) {
  const { competency, hours, alternatives, requiredFor } = item;
  const requirement = requirements.find(({ options }) => options.some(({ id }) => id === competency.id));
  const servedOthers = requiredFor.filter(({ id }) => id !== competency.id);
  return (
    <li>
      <p class="item-head">
        <strong>
          <Name>{competency.name}</Name>
        </strong>
        <Hours of={hours} />
        {requirement?.levelName != null && <span class="tag">{requirement.levelName}</span>}
      </p>
      {requirement?.reason != null && <p dir="auto">{requirement.reason}</p>}
      {servedOthers.length > 0 && (
        <p class="fine">
          {requirement ? "Also needed for " : "Needed for "}
          <NameList of={servedOthers} />
        </p>
      )}
      {alternatives.length > 0 && (
        <p class="fine">
          Alternatives: <NameList of={alternatives} />
        </p>
      )}
      {requirement && <Citations of={requirement.citations} />}
    </li>
  );
}
