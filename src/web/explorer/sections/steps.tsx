import { useContext } from "preact/hooks";

import type { Path, Step } from "../../../graphql/operations/generated.js";
import { moveText } from "../../../text/ranked-move.js";
import { kindName } from "../kind-name.js";
import { Citations, Sources } from "../parts/citations.js";
import { Coverage } from "../parts/coverage.js";
import { Ease, Preparation } from "../parts/ease.js";
import { Hours } from "../parts/hours.js";
import { plural } from "../words.js";
import { useLevelName } from "../parts/levels.js";
import { Name } from "../parts/names.js";
import { type Requirements, useRequirements } from "../use-requirements.js";
import { GapDetail, SkillList } from "./gap-detail.js";

/** The chosen way, step by step: why people take each step, what it requires, and which source says so. */
export function Steps({ path }: { path: Path }) {
  const requirements = useRequirements(path.roles.map(({ id }) => id));
  return (
    <section class="steps-section" aria-labelledby="steps-title">
      <h2 id="steps-title" class="section-title">
        Step by step
      </h2>
      <ol class="steps">
        {path.steps.map((step, i) => (
          <StepCard key={step.to.id} step={step} index={i + 1} requirements={requirements} />
        ))}
      </ol>
    </section>
  );
}

function StepCard({ step, index, requirements }: { step: Step; index: number; requirements: Requirements }) {
  const { from, to, kind, citations, gap } = step;
  const levelName = useLevelName();
  const reason = moveText(step, useContext(Sources));
  const essential = gap.missing.filter(({ importance }) => importance === "ESSENTIAL");
  return (
    <li class="step card">
      <p class="step-from">
        Step {index} · from <Name>{from.name}</Name>
      </p>
      <h3>
        <Name>{to.name}</Name>
      </h3>
      <p class="tags">
        <span class="tag">{kindName(kind)}</span>
        {to.level !== null && <span class="tag">{levelName(to.level)}</span>}
      </p>
      <Ease of={step} />
      <Preparation of={to} />
      {reason !== null && (
        <p class="reason" dir="auto">
          {reason}
        </p>
      )}
      <Citations of={citations} />
      <p class="step-facts">
        <Coverage of={gap} />
        <Hours of={gap.hours} unknown={gap.unknownHours} />
      </p>
      {essential.length > 0 && (
        <>
          <h4>{plural(essential.length, "skill")} to learn</h4>
          <SkillList of={essential.map(({ competency }) => competency)} requirements={requirements} />
        </>
      )}
      <GapDetail gap={gap} role={to.id} requirements={requirements} />
    </li>
  );
}
