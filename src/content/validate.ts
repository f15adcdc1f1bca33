import { finish, inFewerSteps, type Steps } from "../async/steps.js";
import type { Guide } from "../guide/guide.js";
import { formatPlace, type Problem, sortProblems } from "./problem.js";
import { RULES } from "./rules/index.js";
import type { Context, Locate } from "./rule.js";

/** Every broken rule, sorted by file and line. Accepts any guide of the right type and never throws. */
export function validate(guide: Guide, locate: Locate, excused: Iterable<string> = []): Problem[] {
  return finish(validateInSteps(guide, locate, excused));
}

/** The same in steps that are short in a guide of any size. */
export function* validateInSteps(
  guide: Guide,
  locate: Locate,
  excused: Iterable<string> = [],
): Steps<Problem[]> {
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
  for (const rule of RULES) {
    const steps = rule(context);
    if (steps) yield* inFewerSteps(steps, STATEMENTS_A_STEP);
    yield;
  }
  return sortProblems(problems);
}

const STATEMENTS_A_STEP = 64;

function firstById<T extends { readonly id: string }>(things: readonly T[]): Map<string, T> {
  const first = new Map<string, T>();
  for (const thing of things) if (!first.has(thing.id)) first.set(thing.id, thing);
  return first;
}
