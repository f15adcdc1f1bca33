import { distance } from "fastest-levenshtein";

import { toCsr } from "../../../algorithms/csr.js";
import { shortestCycles } from "../../../algorithms/shortest-cycle.js";
import { didYouMean, suggest } from "../../../text/did-you-mean.js";
import { TERM_SYSTEMS, type TermSystem } from "../../../career/analytics/term-system.js";
import type { CourseText, CurriculumText } from "./curriculum-csv.js";
import type { Problem } from "../../problem.js";
import { slugOf } from "../../../text/slug.js";

/** The courses with requisites by Course ID. A file may name them by code: "MATH140", or "MATH140_12" if several courses have that code. */
export function withKnownRequisites(courses: readonly CourseText[]): CourseText[] {
  const ids = new Set(courses.map(({ id }) => id));
  const byCode = new Map<string, string>();
  for (const { code, id } of courses) {
    if (code === "") continue;
    if (!byCode.has(compact(code))) byCode.set(compact(code), id);
    byCode.set(compact(`${code}_${id}`), id);
  }
  return courses.map((course) => ({
    ...course,
    requisites: course.requisites.map(({ id, kind }) => ({
      id: ids.has(id) ? id : (byCode.get(compact(id)) ?? id),
      kind,
    })),
  }));
}

function compact(code: string): string {
  return code.toLowerCase().replace(/\s+/g, "");
}

/** "semester" for an empty word. A misspelt word is recognized; null for any other. */
export function readTermSystem(word: string): TermSystem | null {
  if (word === "") return "semester";
  const [nearest] = suggest(word, TERM_SYSTEMS, 1);
  return (
    TERM_SYSTEMS.find((system) => system === nearest && distance(word.toLowerCase(), system) <= 2) ?? null
  );
}

/** Checks for distinct ids, known requisites, and an order in which the courses can be taken. */
export function checkCurriculum(file: string, { preamble, courses }: CurriculumText): Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, message: string): void => void problems.push({ file, line, message });
  const system = preamble.get("system type");
  if (system && readTermSystem(system.value) === null)
    report(system.line, `System Type should be ${TERM_SYSTEMS.join(" or ")}, not "${system.value}".`);
  const byId = new Map<string, CourseText>();
  const bySlug = new Map<string, CourseText>();
  for (const course of courses) {
    const slug = slugOf(course.id);
    const namesake = byId.get(course.id) ?? bySlug.get(slug);
    if (course.id === "") report(course.line, "A course needs a Course ID.");
    else if (slug === "") report(course.line, `Course ID "${course.id}" needs a letter a–z or a digit.`);
    else if (namesake) {
      const same = namesake.id === course.id ? "is" : `reads as the same id as "${namesake.id}",`;
      report(course.line, `Course ID "${course.id}" ${same} already used in line ${namesake.line}.`);
    }
    byId.set(course.id, namesake ?? course);
    bySlug.set(slug, namesake ?? course);
  }
  for (const { line, id, requisites } of courses) {
    for (const { id: requisite, kind } of requisites) {
      if (byId.has(requisite)) continue;
      const hint = didYouMean(suggest(requisite, byId.keys(), 3));
      report(
        line,
        `Course ${id} names "${requisite}" as a ${kind}, but no course has that Course ID.${hint}`,
      );
    }
  }
  if (problems.length === 0) reportCycles(courses, report);
  return problems;
}

function reportCycles(courses: readonly CourseText[], report: (line: number, message: string) => void): void {
  const at = new Map(courses.map(({ id }, i) => [id, i]));
  const edges = courses.flatMap(({ requisites }, tail) =>
    requisites.map(({ id }) => ({ tail, head: at.get(id)! })),
  );
  const graph = toCsr(
    courses.length,
    edges.map(({ tail }) => tail),
    edges.map(({ head }) => head),
  );
  for (const cycle of shortestCycles(graph)) {
    const say = (i: number): string => `${courses[i]!.id} "${courses[i]!.name}" (line ${courses[i]!.line})`;
    const kinds = cycle.map((tail, i) => {
      const head = courses[cycle[(i + 1) % cycle.length]!]!.id;
      return courses[tail]!.requisites.find(({ id }) => id === head)!.kind;
    });
    const links = cycle.map((_, i) => `has the ${kinds[i]!} ${say(cycle[(i + 1) % cycle.length]!)}`);
    report(
      courses[cycle[0]!]!.line,
      `Requisites form a cycle, so none of these courses can come first: ${say(cycle[0]!)} ${links.join(", which ")}. Leave one of them out.`,
    );
  }
}
