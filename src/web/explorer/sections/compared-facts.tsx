import type { ComponentChildren } from "preact";

import type { ComparedGap, CompareAnswer } from "../../../graphql/operations/generated.js";
import { yearsRange } from "../../../text/preparation.js";
import { Hours } from "../parts/hours.js";
import { useLevelName } from "../parts/levels.js";
import { LinkedName } from "../parts/names.js";

type Role = NonNullable<CompareAnswer["one"]>;

interface Props {
  readonly answer: CompareAnswer;
  readonly one: Role;
  readonly other: Role;
  /** Whether anything is known of the person. */
  readonly knows: boolean;
}

/** Level, preparation and study of two roles as a table. Rows of which the guide knows nothing are left out. */
export function ComparedFacts({ answer: { gapOne, gapOther, toOther, toOne }, one, other, knows }: Props) {
  const levelName = useLevelName();
  const level = ({ level: of }: Role): string | null => (of === null ? null : levelName(of));
  return (
    <table class="compare-facts">
      <thead>
        <tr>
          <td />
          {[one, other].map((role) => (
            <th key={role.id} scope="col">
              <LinkedName of={role} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row name="Level" of={[level(one), level(other)]} />
        <Row name="Experience" of={[experience(one), experience(other)]} />
        <Row name="Education" of={[one.education?.name ?? null, other.education?.name ?? null]} />
        <Row
          name={knows ? "To study with what you know" : "To study from nothing"}
          of={[<Study key="one" of={gapOne} />, <Study key="other" of={gapOther} />]}
        />
        {knows && <Row name="You meet already" of={[share(gapOne), share(gapOther)]} />}
        <Row name="Someone in the other role meets" of={[share(toOne), share(toOther)]} />
      </tbody>
    </table>
  );
}

function Row({ name, of }: { name: string; of: readonly [ComponentChildren, ComponentChildren] }) {
  if (of.every((each) => each === null)) return null;
  return (
    <tr>
      <th scope="row">{name}</th>
      {of.map((each, i) => (
        <td key={i}>{each ?? <span class="fine">not known</span>}</td>
      ))}
    </tr>
  );
}

function Study({ of: { hours, unknownHours } }: { of: ComparedGap }) {
  return <Hours of={hours} unknown={unknownHours} />;
}

/** How much of what a role requires is met. */
function share({ coverage }: ComparedGap): string {
  return `${Math.round(coverage * 100)} % of what it requires`;
}

function experience({ experience: years }: Role): string | null {
  if (years === null) return null;
  const range = yearsRange(years);
  return range === "0" ? "none" : `${range} ${range === "1" ? "year" : "years"}`;
}
