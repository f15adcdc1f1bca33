import type { Choice, Guide, GuideNode, GuideSource } from "../career/guide.js";
import type { Problem } from "./problem.js";
import { formatPlace, sortProblems } from "./problem.js";
import type { Path } from "./record.js";
import { RULES } from "./rules/index.js";

/** Where a statement stands; with a path, where one of its keys stands. */
export type Locate = (statement: object, path?: Path) => { file: string; line: number | null };

/** What a rule sees, and how it says what it finds. */
export interface Context {
  readonly guide: Guide;
  /** The first with each id. */
  readonly nodes: ReadonlyMap<string, GuideNode | Choice>;
  /** The first with each id. */
  readonly sources: ReadonlyMap<string, GuideSource>;
  readonly report: (statement: object, message: string, path?: Path) => void;
  /** `file:line` of a statement, to point at it in a message about another. */
  readonly where: (statement: object) => string;
  /** A problem with this id has been told already: no rule should tell what merely follows from it. */
  readonly isExcused: (id: string) => boolean;
  readonly excuse: (...ids: readonly string[]) => void;
}
export type Rule = (context: Context) => void;

/** Every breach of a rule, sorted by file and line. Takes any guide of the right type; never throws. */
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
