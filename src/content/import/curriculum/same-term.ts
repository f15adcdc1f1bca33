import { type Csr, toCsr } from "../../../algorithms/csr.js";
import { strongComponents } from "../../../algorithms/strong-components.js";
import { reaches } from "../reaches.js";
import type { CourseText, RequisiteKind } from "./curriculum-csv.js";

/** A requisite as the courses' places in the file. */
export interface Requisite {
  readonly course: number;
  readonly requisite: number;
  readonly kind: RequisiteKind;
}

/** A link of a contradiction: from a course to one that is taken before it or in the same term. */
export interface Link extends Requisite {
  /** It is a strict corequisite, read from the requisite to the course: both are taken in the same term. */
  readonly isReversed: boolean;
}

/** All requisites, in the order of the file. All must be known. */
function requisitesIn(courses: readonly CourseText[]): Requisite[] {
  const at = new Map(courses.map(({ id }, i) => [id, i]));
  return courses.flatMap(({ requisites }, course) =>
    requisites.map(({ id, kind }) => ({ course, requisite: at.get(id)!, kind })),
  );
}

/**
 * Requisites that no order of the courses can meet. A prerequisite is taken earlier, a corequisite earlier or in the same term, a strict
 * corequisite in the same term. So a closed walk along these is a contradiction if it takes in a prerequisite. One of each group of
 * courses that are tied to each other, as a walk that begins with the prerequisite; a short one.
 */
export function contradictions(courses: readonly CourseText[]): Link[][] {
  const links = requisitesIn(courses).flatMap((each): Link[] => [
    { ...each, isReversed: false },
    ...(each.kind === "strict corequisite"
      ? [{ ...each, course: each.requisite, requisite: each.course, isReversed: true }]
      : []),
  ]);
  const { component } = strongComponents(graphOf(courses.length, links));
  const found = new Map<number, Link[]>();
  let searches = 0;
  for (const link of links) {
    const group = component[link.course]!;
    if (link.kind !== "prerequisite" || component[link.requisite] !== group) continue;
    if (found.has(group) && searches >= MOST_SEARCHES) continue;
    searches++;
    const walk = [link, ...wayBack(links, link)];
    const shortest = found.get(group);
    if (!shortest || walk.length < shortest.length) found.set(group, walk);
  }
  return [...found.values()];
}

/** So many prerequisites are tried for a short walk. */
const MOST_SEARCHES = 200;

function graphOf(courses: number, requisites: readonly Requisite[]): Csr {
  return toCsr(
    courses,
    requisites.map(({ course }) => course),
    requisites.map(({ requisite }) => requisite),
  );
}

/** A way with the fewest links from the end of a link to its start, by breadth-first search. There is one. */
function wayBack(links: readonly Link[], { course: goal, requisite: start }: Link): Link[] {
  const out = new Map<number, Link[]>();
  for (const link of links) out.set(link.course, [...(out.get(link.course) ?? []), link]);
  const by = new Map<number, Link | null>([[start, null]]);
  for (const [at] of by)
    for (const link of out.get(at) ?? []) if (!by.has(link.requisite)) by.set(link.requisite, link);
  const way: Link[] = [];
  for (let link = by.get(goal); link; link = by.get(link.course)) way.unshift(link);
  return way;
}

/**
 * The requisites to leave out so that no cycle is left. Courses that are each other's corequisites, such as a lecture and its laboratory,
 * are taken in the same term; a prerequisite can lead one way only, so the course that the file lists first is kept as the earlier one.
 * There must be no contradiction.
 */
export function mutual(courses: readonly CourseText[]): Requisite[] {
  const below = new Map<string, Set<string>>();
  const all = requisitesIn(courses);
  const { component } = strongComponents(graphOf(courses.length, all));
  const requisites = all.filter(({ course, requisite }) => component[course] === component[requisite]);
  const inOrder = requisites.filter(({ course, requisite }) => requisite < course);
  const outOfOrder = requisites.filter(({ course, requisite }) => requisite >= course);
  const left: Requisite[] = [];
  for (const each of [...inOrder, ...outOfOrder]) {
    const [from, to] = [String(each.course), String(each.requisite)];
    if (reaches(below, to, from)) left.push(each);
    else below.set(from, (below.get(from) ?? new Set()).add(to));
  }
  return left;
}
