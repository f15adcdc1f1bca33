import { compareIds } from "../guide/vocabulary.js";

/** A problem of a guide's text, with its place. */
export interface Problem {
  readonly file: string;
  /** Counted from 1; null = the file or folder as a whole. */
  readonly line: number | null;
  readonly message: string;
}

/** `file:line: message`, which editors and terminals turn into a link. */
export function formatProblem(problem: Problem): string {
  return `${formatPlace(problem)}: ${problem.message}`;
}

/** The first MOST_TOLD problems, a line each, and how many more there are. */
export function formatProblems(problems: readonly Problem[]): string[] {
  const lines = problems.slice(0, MOST_TOLD).map(formatProblem);
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, `and ${more.toLocaleString("en")} more`] : lines;
}

const MOST_TOLD = 1_000;

export function formatPlace({ file, line }: Omit<Problem, "message">): string {
  return line === null ? file : `${file}:${line}`;
}

/** Sorted by file, then line; problems of one line keep their order. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => compareIds(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}
