import { offeredPaths, REALISTIC, wayKey } from "../../graphql/operations/offered-paths.js";
import type { WidgetPathAnswer } from "../../graphql/operations/generated.js";
import type { PathAnswer } from "../../graphql/operations/widget-answers.js";
import type { Answer } from "../http/run-operation.js";

/**
 * The way that the explorer shows for the same address: the chosen one, wherever it is found; else the first one that people would take;
 * with `anySteps` the first of all.
 */
export async function choosePath(
  ask: (easeAtMost: typeof REALISTIC | null) => Promise<Answer<WidgetPathAnswer>>,
  way: readonly string[] | null,
  anySteps: boolean,
): Promise<Answer<PathAnswer>> {
  const limited = await ask(anySteps ? null : REALISTIC);
  if (limited.error) return limited;
  const found = offeredPaths(limited.data);
  const chosen = (paths: typeof found) => paths.find(({ roles }) => wayKey(roles) === way?.join());
  if (way === null || anySteps || chosen(found)) return shown(limited.data, chosen(found) ?? found[0]);
  const all = await ask(null);
  if (all.error) return all;
  const others = offeredPaths(all.data);
  return shown(all.data, chosen(others) ?? others[0]);
}

function shown(
  { guide, from, to, straight }: WidgetPathAnswer,
  path: PathAnswer["path"] | undefined,
): Answer<PathAnswer> {
  const data = { guide, from, to, path: path ?? null, straight: path ? null : straight };
  return { data, error: null };
}
