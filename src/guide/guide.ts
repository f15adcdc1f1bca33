import type {
  CompetencyKind,
  CredentialKind,
  Importance,
  NodeKind,
  Origin,
  TransitionKind,
} from "./vocabulary.js";

/** What the seed files say, an import makes and an export writes: immutable, in canonical order (see `canonical`). */
export interface Guide {
  readonly title: string;
  /** Chosen by the editors, e.g. "2026.11.0"; two contents never share one on purpose, `contentHash` makes sure. */
  readonly version: string;
  readonly sources: readonly GuideSource[];
  readonly nodes: readonly GuideNode[];
  readonly choices: readonly Choice[];
  readonly edges: GuideEdges;
}

/** Where statements come from. A citation has the origin of its source. */
export interface GuideSource {
  readonly id: string;
  readonly title: string;
  readonly origin: Origin;
  readonly licence: string | null;
  readonly attribution: string | null;
  readonly url: string | null;
}

export interface Citation {
  readonly origin: Origin;
  /** The id of a GuideSource. */
  readonly source: string;
  readonly section: string | null;
  readonly url: string | null;
}

export interface ExternalId {
  readonly scheme: string;
  readonly value: string;
}

/** Hours of study or practice; 0 ≤ min ≤ typical ≤ max, in quarters of an hour so that sums are exact. */
export interface HoursRange {
  readonly min: number;
  readonly typical: number;
  readonly max: number;
}

interface NodeBase {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly summary: string | null;
  readonly alternativeNames: readonly string[];
  readonly citations: readonly Citation[];
  readonly externalIds: readonly ExternalId[];
}

export interface Role extends NodeBase {
  readonly kind: "ROLE";
  /** 1 entry … 5 executive; null = not known. */
  readonly level: number | null;
}

export interface Competency extends NodeBase {
  readonly kind: CompetencyKind;
  /** To learn it from its prerequisites; null = the guide does not say. */
  readonly hours: HoursRange | null;
}

export interface Credential extends NodeBase {
  readonly kind: "CREDENTIAL";
  readonly credentialKind: CredentialKind;
  /** To earn it as a whole; null = not known. */
  readonly hours: HoursRange | null;
}

export interface PlainNode extends NodeBase {
  readonly kind: "SKILL_GROUP" | "RESPONSIBILITY" | "EXPERIENCE" | "TREND" | "ROLE_GROUP";
}

export type GuideNode = Role | Competency | Credential | PlainNode;

/** "Pick k of these": its options are the heads of its OPTION edges; 1 ≤ pick < number of options. */
export interface Choice {
  readonly id: string;
  readonly kind: "CHOICE";
  readonly name: string;
  readonly pick: number;
  readonly citations: readonly Citation[];
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly reason: string | null;
  readonly citations: readonly Citation[];
}

export interface LeadsTo extends Edge {
  readonly kind: TransitionKind;
  /** Where it stands among the transitions from its role, 1 the nearest; null = its source ranks none. */
  readonly rank: number | null;
}

export interface Requires extends Edge {
  readonly importance: Importance;
  /** How much it matters, 0–1; null = not known. */
  readonly weight: number | null;
  /** How well it must be known, 0–1; null = not known. */
  readonly level: number | null;
}

export interface GuideEdges {
  readonly LEADS_TO: readonly LeadsTo[];
  readonly REQUIRES: readonly Requires[];
  readonly BUILDS_ON: readonly Edge[];
  readonly OPTION: readonly Edge[];
  readonly IN_GROUP: readonly Edge[];
  readonly HAS_RESPONSIBILITY: readonly Edge[];
  readonly TEACHES: readonly Edge[];
  readonly QUALIFIES_FOR: readonly Edge[];
  readonly AFFECTS: readonly Edge[];
  /** From what is narrower to what takes it in: roles, competencies and groups each among themselves. */
  readonly BROADER: readonly Edge[];
  /** To a competency that helps with another without being needed before it. */
  readonly BENEFITS_FROM: readonly Edge[];
}
export type EdgeOf<K extends keyof GuideEdges> = GuideEdges[K][number];

export function isCompetency(node: GuideNode): node is Competency {
  return node.kind === "SKILL" || node.kind === "TECHNOLOGY";
}
