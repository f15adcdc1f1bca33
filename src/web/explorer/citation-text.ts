import type { Citation, Origin } from "./api/answers.js";

/** Who says so, and where, in one line. */
export function citationText({ origin, section }: Citation, title: string): string {
  const where = section !== null ? `: “${section}”` : origin === "IMPORT" ? `: ${title}` : "";
  return SAYS[origin] + where;
}

const SAYS: Record<Origin, string> = {
  GUIDE: "The guide says so",
  CURATED: "Our editors say so",
  ESTIMATE: "Estimate",
  IMPORT: "From a data set",
  DERIVED: "Computed",
};
