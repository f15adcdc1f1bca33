import { REQUIREMENTS, type RequirementLine } from "../../graphql/operations/generated.js";
import { useAnswer } from "./api/use-answer.js";

/** What each of the roles requires; an empty list until the answer has come. */
export function useRequirements(ids: readonly string[]): (role: string) => readonly RequirementLine[] {
  const { data } = useAnswer(REQUIREMENTS, { ids });
  return (role) => {
    const found = data?.nodes.find((node) => node?.id === role);
    return found && "requirements" in found ? found.requirements : [];
  };
}
