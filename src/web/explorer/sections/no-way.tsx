import type { PathsAnswer } from "../../../graphql/operations/generated.js";
import type { NameOf } from "../names.js";
import { Contents } from "../parts/contents.js";
import { Untimed } from "../parts/hours.js";
import { Name } from "../parts/names.js";
import type { PathQuestion } from "../path-question.js";
import type { Change } from "../use-address.js";
import { isTimed, type Way } from "../ways.js";
import { plural } from "../words.js";
import { AboutRole } from "./about-role.js";
import { DirectGap } from "./direct-gap.js";
import { RoleMap } from "./role-map.js";
import { WayCards } from "./way-cards.js";

interface Props {
  /** The ways that have a leap, or of whose roles too little is known. */
  readonly ways: readonly Way[];
  readonly answer: PathsAnswer;
  readonly question: PathQuestion;
  readonly change: Change;
  readonly nameOf: NameOf;
}

/** Where nobody would go: what is missing straight there, the ways with leaps folded, and similar roles that can be reached. */
export function NoWay({ ways, answer, question, change, nameOf }: Props) {
  const { from, to } = question;
  const closest = answer.shortest.noPath?.closest ?? [];
  return (
    <>
      <p class="notice no-way">
        We know no way that people would take from <Name>{nameOf(from).name}</Name> to{" "}
        <Name>{nameOf(to).name}</Name>. This is what it takes to go straight there.
      </p>
      <Contents of={PARTS} />
      <DirectGap question={question} change={change} nameOf={nameOf}>
        {ways.length > 0 && (
          <details class="leaps">
            <summary class="button">{summaryOf(ways)}</summary>
            <Untimed.Provider value={!ways.some(({ path }) => isTimed(path))}>
              <WayCards ways={ways} chosen={null} change={change} />
            </Untimed.Provider>
          </details>
        )}
        {closest.length > 0 && (
          <div class="closest">
            <h3>Similar roles you can reach</h3>
            <ul class="chips">
              {closest.map(({ id, name }) => (
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
          </div>
        )}
      </DirectGap>
      <RoleMap question={question} change={change} path={null} />
      <AboutRole id={to} />
    </>
  );
}

const PARTS = [
  ["straight-title", "Straight there"],
  ["plan-title", "Plan"],
  ["map-title", "Map"],
  ["about-title", "About the goal"],
] as const;

function summaryOf(ways: readonly Way[]): string {
  const isLeap = ways.every(({ path }) => path.ease === "LEAP");
  return `Show ${plural(ways.length, "way")} ${isLeap ? "with leaps" : "with steps that are leaps or hard to judge"}`;
}
