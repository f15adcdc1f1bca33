import { compareIds } from "../guide/vocabulary.js";

/** What is wrong with a guide's text, and where. */
export interface Problem {
  readonly file: string;
  /** From 1; null = the file or folder as a whole. */
  readonly line: number | null;
  readonly message: string;
}

/** `file:line: message`, as editors and terminals like it. */
export function formatProblem(problem: Problem): string {
  return `${formatPlace(problem)}: ${problem.message}`;
}

export function formatPlace({ file, line }: Omit<Problem, "message">): string {
  return line === null ? file : `${file}:${line}`;
}

/** By file, then line; problems of one line stay as they were found. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => compareIds(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}
