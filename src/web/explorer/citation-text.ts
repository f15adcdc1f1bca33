import type { CitationLine, Origin } from "../../graphql/operations/generated.js";

/** Which source says something, and in which section, in one line. An imported data set is named: there may be several. */
export function citationText({ origin, section }: CitationLine, title: string): string {
  const who = origin === "IMPORT" ? `From ${title}` : SAYS[origin];
  return section === null ? who : `${who}: “${section}”`;
}

const SAYS: Record<Exclude<Origin, "IMPORT">, string> = {
  GUIDE: "The guide says so",
  CURATED: "Our editors say so",
  ESTIMATE: "Estimate",
  DERIVED: "Computed",
};
