import type { Guide } from "../guide/guide.js";
import { formatPlace, type Problem, sortProblems } from "./problem.js";
import { RULES } from "./rules/index.js";
import type { Context, Locate } from "./rule.js";

/** Every broken rule, sorted by file and line. Accepts any guide of the right type and never throws. */
export function validate(guide: Guide, locate: Locate, excused: Iterable<string> = []): Problem[] {
  const problems: Problem[] = [];
  const told = new Set(excused);
  const context: Context = {
    guide,
    nodes: firstById([...guide.nodes, ...guide.choices]),
    sources: firstById(guide.sources),
    report: (statement, message, path) => void problems.push({ ...locate(statement, path), message }),
    where: (statement) => formatPlace(locate(statement)),
    isExcused: (id) => told.has(id),
    excuse: (...ids) => {
      for (const id of ids) told.add(id);
    },
  };
  for (const rule of RULES) rule(context);
  return sortProblems(problems);
}

function firstById<T extends { readonly id: string }>(things: readonly T[]): Map<string, T> {
  const first = new Map<string, T>();
  for (const thing of things) if (!first.has(thing.id)) first.set(thing.id, thing);
  return first;
}
