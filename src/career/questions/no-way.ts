import type { Steps } from "../../async/steps.js";
import { badInput } from "../errors.js";

/** Asks with everything in `avoid`; where that leaves no way, throws BAD_USER_INPUT that names a competency which cannot be avoided. */
export function* withoutAvoided<T>(
  aim: string,
  avoid: readonly string[],
  ask: (avoid: readonly string[]) => Steps<T | null>,
): Steps<T> {
  const answer = yield* ask(avoid);
  if (answer !== null) return answer;
  let needed = `one of ${avoid.join(", ")}`;
  for (const id of avoid) {
    yield;
    if ((yield* ask([id])) !== null) continue;
    needed = id;
    break;
  }
  throw badInput("avoid", `leaves no way: the requirements of ${aim} cannot be met without ${needed}.`);
}
