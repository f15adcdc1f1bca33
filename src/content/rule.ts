import type { Steps } from "../async/steps.js";
import type { Choice, Guide, GuideNode, GuideSource } from "../guide/guide.js";
import type { Path } from "./read/record.js";

/** The place of a statement; with a path, the place of one of its keys. */
export type Locate = (statement: object, path?: Path) => { file: string; line: number | null };

/** What a rule sees, and how it reports problems. */
export interface Context {
  readonly guide: Guide;
  /** The first with each id. */
  readonly nodes: ReadonlyMap<string, GuideNode | Choice>;
  /** The first with each id. */
  readonly sources: ReadonlyMap<string, GuideSource>;
  readonly report: (statement: object, message: string, path?: Path) => void;
  /** `file:line` of a statement, for a message about another one. */
  readonly where: (statement: object) => string;
  /** A problem with this id has been reported already: rules do not report what merely follows from it. */
  readonly isExcused: (id: string) => boolean;
  readonly excuse: (...ids: readonly string[]) => void;
}

/** A rule that reads every node or edge of a guide can be left after each of them. */
export type Rule = (context: Context) => Steps<void> | undefined;
