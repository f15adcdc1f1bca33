import type { Choice, Guide, GuideNode, GuideSource } from "../guide/guide.js";
import type { Path } from "./read/record.js";

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
