import type { Awaitable } from "../async/awaitable.js";
import type { Competency, EdgeOf, GuideNode, GuideSource, LeadsTo, Role } from "../guide/guide.js";
import type { GuideIndex } from "../guide/guide-index.js";
import type { CompetencyKind, EdgeKind, NodeKind, Origin, TransitionKind } from "../guide/vocabulary.js";

/**
 * What may be asked of a stored guide: the port. Stores answer reach (who is connected to whom); what is computed from that stands
 * once, in this folder. Every list is in id order unless it says otherwise, and every store gives the same bytes.
 */
export interface CareerGraph {
  /** Answers at once, without promises: there is nothing to gain from batching. */
  readonly inMemory: boolean;
  /** Title, version, counts, and which store answers. */
  info(): Awaitable<GuideInfo>;
  /** The nodes in the order asked, null where unknown. */
  nodes(ids: readonly string[]): Awaitable<(GuideNode | null)[]>;
  /** One list for each id asked: its edges of that kind, by the other end's id, then the transition kind. */
  edges<K extends EdgeKind>(
    kind: K,
    direction: Direction,
    ids: readonly string[],
  ): Awaitable<(readonly EdgeOf<K>[])[]>;
  /** For each id asked: what a choice lets one pick of, or the one competency itself. */
  selections(ids: readonly string[]): Awaitable<Selection[]>;
  /** Id, kind and names of every node: what search and suggestions need. */
  catalogue(): Awaitable<readonly CatalogueEntry[]>;
  /** The roles that fit, by id, from after `after` on. */
  roles(filter: RoleFilter, page: Page): Awaitable<Slice<Role>>;
  /** The competencies that fit, by id, from after `after` on. */
  competencies(filter: CompetencyFilter, page: Page): Awaitable<Slice<Competency>>;
  /** Fewest steps, then least role ids; between two roles the first transition kind. Null when there is no such path. */
  fewestSteps(question: PathQuestion): Awaitable<StepPath | null>;
  /** The competencies at or below (or above) those given, by depth then id; the depth is the least. */
  closure(
    ids: readonly string[],
    direction: ClosureDirection,
    maxDepth?: number,
  ): Awaitable<readonly Reached[]>;
  /** At least: the named nodes, what the roles among them require, and all that this and the competencies rest on. */
  part(ids: readonly string[]): Awaitable<GuideIndex>;
  /** The whole guide. */
  snapshot(): Awaitable<GuideIndex>;
  /** Changes when the content does. */
  version(): Awaitable<string>;
  /** The same guide for the length of one request, whatever is written meanwhile. */
  pin(): Awaitable<CareerGraph>;
  close(): Promise<void>;
}

export type Direction = "out" | "into";
export type ClosureDirection = "prerequisites" | "dependents";

export interface GuideInfo {
  readonly title: string;
  readonly version: string;
  readonly contentHash: string;
  /** The store that holds the guide and how it is read, e.g. "memory", "neo4j/replica". */
  readonly store: string;
  readonly loadedAt: Date;
  /** Per node kind, in the vocabulary's order. */
  readonly counts: readonly { readonly kind: NodeKind; readonly count: number }[];
  readonly sources: readonly GuideSource[];
}

/** `pick` of the `options`, which are in id order. */
export interface Selection {
  readonly pick: number;
  readonly options: readonly Competency[];
}

export interface CatalogueEntry {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly alternativeNames: readonly string[];
}

export interface RoleFilter {
  /** Part of the name or of an alternative name, case ignored. */
  readonly text?: string;
  readonly levels?: readonly number[];
  /** Roles that ask for every one of these, plainly or as an option. */
  readonly requires?: readonly string[];
  /** Roles in one of these groups, or in one that they take in. */
  readonly groups?: readonly string[];
  readonly origin?: Origin;
}

export interface CompetencyFilter {
  readonly text?: string;
  /** Competencies in one of these groups, or in one that they take in. */
  readonly groups?: readonly string[];
  readonly kinds?: readonly CompetencyKind[];
  /** Competencies that one of these roles asks for, plainly or as an option. */
  readonly requiredBy?: readonly string[];
  readonly origin?: Origin;
}

export interface Page {
  readonly first: number;
  /** The id after which to go on. */
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
  /** Starts with `from` and ends with `to`; just that role when they are one. */
  readonly roles: readonly string[];
  readonly edges: readonly LeadsTo[];
}

export interface Reached {
  readonly id: string;
  readonly depth: number;
}
