import type { Choice, GuideNode } from "../../guide/guide.js";

type Kind = (GuideNode | Choice)["kind"];

/** What a node is called in Neo4j besides CareerNode, which all have. */
export const LABELS: Readonly<Record<Kind, readonly string[]>> = {
  ROLE: ["Role"],
  SKILL: ["Skill", "Competency"],
  TECHNOLOGY: ["Technology", "Competency"],
  SKILL_GROUP: ["SkillGroup"],
  RESPONSIBILITY: ["Responsibility"],
  CREDENTIAL: ["Credential"],
  EXPERIENCE: ["Experience"],
  TREND: ["Trend"],
  ROLE_GROUP: ["RoleGroup"],
  CHOICE: ["Choice"],
};

const KINDS = new Map(Object.entries(LABELS).map(([kind, [label]]) => [label!, kind as Kind]));

/** Null when a node has none of our labels, or several. */
export function kindOfLabels(labels: readonly string[]): Kind | null {
  const kinds = labels.flatMap((label) => KINDS.get(label) ?? []);
  return kinds.length === 1 ? kinds[0]! : null;
}
