import type { Path, PathsAnswer } from "../../../graphql/operations/generated.js";
import { easeWord, moreYearsText } from "../../../text/preparation.js";
import { useWays } from "../use-ways.js";
import type { NameOf } from "../names.js";
import type { PathQuestion } from "../path-question.js";
import { Hours, HoursBar } from "../parts/hours.js";
import { plural } from "../words.js";
import { useLevelName } from "../parts/levels.js";
import { Name } from "../parts/names.js";
import { Skeleton, Trouble } from "../parts/status.js";
import type { Change } from "../use-address.js";
import { isTimed, type Way, waysOf } from "../ways.js";
import { AboutRole } from "./about-role.js";
import { DirectGap } from "./direct-gap.js";
import { Plan } from "./plan.js";
import { RoleMap } from "./role-map.js";
import { Steps } from "./steps.js";
import { TakeAway } from "./take-away.js";
import { WhatIf } from "./what-if.js";

interface Props {
  readonly question: PathQuestion;
  readonly change: Change;
  readonly nameOf: NameOf;
}

/** The ways side by side, and the chosen one in detail. */
export function Ways({ question, change, nameOf }: Props) {
  const { from, to } = question;
  const { data, error, retry, waiting, easeAtMost, mayBeRealistic } = useWays(question);
  if (error) return <Trouble error={error} retry={retry} />;
  if (!data) return <Skeleton what="Looking for ways…" />;
  const ways = waysOf(data);
  if (ways.length === 0) {
    return (
      <>
        <NoWay answer={data} change={change} />
        <DirectGap question={question} change={change} nameOf={nameOf} />
      </>
    );
  }
  const chosen = ways.find(({ key }) => key === (question.way?.join() ?? ways[0]!.key)) ?? ways[0]!;
  const scale = Math.max(...ways.map(({ path }) => path.hours.max));
  return (
    <div class={waiting ? "stale" : undefined} aria-busy={waiting}>
      <h2 class="section-title">
        {ways.length === 1 ? "One way" : `${ways.length} ways`} from <Name>{nameOf(from).name}</Name> to{" "}
        <Name>{nameOf(to).name}</Name>
      </h2>
      <HigherDegree path={chosen.path} />
      {question.realistic && easeAtMost === null && (
        <p class="notice">
          {mayBeRealistic ? "The way you chose has a leap" : "This guide has no way here without a leap"}, so
          all ways are shown. Each step says how hard it is, and why.
        </p>
      )}
      <ul class="ways">
        {ways.map((way) => (
          <li key={way.key}>
            <WayCard
              way={way}
              scale={scale}
              chosen={way === chosen}
              choose={() => {
                change({ way: way.path.roles.slice(1, -1).map(({ id }) => id) });
              }}
            />
          </li>
        ))}
      </ul>
      {!data.tradeOffs.optimal && (
        <p class="fine">The search reached its limit: there may be ways with less to study.</p>
      )}
      <TakeAway way={chosen} question={question} />
      <div class="way-detail">
        <Steps path={chosen.path} />
        <WhatIf question={question} change={change} nameOf={nameOf} way={chosen} easeAtMost={easeAtMost} />
      </div>
      <RoleMap question={question} change={change} path={chosen.path} />
      <Plan question={question} change={change} path={chosen.path} />
      <AboutRole id={to} />
    </div>
  );
}

/** Says that the goal usually asks for a higher degree than the start: no single step need say so. */
function HigherDegree({ path: { roles } }: { path: Path }) {
  const [start, goal] = [roles[0]!, roles.at(-1)!];
  if (start.education === null || goal.education === null || goal.education.level <= start.education.level)
    return null;
  return (
    <p class="ease leap">
      The goal usually asks for a higher degree than the start: <bdi>{goal.education.name}</bdi>, not{" "}
      <bdi>{start.education.name}</bdi>.
    </p>
  );
}

function WayCard({
  way,
  scale,
  chosen,
  choose,
}: {
  way: Way;
  scale: number;
  chosen: boolean;
  choose: () => void;
}) {
  const { path, best } = way;
  const levelName = useLevelName();
  return (
    <button type="button" class="way" aria-pressed={chosen} onClick={choose}>
      <span class="way-marks">
        {best.map((mark) => (
          <span key={mark} class="mark-pill">
            {mark}
          </span>
        ))}
        {best.length === 0 && <span class="mark-pill plain">Another way</span>}
      </span>
      <span class="way-facts">
        <span class="big">{plural(path.length, "step")}</span>
        <span class="big">{plural(path.newCompetencies.length, "new skill")}</span>
      </span>
      <Hours of={path.hours} unknown={path.unknownHours} />
      {isTimed(path) && <HoursBar of={path.hours} scale={scale} />}
      <span class="way-ease">
        {path.experience !== null && <span class="block">{moreYearsText(path.experience)}</span>}
        <span class={`ease ${path.ease.toLowerCase()}`}>
          Hardest step: {easeWord(path.ease).toLowerCase()}
        </span>
      </span>
      <span class="way-roles">
        {path.roles.map(({ id, name, level }) => (
          <span key={id} class="way-role">
            <Name>{name}</Name> {level !== null && <small>{levelName(level)}</small>}
          </span>
        ))}
      </span>
    </button>
  );
}

function NoWay({ answer, change }: { answer: PathsAnswer; change: Change }) {
  const none = answer.shortest.noPath ?? answer.tradeOffs.noPath;
  return (
    <div class="card no-way">
      <h2>No way found</h2>
      <p dir="auto">{none?.message ?? "This guide has no way between these roles."}</p>
      {none && none.closest.length > 0 && (
        <>
          <h3>Similar roles you can reach</h3>
          <ul class="chips">
            {none.closest.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="button"
                  class="chip-button"
                  onClick={() => {
                    change({ to: id, way: null });
                  }}
                >
                  <Name>{name}</Name>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
