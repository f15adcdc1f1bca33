import { languageOf } from "../api/names-language.js";
import { entityAddress } from "../entity-address.js";
import type { Named } from "../names.js";

/** A name from the guide, marked with its language. Its writing direction does not affect the text around it. */
export function Name({ children }: { children: string }) {
  return <bdi lang={languageOf(children)}>{children}</bdi>;
}

/** A name that leads to the page about it, if there is one. */
export function LinkedName({ of: { id, name } }: { of: Named }) {
  const address = entityAddress(id);
  if (address === null) return <Name>{name}</Name>;
  return (
    <a class="name-link" href={address}>
      <Name>{name}</Name>
    </a>
  );
}

/** A list of names that lead to the pages about them. */
export function LinkedNames({ of }: { of: readonly Named[] }) {
  return (
    <>
      {of.map((each, i) => (
        <span key={each.id}>
          {i > 0 && ", "}
          <LinkedName of={each} />
        </span>
      ))}
    </>
  );
}

export function NameList({ of, between = ", " }: { of: readonly Named[]; between?: string }) {
  return (
    <>
      {of.map(({ id, name }, i) => (
        <span key={id}>
          {i > 0 && between}
          <Name>{name}</Name>
        </span>
      ))}
    </>
  );
}
