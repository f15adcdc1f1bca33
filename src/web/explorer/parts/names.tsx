import { languageOf } from "../api/names-language.js";
import type { Named } from "../names.js";

/** A name from the guide, marked with its language. Its writing direction does not affect the text around it. */
export function Name({ children }: { children: string }) {
  return <bdi lang={languageOf(children)}>{children}</bdi>;
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
