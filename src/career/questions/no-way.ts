import { badInput } from "../errors.js";

/** Asks with everything in `avoid`; where that leaves no way, throws BAD_USER_INPUT that names a competency which cannot be avoided. */
export function withoutAvoided<T>(
  aim: string,
  avoid: readonly string[],
  ask: (avoid: readonly string[]) => T | null,
): T {
  const answer = ask(avoid);
  if (answer !== null) return answer;
  const single = avoid.find((id) => ask([id]) === null);
  const needed = single ?? `one of ${avoid.join(", ")}`;
  throw badInput("avoid", `leaves no way: the requirements of ${aim} cannot be met without ${needed}.`);
}
