/** The kinds of what a person can know. */
export const COMPETENCIES = ["SKILL", "TECHNOLOGY"] as const;
