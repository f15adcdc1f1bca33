import type { SourceLine, Step } from "../../graphql/operations/generated.js";
import { listedText, ordinal } from "../../text/ranked-move.js";

const KINDS: Record<string, string> = {
  PROMOTION: "Promotion",
  BROADENING: "Broadening",
  SPECIALIZATION: "Specialization",
  CHANGE: "Change of field",
  RELATED: "Related role",
};

export function kindName(kind: string): string {
  return KINDS[kind] ?? kind;
}

/**
 * Why a step is offered, in people's words. Where a source ranks its moves, the rank says more than what a data set gives as a reason:
 * "O*NET lists it as a related occupation, 10th closest." Else the guide's own reason; null if it gives none.
 */
export function moveText(
  { rank, reason, citations }: Pick<Step, "rank" | "reason" | "citations">,
  sources: readonly SourceLine[],
): string | null {
  if (rank === null) return reason;
  const stated = citations.find(({ origin }) => origin !== "DERIVED");
  if (!stated)
    return `${rank === 1 ? "Closest" : `${ordinal(rank)} closest`} by the skills that both roles ask for.`;
  const title = sources.find(({ id }) => id === stated.source)?.title ?? stated.source;
  return `${listedText(title, rank)}.`;
}
