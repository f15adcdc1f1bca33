import { fold } from "../../../text/fold.js";
import type { TableReport } from "../import-report.js";
import { type CourseRow, type CourseText, REQUISITE_KINDS } from "./curriculum-csv.js";
import { splitRequisites } from "./split-requisites.js";

/**
 * The courses with their requisites by Course ID. A file may name them by code, "MATH140", or "MATH140_12" if several courses have that
 * code, or by name. What is not known stays as it is written.
 */
export function withKnownRequisites(courses: readonly CourseRow[], rows: TableReport): CourseText[] {
  const find = finder(courses);
  return courses.map((course) => ({
    ...course,
    requisites: REQUISITE_KINDS.flatMap((kind) => {
      const isKnown = (name: string): boolean => find(name) !== undefined;
      const { names, separators } = splitRequisites(course.requisiteCells[kind], isKnown);
      if (separators.length > 0)
        rows.repair(course.line, `the ${kind}s were separated by ${separators.join(", ")}`);
      return names.map((name) => ({ id: find(name) ?? name, kind }));
    }),
  }));
}

/** Finds the id of a course by id, by code, or by a name that no other course has. */
function finder(courses: readonly CourseRow[]): (name: string) => string | undefined {
  const ids = new Set(courses.map(({ id }) => id));
  const byCode = new Map<string, string>();
  const byName = new Map<string, string | undefined>();
  for (const { code, id, name } of courses) {
    byName.set(fold(name), byName.has(fold(name)) ? undefined : id);
    if (code === "") continue;
    if (!byCode.has(compact(code))) byCode.set(compact(code), id);
    byCode.set(compact(`${code}_${id}`), id);
  }
  return (name) => (ids.has(name) ? name : (byCode.get(compact(name)) ?? byName.get(fold(name))));
}

function compact(code: string): string {
  return code.toLowerCase().replace(/\s+/g, "");
}
