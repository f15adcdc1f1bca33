import type { Problem } from "../problem.js";

/** The data set cannot be imported at all. Each problem names the faulty file and what was expected. */
export class CannotImport extends Error {
  override readonly name = "CannotImport";

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join(" "));
  }
}
