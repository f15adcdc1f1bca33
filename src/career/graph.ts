import type { Csr } from "../algorithms/csr.js";
import type { Awaitable } from "../async/awaitable.js";
import type { KnownAnswers } from "../async/remembered.js";
import type { Turn } from "../async/turn.js";
import type { Competency, EdgeOf, ExternalId, GuideNode, LeadsTo, Role } from "../guide/guide.js";
import type { GuideIndex } from "../guide/guide-index.js";
import type { CompetencyKind, EdgeKind, NodeKind, Origin, TransitionKind } from "../guide/vocabulary.js";

/**
 * The questions a stored guide answers: the port that every store implements. All of them are about reach, that is, who is connected
 * to whom; what is computed from that is written once, in this folder. Lists are in id order unless stated otherwise, and every store
 * returns the same bytes. Opening and closing a store, and its status: see `CareerSource`.
 */
export interface CareerGraph {
  /** Whose turn it is to compute something from the answers: that of the request which asks. */
  readonly turn: Turn;
  /** Answers that were computed from this guide before; not there if none are kept. */
  readonly known?: KnownAnswers;
  /** The nodes in the order asked; null for an unknown id. */
  nodes(ids: readonly string[]): Awaitable<(GuideNode | null)[]>;
  /** One list for each id asked: its edges of that kind, by the other end's id, then the transition kind. */
  edges<K extends EdgeKind>(
    kind: K,
    direction: Direction,
    ids: readonly string[],
  ): Awaitable<(readonly EdgeOf<K>[])[]>;
  /** For each id asked: the options of a choice and how many of them to pick, or the one competency itself. */
  selections(ids: readonly string[]): Awaitable<Selection[]>;
  /** Id, kind, names, codes and prominence of every node: what search and suggestions need. */
  catalogue(): Awaitable<readonly CatalogueEntry[]>;
  /** One page of the roles that match, by id. */
  roles(filter: RoleFilter, page: Page): Awaitable<Slice<Role>>;
  /** One page of the competencies that match, by id. */
  competencies(filter: CompetencyFilter, page: Page): Awaitable<Slice<Competency>>;
  /** The path with the fewest steps, then the least role ids; between two roles the first transition kind. Null if there is none. */
  fewestSteps(question: PathQuestion): Awaitable<StepPath | null>;
  /** The competencies at or below (or above) those given, by depth, then id. The depth is the least; null means no limit. */
  closure(
    ids: readonly string[],
    direction: ClosureDirection,
    maxDepth: number | null,
  ): Awaitable<readonly Reached[]>;
  /** The median over all roles of the number of essential requirements; 0 if there are no roles. By it roles are thinly described. */
  medianEssentials(): Awaitable<number>;
  /** How many nodes and edges of each kind the guide has. */
  sizes(): Awaitable<GuideSizes>;
  /** At least: the named nodes, the requirements of the roles among them, and every prerequisite of these and of the competencies. */
  part(ids: readonly string[]): Awaitable<GuideIndex>;
  /** The whole guide. */
  snapshot(): Awaitable<GuideIndex>;
  /**
   * The betweenness of each vertex of a digraph without parallel edges, as the algorithm of that name defines it, computed where the guide
   * is stored; null if nothing there can. It is asked about graphs that are too large to compute it in this process.
   */
  betweenness(graph: Csr): Awaitable<ComputedScores | null>;
}

/** A number for each vertex. */
export interface ComputedScores {
  /** The name and version of the program that computed them. */
  readonly computedBy: string;
  readonly scores: Float64Array;
}

export type Direction = "out" | "into";
export type ClosureDirection = "prerequisites" | "dependents";

/** `pick` of the `options`, which are in id order. */
export interface Selection {
  readonly pick: number;
  readonly options: readonly Competency[];
}

export interface GuideSizes {
  readonly nodes: Readonly<Record<NodeKind, number>>;
  readonly edges: Readonly<Record<EdgeKind, number>>;
}

export interface CatalogueEntry {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly alternativeNames: readonly string[];
  /** Its names in other languages. */
  readonly translations: readonly string[];
  /** Its ids in other vocabularies, such as "15-1252.00"; former ids are left out. */
  readonly codes: readonly Pick<ExternalId, "value" | "match">[];
  /** How many transitions lead to the role, or how many roles require the competency by name; 0 for other kinds. */
  readonly entered: number;
}

export interface RoleFilter {
  /** A part of the name or of an alternative name; case is ignored. */
  readonly text?: string;
  readonly levels?: readonly number[];
  /** Roles that require every one of these, plainly or as an option of a choice. */
  readonly requires?: readonly string[];
  /** Roles in one of these groups or in a narrower group. */
  readonly groups?: readonly string[];
  readonly origin?: Origin;
}

export interface CompetencyFilter {
  readonly text?: string;
  /** Competencies in one of these groups or in a narrower group. */
  readonly groups?: readonly string[];
  readonly kinds?: readonly CompetencyKind[];
  /** Competencies that one of these roles requires, plainly or as an option of a choice. */
  readonly requiredBy?: readonly string[];
  readonly origin?: Origin;
}

export interface Page {
  readonly first: number;
  /** The last id of the page before; null for the first page. */
  readonly after: string | null;
}

export interface Slice<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly avoid: readonly string[];
  readonly maxSteps: number | null;
  /** Only transitions of these kinds. */
  readonly kinds: readonly TransitionKind[] | null;
}

export interface StepPath {
  /** Starts with `from` and ends with `to`; one role if they are the same. */
  readonly roles: readonly string[];
  readonly edges: readonly LeadsTo[];
}

export interface Reached {
  readonly id: string;
  readonly depth: number;
}
