import { useContext } from "preact/hooks";

import type { Path, Step } from "../../../graphql/operations/generated.js";
import { moveText } from "../../../text/ranked-move.js";
import { kindName } from "../kind-name.js";
import { Citations, Sources } from "../parts/citations.js";
import { Coverage } from "../parts/coverage.js";
import { Ease, Preparation } from "../parts/ease.js";
import { Hours } from "../parts/hours.js";
import { useLevelName } from "../parts/levels.js";
import { LinkedName } from "../parts/names.js";
import { ToLearn } from "../parts/to-learn.js";
import { type Requirements, useRequirements } from "../use-requirements.js";
import { GapDetail } from "./gap-detail.js";

/** The chosen way, step by step: why people take each step, what it requires, and which source says so. */
export function Steps({ path }: { path: Path }) {
  const requirements = useRequirements(path.roles.map(({ id }) => id));
  return (
    <section class="steps-section" aria-labelledby="steps-title">
      <h2 id="steps-title" class="section-title">
        Step by step
      </h2>
      <p class="fine tick-hint">Tick what you know or have learned. It is kept in this browser only.</p>
      <ol class="steps">
        {path.steps.map((step, i) => (
          <StepCard
            key={step.to.id}
            step={step}
            index={i + 1}
            before={new Set(path.steps.slice(0, i).flatMap(({ gap }) => gap.kept.map(({ id }) => id)))}
            requirements={requirements}
          />
        ))}
      </ol>
    </section>
  );
}

interface CardProps {
  readonly step: Step;
  readonly index: number;
  /** Ids of what the steps before ask for and is known. */
  readonly before: ReadonlySet<string>;
  readonly requirements: Requirements;
}

function StepCard({ step, index, before, requirements }: CardProps) {
  const { from, to, kind, citations, gap } = step;
  const levelName = useLevelName();
  const reason = moveText(step, useContext(Sources));
  return (
    <li class="step card">
      <p class="step-from">
        Step {index} · from <LinkedName of={from} />
      </p>
      <h3>
        <LinkedName of={to} />
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
      <ToLearn gap={gap} heading="h4" before={before} requirements={requirements} />
      <GapDetail gap={gap} role={to.id} requirements={requirements} />
    </li>
  );
}
