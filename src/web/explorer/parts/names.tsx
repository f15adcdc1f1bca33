import type { Named } from "../names.js";

/** A name as it was given, its direction its own. */
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
