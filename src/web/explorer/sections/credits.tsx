import type { ComponentChildren } from "preact";

import type { GuideAnswer } from "../../../graphql/operations/generated.js";
import { SafeLink } from "../parts/citations.js";
import { Name } from "../parts/names.js";

/** The sources of the guide with their licences. */
export function Credits({ guide, children }: { guide: GuideAnswer["guide"]; children: ComponentChildren }) {
  return (
    <footer class="credits">
      <h2>Where this comes from</h2>
      <p>
        “<Name>{guide.title}</Name>”, version {guide.version}. Every statement names its source. Hours are
        estimates; the range shows the least and the most to expect.
      </p>
      <ul>
        {guide.sources.map(({ id, title, attribution, licence, url }) => (
          <li key={id}>
            {attribution?.startsWith(title) || (
              <>
                <Name>{title}</Name>
                {attribution !== null && ": "}
              </>
            )}
            {attribution !== null && <Name>{attribution}</Name>}
            {licence !== null && !attribution?.includes(licence) && (
              <>
                {" "}
                (<Name>{licence}</Name>)
              </>
            )}{" "}
            <SafeLink href={url}>Open</SafeLink>
          </li>
        ))}
      </ul>
      {children}
    </footer>
  );
}
