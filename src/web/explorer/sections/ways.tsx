import type { Path } from "../../../graphql/operations/generated.js";
import type { NameOf } from "../names.js";
import { Contents } from "../parts/contents.js";
import { Untimed, UntimedNote } from "../parts/hours.js";
import { Name } from "../parts/names.js";
import { Skeleton, Trouble } from "../parts/status.js";
import type { PathQuestion } from "../path-question.js";
import type { Change } from "../use-address.js";
import { useWays } from "../use-ways.js";
import { isTimed, waysOf } from "../ways.js";
import { AboutRole } from "./about-role.js";
import { NoWay } from "./no-way.js";
import { Plan } from "./plan.js";
import { RoleMap } from "./role-map.js";
import { Steps } from "./steps.js";
import { TakeAway } from "./take-away.js";
import { WayCards } from "./way-cards.js";
import { WhatIf } from "./what-if.js";

interface Props {
  readonly question: PathQuestion;
  readonly change: Change;
  readonly nameOf: NameOf;
}

/** The ways side by side, and the chosen one in detail. Where there is no way that people would take, what is missing straight there. */
export function Ways({ question, change, nameOf }: Props) {
  const { from, to } = question;
  const { data, error, retry, waiting, easeAtMost, unrealistic } = useWays(question);
  if (error) return <Trouble error={error} retry={retry} />;
  if (!data) return <Skeleton what="Looking for ways…" />;
  const ways = waysOf(data);
  if (ways.length === 0 || (unrealistic === "NONE" && question.way === null))
    return <NoWay ways={ways} answer={data} question={question} change={change} nameOf={nameOf} />;
  const chosen = ways.find(({ key }) => key === (question.way?.join() ?? ways[0]!.key)) ?? ways[0]!;
  return (
    <Untimed.Provider value={!ways.some(({ path }) => isTimed(path))}>
      <div class={waiting ? "stale" : undefined} aria-busy={waiting}>
        <h2 id="ways-title" class="section-title">
          {ways.length === 1 ? "One way" : `${ways.length} ways`} from <Name>{nameOf(from).name}</Name> to{" "}
          <Name>{nameOf(to).name}</Name>
        </h2>
        <Contents of={PARTS} />
        <UntimedNote />
        <HigherDegree path={chosen.path} />
        {unrealistic !== null && <Unrealistic why={unrealistic} change={change} />}
        <WayCards ways={ways} chosen={chosen} change={change} />
        {!data.tradeOffs.optimal && (
          <p class="fine">The search reached its limit: there may be ways with less to study.</p>
        )}
        <TakeAway path={chosen.path} question={question} nameOf={nameOf} />
        <div class="way-detail">
          <Steps path={chosen.path} />
          <WhatIf question={question} change={change} nameOf={nameOf} way={chosen} easeAtMost={easeAtMost} />
        </div>
        <RoleMap question={question} change={change} path={chosen.path} />
        <Plan question={question} change={change} nameOf={nameOf} path={chosen.path} />
        <AboutRole id={to} />
      </div>
    </Untimed.Provider>
  );
}

const PARTS = [
  ["ways-title", "Ways"],
  ["steps-title", "Step by step"],
  ["what-if-title", "What if"],
  ["map-title", "Map"],
  ["plan-title", "Plan"],
  ["about-title", "About the goal"],
] as const;

/** Says why ways are shown that few people would take. */
function Unrealistic({ why, change }: { why: "NONE" | "CHOSEN"; change: Change }) {
  return (
    <div class="notice">
      <p>
        {why === "NONE" ? "We know no way here that people would take" : "The way you chose has a leap"}, so
        all ways are shown. Each step says how hard it is, and why.
      </p>
      <p>
        <button
          type="button"
          class="link"
          onClick={() => {
            change({ way: null });
          }}
        >
          {why === "NONE" ? "What is missing straight there" : "Only ways without a leap"}
        </button>
      </p>
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
