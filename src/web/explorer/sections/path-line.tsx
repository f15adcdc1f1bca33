import type { Path } from "../../../graphql/operations/generated.js";
import { EaseMark } from "../parts/ease.js";
import { Hours } from "../parts/hours.js";
import { useLevelName } from "../parts/levels.js";
import { LinkedName } from "../parts/names.js";
import { plural } from "../words.js";

/** A way as a line with its roles as stops, and between them what the step takes: for screens on which a map is too small to read. */
export function PathLine({ path }: { path: Path }) {
  const levelName = useLevelName();
  return (
    <ol class="path-line">
      {path.roles.map(({ id, name, level }, i) => {
        const step = path.steps[i];
        const needed = step?.gap.missing.filter(({ importance }) => importance === "ESSENTIAL").length ?? 0;
        return (
          <li key={id}>
            <strong>
              <LinkedName of={{ id, name }} />
            </strong>
            {level !== null && <span class="fine block">{levelName(level)}</span>}
            {step && (
              <p class="path-leg">
                <Hours of={step.gap.hours} unknown={step.gap.unknownHours} />
                <span>{plural(needed, "new skill")}</span>
                <EaseMark of={step.ease} />
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
