import type { Citation, Origin } from "./api/answers.js";

/** Who says so, and where, in one line. A data set is named: there may be several. */
export function citationText({ origin, section }: Citation, title: string): string {
  const who = origin === "IMPORT" ? `From ${title}` : SAYS[origin];
  return section === null ? who : `${who}: “${section}”`;
}

const SAYS: Record<Exclude<Origin, "IMPORT">, string> = {
  GUIDE: "The guide says so",
  CURATED: "Our editors say so",
  ESTIMATE: "Estimate",
  DERIVED: "Computed",
};
