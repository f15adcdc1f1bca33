import { basename } from "node:path";

import { TERM_SYSTEM_SCHEME } from "../../../career/analytics/term-system.js";
import type { Citation, GuideSource } from "../../../guide/guide.js";
import { oneLine } from "../../../text/one-line.js";
import { slugOf } from "../../../text/slug.js";
import { sortProblems } from "../../problem.js";
import { CannotImport } from "../cannot-import.js";
import type { DataSet, Imported } from "../data-set.js";
import { citing } from "../citing.js";
import { guideBuilder, type NewNode } from "../../../guide/guide-builder.js";
import type { TableReport } from "../import-report.js";
import { uniqueNames } from "../unique-names.js";
import { externalIds } from "../external-ids.js";
import { CannotRead, readWholeFile } from "../../read/bounded-files.js";
import { checkCurriculum, readTermSystem } from "./check-curriculum.js";
import { readCreditHours } from "./credit-hours.js";
import { type CourseText, type CurriculumText, readCurriculumCsv } from "./curriculum-csv.js";
import { withKnownRequisites } from "./known-requisites.js";
import { mutual } from "./same-term.js";

/**
 * A curriculum in the CSV of Curricular Analytics. The curriculum becomes a role that requires its courses; a course
 * becomes a skill that builds on its requisites of every kind. Credit hours are no hours of study, so they only go into
 * the summary. A course left out would make the analytics wrong, so every fault that would change a requisite rejects, with its line;
 * others are reported as repaired.
 */
export async function importCurriculum({ path, report, progress }: DataSet): Promise<Imported> {
  const bytes = await readWholeFile(path).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof CannotRead)
      throw new CannotImport([{ file: path, line: null, message: error.message }]);
    const why = code === "ENOENT" ? "Does not exist." : `Cannot be read (${code ?? message}).`;
    throw new CannotImport([{ file: path, line: null, message: why }]);
  });
  progress.start(bytes.length);
  const text = readCurriculumCsv(path, bytes);
  const rows = report.table(path);
  for (const { line, creditHours } of text.courses) {
    rows.read();
    const { fault } = readCreditHours(creditHours);
    if (fault !== null) rows.repair(line, fault, creditHours);
  }
  const courses = withKnownRequisites(text.courses, rows);
  const problems = checkCurriculum(path, text, courses);
  if (problems.length > 0) throw new CannotImport(sortProblems(problems));
  progress.advance(bytes.length);
  return imported(path, text, oneWay(courses, rows));
}

/** The courses without what would make a cycle of those that are taken in the same term. */
function oneWay(courses: readonly CourseText[], rows: TableReport): CourseText[] {
  const left = mutual(courses);
  for (const { course, requisite, kind } of left)
    rows.repair(
      courses[course]!.line,
      `courses that are each other's corequisites are taken in the same term, so the ${kind} is kept one way only`,
      `${courses[course]!.id} "${courses[course]!.name}" and ${courses[requisite]!.id} "${courses[requisite]!.name}"`,
    );
  return courses.map((each, i) => {
    const dropped = new Set(
      left.filter(({ course }) => course === i).map(({ requisite }) => courses[requisite]!.id),
    );
    return { ...each, requisites: each.requisites.filter(({ id }) => !dropped.has(id)) };
  });
}

function imported(path: string, text: CurriculumText, courses: readonly CourseText[]): Imported {
  const lines = new Map<object, number>();
  const from = <T extends object>(line: number, statement: T): T => {
    lines.set(statement, line);
    return statement;
  };
  const source = sourceOf(path);
  const citations = citing(source, null);
  const draft = guideBuilder();
  const role = from(1, draft.add.node(roleOf(path, text, citations)));
  const names = uniqueNames(courses.map(({ name, code, id }) => [name || code || `Course ${id}`, code, id]));
  courses.forEach((course, i) => {
    const { line, isAdditional } = course;
    from(line, draft.add.node(competencyOf(course, names[i]!, citations)));
    const skill = skillId(course.id);
    if (!isAdditional) from(line, draft.add.requires({ from: role.id, to: skill, citations }));
    for (const { to, reason } of requisitesOf(course))
      from(line, draft.add.buildsOn({ from: skill, to, reason, citations }));
  });
  return {
    guide: draft.build({ title: role.name, version: "1", sources: [source] }),
    locate: (statement) => ({ file: path, line: lines.get(statement) ?? null }),
  };
}

function sourceOf(path: string): GuideSource {
  return {
    id: "curriculum",
    title: basename(path),
    origin: "IMPORT",
    licence: null,
    attribution: null,
    url: null,
  };
}

function roleOf(path: string, { preamble }: CurriculumText, citations: readonly Citation[]): NewNode {
  const say = (key: string): string => oneLine(preamble.get(key)?.value ?? "");
  const name = say("curriculum") || say("curriculum name") || basename(path).replace(/\.[^.]*$/, "");
  const degree = say("degree type");
  const institution = say("institution");
  const system = say("system type") === "" ? "" : readTermSystem(say("system type"))!;
  const summary = [degree && `degree ${degree}`, institution && `at ${institution}`]
    .filter(Boolean)
    .join(" ");
  return {
    id: `role:${slugOf(name) || "curriculum"}`,
    kind: "ROLE",
    name,
    summary: summary === "" ? null : `A curriculum, ${summary}.`,
    citations,
    externalIds: externalIds(["cip", say("cip"), "BROAD"], [TERM_SYSTEM_SCHEME, system, null]),
  };
}

function competencyOf(course: CourseText, name: string, citations: readonly Citation[]): NewNode {
  const { id, code, creditHours, institution } = course;
  const hours = readCreditHours(creditHours).text;
  const facts = [code, hours && `${hours} credit hours`, institution].filter(Boolean).map(oneLine);
  return {
    id: skillId(id),
    kind: "SKILL",
    name,
    summary: facts.length > 0 ? `${facts.join(", ")}.` : null,
    citations,
  };
}

/** One edge for each requisite, in the order of first mention. The reason names all kinds of requisite that it is. */
function requisitesOf({ requisites }: CourseText): { to: string; reason: string }[] {
  const kinds = new Map<string, Set<string>>();
  for (const { id: requisite, kind } of requisites)
    kinds.set(requisite, (kinds.get(requisite) ?? new Set()).add(kind));
  return [...kinds].map(([requisite, said]) => {
    const words = [...said].join(", ");
    const reason = `${words[0]!.toUpperCase()}${words.slice(1)}.`;
    return { to: skillId(requisite), reason };
  });
}

function skillId(courseId: string): string {
  return `skill:${slugOf(courseId)}`;
}
