import { ROLE, type RoleAnswer } from "../../../graphql/operations/generated.js";
import { useAnswer } from "../api/use-answer.js";
import { Citations } from "../parts/citations.js";
import { useLevelName } from "../parts/levels.js";
import { Preparation } from "../parts/ease.js";
import { LinkedName, Name, NameList } from "../parts/names.js";

type Role = NonNullable<RoleAnswer["role"]>;

/** What a role is, besides its requirements. */
export function AboutRole({ id }: { id: string }) {
  const levelName = useLevelName();
  const role = useAnswer(ROLE, { id }).data?.role;
  if (!role) return null;
  const { level, group, summary, alternativeNames, citations } = role;
  return (
    <section class="about card" aria-labelledby="about-title">
      <h2 id="about-title" class="section-title">
        About <LinkedName of={role} />
      </h2>
      <p class="tags">
        {level !== null && <span class="tag">{levelName(level)}</span>}
        {group !== null && (
          <span class="tag">
            <Name>{group.name}</Name>
          </span>
        )}
      </p>
      {summary !== null && <p dir="auto">{summary}</p>}
      <Preparation of={role} />
      <OtherNames of={alternativeNames} />
      <Citations of={citations} />
      <Details role={role} />
    </section>
  );
}

/** More names than these are folded: O*NET gives some roles a hundred. */
const UNFOLDED_NAMES = 12;

function OtherNames({ of: names }: { of: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <div class="fine">
      Also called <bdi>{names.slice(0, UNFOLDED_NAMES).join(", ")}</bdi>
      {names.length > UNFOLDED_NAMES && (
        <details class="more-names">
          <summary>and {names.length - UNFOLDED_NAMES} more names</summary>
          <bdi>{names.slice(UNFOLDED_NAMES).join(", ")}</bdi>
        </details>
      )}
    </div>
  );
}

function Details({ role: { responsibilities, credentials, experiences, trends } }: { role: Role }) {
  return (
    <div class="about-lists">
      {responsibilities.length > 0 && (
        <div>
          <h3>Responsible for</h3>
          <ul class="plain-list">
            {responsibilities.map((each) => (
              <li key={each.id}>
                <Name>{each.name}</Name>
              </li>
            ))}
          </ul>
        </div>
      )}
      {credentials.length + experiences.length > 0 && (
        <div>
          <h3>Ways to show you are ready</h3>
          <p>
            <NameList of={[...credentials, ...experiences]} />
          </p>
        </div>
      )}
      {trends.length > 0 && (
        <div>
          <h3>What is changing</h3>
          <ul class="plain-list">
            {trends.map((trend) => (
              <li key={trend.id}>
                <strong>
                  <Name>{trend.name}</Name>
                </strong>
                {trend.summary !== null && <span dir="auto"> {trend.summary}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
