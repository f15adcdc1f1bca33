import type { AboutOf } from "./about-schema.js";
import type { HoursRange, ValueOf, YearsRange } from "./fields.js";
import type { EDGE_SCHEMA, EdgeKind, NODE_SCHEMA, ThingKind } from "./schema.js";
import type { NodeKind } from "./vocabulary.js";
import { COMPETENCY_KINDS, type CompetencyKind, type Origin } from "./words.js";

export type { HoursRange, YearsRange };

/** What the seed files say, an import makes and an export writes: immutable, in canonical order (see `canonical`). */
export interface Guide {
  readonly title: string;
  /** Chosen by the editors, e.g. "2026.11.0". Two contents may share a version by mistake; their `contentHash` differs. */
  readonly version: string;
  readonly sources: readonly GuideSource[];
  /** What the guide calls the levels of its roles; empty if it names none. */
  readonly levels: readonly GuideLevel[];
  /** What the guide calls the levels at which roles require competencies; empty if it names none. */
  readonly proficiencyLevels: readonly ProficiencyLevel[];
  readonly nodes: readonly GuideNode[];
  readonly choices: readonly Choice[];
  readonly edges: GuideEdges;
}

/** Where statements come from. A citation has the origin of its source. */
export type GuideSource = AboutOf<"SOURCE">;

/** The guide's own word for a level of its roles. */
export type GuideLevel = AboutOf<"LEVEL">;

/** The guide's own word for a level at which a competency is required or known. */
export type ProficiencyLevel = AboutOf<"PROFICIENCY_LEVEL">;

export interface Citation {
  readonly origin: Origin;
  /** The id of a GuideSource. */
  readonly source: string;
  readonly section: string | null;
  readonly url: string | null;
}

/** A node, or a choice, with the fields that the schema gives its kind. */
type ThingOf<K extends ThingKind> = {
  readonly id: string;
  readonly kind: K;
  readonly citations: readonly Citation[];
} & FieldValues<(typeof NODE_SCHEMA)[K]["fields"]>;

type FieldValues<F> = { readonly [Name in keyof F]: ValueOf<F[Name]> };

/** A job that people hold. */
export type Role = ThingOf<"ROLE">;
/** The education that a role usually requires. */
export type Education = NonNullable<Role["education"]>;
/** What a person learns: a skill or a technology. */
export type Competency = ThingOf<CompetencyKind>;
/** A degree, bootcamp, course or certification. */
export type Credential = ThingOf<"CREDENTIAL">;
/** A node of a kind without fields of its own. */
export type PlainNode = ThingOf<Exclude<NodeKind, "ROLE" | CompetencyKind | "CREDENTIAL">>;

export type GuideNode = Role | Competency | Credential | PlainNode;

/** An id of the same or a near concept in another vocabulary. */
export type ExternalId = GuideNode["externalIds"][number];
/** A name in another language. */
export type Translation = GuideNode["translations"][number];
/** Where to read or learn more of a node. */
export type Resource = GuideNode["resources"][number];

/** "Pick k of these": the heads of its edges are the options; 1 ≤ pick < number of options. */
export type Choice = ThingOf<"CHOICE">;

/** What every edge has. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly reason: string | null;
  readonly citations: readonly Citation[];
}

/** An edge of one kind, with the fields that the schema gives it. */
export type EdgeOf<K extends EdgeKind> = Edge & FieldValues<(typeof EDGE_SCHEMA)[K]["fields"]>;

/** A transition from role to role. */
export type LeadsTo = EdgeOf<"LEADS_TO">;
/** What a role requires: a competency, or a choice of some. */
export type Requires = EdgeOf<"REQUIRES">;

export type GuideEdges = { readonly [K in EdgeKind]: readonly EdgeOf<K>[] };

const COMPETENCIES: ReadonlySet<string> = new Set(COMPETENCY_KINDS);

export function isCompetency(node: { readonly kind: ThingKind }): node is Competency {
  return COMPETENCIES.has(node.kind);
}
