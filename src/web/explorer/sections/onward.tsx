import { NEXT_ROLES } from "../../../graphql/operations/generated.js";
import { useAnswer } from "../api/use-answer.js";
import type { Question } from "../address.js";
import type { NameOf } from "../names.js";
import { Coverage } from "../parts/coverage.js";
import { Ease, Preparation } from "../parts/ease.js";
import { Hours, Untimed, UntimedNote } from "../parts/hours.js";
import { useLevelName } from "../parts/levels.js";
import { LinkedName, Name } from "../parts/names.js";
import { Skeleton, Trouble } from "../parts/status.js";
import { isTimed } from "../ways.js";
import type { Change } from "../use-address.js";

/** Roles that may come next, while no wanted role is chosen. */
export function Onward({ question, change, nameOf }: { question: Question; change: Change; nameOf: NameOf }) {
  const { from, have } = question;
  const levelName = useLevelName();
  const { data, error, retry, waiting } = useAnswer(NEXT_ROLES, { from, have });
  if (error) return <Trouble error={error} retry={retry} />;
  if (!data) return <Skeleton what="Looking for roles you could move to…" />;
  return (
    <Untimed.Provider value={data.recommendedRoles.every(({ gap }) => !isTimed(gap))}>
      <div class={waiting ? "stale" : undefined} aria-busy={waiting}>
        <h2 class="section-title">
          Where to go from {from === null ? "what you know" : <Name>{nameOf(from).name}</Name>}
        </h2>
        {data.recommendedRoles.length === 0 && (
          <p class="notice">This guide has no role to recommend from here.</p>
        )}
        {data.recommendedRoles.length > 0 && <UntimedNote />}
        <ul class="onward">
          {data.recommendedRoles.map(({ role, gap, path, reasons, obstacle }) => (
            <li key={role.id} class="card">
              <h3>
                <LinkedName of={role} />
              </h3>
              <p class="tags">{role.level !== null && <span class="tag">{levelName(role.level)}</span>}</p>
              <Ease of={gap} />
              <Preparation of={role} />
              {reasons.slice(0, 2).map(({ text }) => (
                <p key={text} dir="auto">
                  {text}
                </p>
              ))}
              {obstacle && (
                <p class="obstacle" dir="auto">
                  {obstacle.text}
                </p>
              )}
              <p class="step-facts">
                <Coverage of={gap} />
                <Hours of={gap.hours} unknown={gap.unknownHours} />
              </p>
              <button
                type="button"
                class="button primary"
                onClick={() => {
                  change({ to: role.id, way: null });
                }}
              >
                {path === null ? "See what it takes" : "See the ways there"}
                <span class="visually-hidden">: {role.name}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Untimed.Provider>
  );
}
