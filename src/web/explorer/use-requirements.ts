import { REQUIREMENTS, type RequirementLine } from "../../graphql/operations/generated.js";
import { useAnswer } from "./api/use-answer.js";

export interface Requirements {
  /** What a role requires; an empty list until the answer has come. */
  readonly of: (role: string) => readonly RequirementLine[];
  /** The name of the group that a competency belongs to; null if the roles do not require it, or it is in no group. */
  readonly groupOf: (competency: string) => string | null;
}

/** What each of the roles requires. */
export function useRequirements(ids: readonly string[]): Requirements {
  const { data } = useAnswer(REQUIREMENTS, { ids });
  const lines = (data?.nodes ?? []).flatMap((node) =>
    node && "requirements" in node ? [{ role: node.id, requirements: node.requirements }] : [],
  );
  const groups = new Map(
    lines.flatMap(({ requirements }) =>
      requirements.flatMap(({ options }) => options.map(({ id, group }) => [id, group?.name ?? null])),
    ),
  );
  return {
    of: (role) => lines.find((line) => line.role === role)?.requirements ?? NONE,
    groupOf: (competency) => groups.get(competency) ?? null,
  };
}

const NONE: readonly never[] = [];
