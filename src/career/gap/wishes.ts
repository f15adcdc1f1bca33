import type { CompetencyGraph } from "../model/competency-graph.js";
import type { Profile } from "../model/profile.js";

/** What someone wishes of the competencies that they will learn, by id; by default nothing. An id that the guide lacks changes nothing. */
export interface NamedWishes {
  /** Competencies not to learn; also ids of roles where a question allows them, which are left aside here. */
  readonly avoid?: readonly string[];
  /** Competencies to take before the other options of their choice. */
  readonly prefer?: readonly string[];
}

/** The same in the numbers of a competency graph. */
export interface Wishes {
  /** 1 where a competency must not be learned; null when all may be. What is held is not excluded. */
  readonly excluded: Uint8Array | null;
  /** 1 where a competency is preferred to the other options of its choice; null when none is. */
  readonly preferred: Uint8Array | null;
}

export const NO_WISHES: Wishes = { excluded: null, preferred: null };

export function wishesOf(
  { competencyAt }: CompetencyGraph,
  { items }: Profile,
  { avoid = [], prefer = [] }: NamedWishes,
): Wishes {
  const at = (ids: readonly string[]): number[] => ids.flatMap((id) => competencyAt.get(id) ?? []);
  return {
    excluded: marked(
      items.length,
      at(avoid).filter((item) => items[item] !== 1),
    ),
    preferred: marked(items.length, at(prefer)),
  };
}

function marked(size: number, items: readonly number[]): Uint8Array | null {
  if (items.length === 0) return null;
  const marks = new Uint8Array(size);
  for (const item of items) marks[item] = 1;
  return marks;
}
