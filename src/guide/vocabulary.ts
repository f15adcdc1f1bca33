/** The closed word lists of the trade. Their order is the order of enum values in the API and of ties in answers. */

export const NODE_KINDS = [
  "ROLE",
  "SKILL",
  "TECHNOLOGY",
  "SKILL_GROUP",
  "RESPONSIBILITY",
  "CREDENTIAL",
  "EXPERIENCE",
  "TREND",
  "ROLE_GROUP",
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export const COMPETENCY_KINDS = ["SKILL", "TECHNOLOGY"] as const;
export type CompetencyKind = (typeof COMPETENCY_KINDS)[number];

export const EDGE_KINDS = [
  "LEADS_TO",
  "REQUIRES",
  "BUILDS_ON",
  "OPTION",
  "IN_GROUP",
  "HAS_RESPONSIBILITY",
  "TEACHES",
  "QUALIFIES_FOR",
  "AFFECTS",
  "BROADER",
  "BENEFITS_FROM",
] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

export const ORIGINS = ["GUIDE", "CURATED", "ESTIMATE", "IMPORT", "DERIVED"] as const;
export type Origin = (typeof ORIGINS)[number];

export const IMPORTANCES = ["ESSENTIAL", "OPTIONAL"] as const;
export type Importance = (typeof IMPORTANCES)[number];

export const TRANSITION_KINDS = ["PROMOTION", "BROADENING", "SPECIALIZATION", "CHANGE", "RELATED"] as const;
export type TransitionKind = (typeof TRANSITION_KINDS)[number];

export const CREDENTIAL_KINDS = ["DEGREE", "BOOTCAMP", "COURSE", "CERTIFICATION"] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/** An id is "<prefix>:<slug>", and its prefix tells its kind. */
export const ID_PREFIX = {
  ROLE: "role",
  SKILL: "skill",
  TECHNOLOGY: "technology",
  SKILL_GROUP: "skill-group",
  RESPONSIBILITY: "responsibility",
  CREDENTIAL: "credential",
  EXPERIENCE: "experience",
  TREND: "trend",
  ROLE_GROUP: "role-group",
  CHOICE: "choice",
} as const satisfies Record<NodeKind | "CHOICE", string>;

type Ends = {
  readonly from: readonly (NodeKind | "CHOICE")[];
  readonly to: readonly (NodeKind | "CHOICE")[];
};

/** What may stand at the two ends of an edge; of some kinds of edge, each head has its own tails. */
export const EDGE_ENDS: Readonly<Record<EdgeKind, readonly Ends[]>> = {
  LEADS_TO: [{ from: ["ROLE"], to: ["ROLE"] }],
  REQUIRES: [{ from: ["ROLE"], to: ["SKILL", "TECHNOLOGY", "CHOICE"] }],
  BUILDS_ON: [{ from: COMPETENCY_KINDS, to: ["SKILL", "TECHNOLOGY", "CHOICE"] }],
  OPTION: [{ from: ["CHOICE"], to: COMPETENCY_KINDS }],
  IN_GROUP: [
    { from: COMPETENCY_KINDS, to: ["SKILL_GROUP"] },
    { from: ["ROLE"], to: ["ROLE_GROUP"] },
  ],
  HAS_RESPONSIBILITY: [{ from: ["ROLE"], to: ["RESPONSIBILITY"] }],
  TEACHES: [{ from: ["CREDENTIAL"], to: COMPETENCY_KINDS }],
  QUALIFIES_FOR: [{ from: ["CREDENTIAL", "EXPERIENCE"], to: ["ROLE"] }],
  AFFECTS: [{ from: ["TREND"], to: ["ROLE", "SKILL", "TECHNOLOGY"] }],
  BROADER: [
    { from: COMPETENCY_KINDS, to: COMPETENCY_KINDS },
    { from: ["ROLE"], to: ["ROLE"] },
    { from: ["SKILL_GROUP"], to: ["SKILL_GROUP"] },
    { from: ["ROLE_GROUP"], to: ["ROLE_GROUP"] },
  ],
  BENEFITS_FROM: [{ from: COMPETENCY_KINDS, to: COMPETENCY_KINDS }],
};

const KIND_OF_PREFIX = new Map<string, NodeKind | "CHOICE">(
  Object.entries(ID_PREFIX).map(([kind, prefix]) => [prefix, kind as NodeKind | "CHOICE"]),
);

/** The kind an id claims by its prefix; null when it claims none. */
export function kindOfId(id: string): NodeKind | "CHOICE" | null {
  const colon = id.indexOf(":");
  return colon < 0 ? null : (KIND_OF_PREFIX.get(id.slice(0, colon)) ?? null);
}

export function isCompetencyId(id: string): boolean {
  const kind = kindOfId(id);
  return kind === "SKILL" || kind === "TECHNOLOGY";
}

/** The one order of ids everywhere: by UTF-16 code units, independent of locale. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
