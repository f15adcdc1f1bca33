import type { Named } from "../names.js";

/** A name from the guide. Its writing direction does not affect the text around it. */
export function Name({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}

export function NameList({ of, between = ", " }: { of: readonly Named[]; between?: string }) {
  return (
    <>
      {of.map(({ id, name }, i) => (
        <span key={id}>
          {i > 0 && between}
          <bdi>{name}</bdi>
        </span>
      ))}
    </>
  );
}
