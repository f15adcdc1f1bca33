/** The closed word lists of a guide. Their order is the order of enum values in the API, and decides ties in answers. */

export const ORIGINS = ["GUIDE", "CURATED", "ESTIMATE", "IMPORT", "DERIVED"] as const;
export type Origin = (typeof ORIGINS)[number];

export const COMPETENCY_KINDS = ["SKILL", "TECHNOLOGY"] as const;
export type CompetencyKind = (typeof COMPETENCY_KINDS)[number];

export const IMPORTANCES = ["ESSENTIAL", "OPTIONAL"] as const;
export type Importance = (typeof IMPORTANCES)[number];

/** What a source says of the labour market for a competency: hot, or in demand. */
export const DEMANDS = ["HOT", "IN_DEMAND"] as const;
export type Demand = (typeof DEMANDS)[number];

/** How the concept of another vocabulary relates to the node: the mapping relations of SKOS. */
export const MATCHES = ["EXACT", "CLOSE", "BROAD", "NARROW", "RELATED"] as const;
export type Match = (typeof MATCHES)[number];

/** What a resource of a node is. */
export const RESOURCE_KINDS = ["DOCUMENTATION", "STANDARD", "TUTORIAL", "COURSE", "BOOK", "ARTICLE"] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

export const TRANSITION_KINDS = ["PROMOTION", "BROADENING", "SPECIALIZATION", "CHANGE", "RELATED"] as const;
export type TransitionKind = (typeof TRANSITION_KINDS)[number];

export const CREDENTIAL_KINDS = ["DEGREE", "BOOTCAMP", "COURSE", "CERTIFICATION"] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];
