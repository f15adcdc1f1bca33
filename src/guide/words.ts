/** The closed word lists of a guide. Their order is the order of enum values in the API, and decides ties in answers. */

export const ORIGINS = ["GUIDE", "CURATED", "ESTIMATE", "IMPORT", "DERIVED"] as const;
export type Origin = (typeof ORIGINS)[number];

export const COMPETENCY_KINDS = ["SKILL", "TECHNOLOGY"] as const;
export type CompetencyKind = (typeof COMPETENCY_KINDS)[number];

export const IMPORTANCES = ["ESSENTIAL", "OPTIONAL"] as const;
export type Importance = (typeof IMPORTANCES)[number];

export const TRANSITION_KINDS = ["PROMOTION", "BROADENING", "SPECIALIZATION", "CHANGE", "RELATED"] as const;
export type TransitionKind = (typeof TRANSITION_KINDS)[number];

export const CREDENTIAL_KINDS = ["DEGREE", "BOOTCAMP", "COURSE", "CERTIFICATION"] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];
