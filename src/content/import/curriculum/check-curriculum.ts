import { distance } from "fastest-levenshtein";

import { didYouMean, suggest } from "../../../text/did-you-mean.js";
import { TERM_SYSTEMS, type TermSystem } from "../../../career/analytics/term-system.js";
import type { CourseText, CurriculumText } from "./curriculum-csv.js";
import { contradictions } from "./same-term.js";
import type { Problem } from "../../problem.js";
import { slugOf } from "../../../text/slug.js";

/** "semester" for an empty word. A misspelt word is recognized; null for any other. */
export function readTermSystem(word: string): TermSystem | null {
  if (word === "") return "semester";
  const [nearest] = suggest(word, TERM_SYSTEMS, 1);
  return (
    TERM_SYSTEMS.find((system) => system === nearest && distance(word.toLowerCase(), system) <= 2) ?? null
  );
}

/** Checks for distinct ids, known requisites, and an order in which the courses can be taken. */
export function checkCurriculum(
  file: string,
  { preamble }: Pick<CurriculumText, "preamble">,
  courses: readonly CourseText[],
): Problem[] {
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
  if (problems.length === 0) reportContradictions(courses, report);
  return problems;
}

function reportContradictions(
  courses: readonly CourseText[],
  report: (line: number, message: string) => void,
): void {
  const say = (i: number): string => `${courses[i]!.id} "${courses[i]!.name}" (line ${courses[i]!.line})`;
  for (const walk of contradictions(courses)) {
    const { course: first } = walk[0]!;
    const links = walk.map(({ requisite, kind, isReversed }) =>
      isReversed ? `is the ${kind} of ${say(requisite)}` : `has the ${kind} ${say(requisite)}`,
    );
    const why = walk.some(({ isReversed }) => isReversed)
      ? "Requisites contradict each other, because strict corequisites are taken in the same term"
      : "Requisites form a cycle, so none of these courses can come first";
    report(courses[first]!.line, `${why}: ${say(first)} ${links.join(", which ")}. Leave one of them out.`);
  }
}
