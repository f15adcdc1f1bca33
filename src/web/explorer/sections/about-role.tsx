import { ROLE } from "../../../graphql/operations/generated.js";
import { useAnswer } from "../api/use-answer.js";
import { Citations } from "../parts/citations.js";
import { levelName } from "../words.js";
import { Name, NameList } from "../parts/names.js";

/** O*NET has a hundred names for some roles. */
const SOME = 12;

/** What a role is, beyond what it asks for. */
export function AboutRole({ id }: { id: string }) {
  const role = useAnswer(ROLE, { id }).data?.role;
  if (!role) return null;
  const {
    name,
    level,
    group,
    summary,
    alternativeNames,
    citations,
    responsibilities,
    credentials,
    experiences,
    trends,
  } = role;
  return (
    <section class="about card" aria-labelledby="about-title">
      <h2 id="about-title" class="section-title">
        About <Name>{name}</Name>
      </h2>
      <p class="tags">
        <span class="tag">{levelName(level)}</span>
        {group !== null && (
          <span class="tag">
            <Name>{group.name}</Name>
          </span>
        )}
      </p>
      {summary !== null && <p dir="auto">{summary}</p>}
      {alternativeNames.length > 0 && (
        <div class="fine">
          Also called <bdi>{alternativeNames.slice(0, SOME).join(", ")}</bdi>
          {alternativeNames.length > SOME && (
            <details class="more-names">
              <summary>and {alternativeNames.length - SOME} more names</summary>
              <bdi>{alternativeNames.slice(SOME).join(", ")}</bdi>
            </details>
          )}
        </div>
      )}
      <Citations of={citations} />
      <div class="about-lists">
        {responsibilities.length > 0 && (
          <div>
            <h3>Answers for</h3>
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
    </section>
  );
}
