import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import { TERM_SYSTEM_SCHEME } from "../../../career/analytics/term-system.js";
import type { Citation, Competency, Edge, GuideSource, Requires, Role } from "../../../guide/guide.js";
import { oneLine } from "../../../text/one-line.js";
import { slugOf } from "../../../text/slug.js";
import { sortProblems } from "../../problem.js";
import { CannotImport } from "../cannot-import.js";
import type { DataSet, Imported } from "../data-set.js";
import { citing, guideDraft, toGuide } from "../guide-draft.js";
import { uniqueNames } from "../unique-names.js";
import { checkCurriculum, readTermSystem, withKnownRequisites } from "./check-curriculum.js";
import { type CourseText, type CurriculumText, readCurriculumCsv } from "./curriculum-csv.js";

/**
 * A curriculum in the CSV of Curricular Analytics. The curriculum becomes a role that requires its courses; a course
 * becomes a skill that builds on its requisites of every kind. Credit hours are no hours of study, so they only go into
 * the summary. A course left out would make the analytics wrong, so every fault rejects, with its line.
 */
export async function importCurriculum({ path, report, progress }: DataSet): Promise<Imported> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "Does not exist." : `Cannot be read (${code ?? message}).`;
    throw new CannotImport([{ file: path, line: null, message: why }]);
  });
  progress.start(bytes.length);
  const read = readCurriculumCsv(path, bytes);
  const text = { ...read, courses: withKnownRequisites(read.courses) };
  const problems = checkCurriculum(path, text);
  if (problems.length > 0) throw new CannotImport(sortProblems(problems));
  const rows = report.table(path);
  for (let i = 0; i < text.courses.length; i++) rows.read();
  progress.advance(bytes.length);
  return imported(path, text);
}

function imported(path: string, text: CurriculumText): Imported {
  const lines = new Map<object, number>();
  const from = <T extends object>(line: number, statement: T): T => {
    lines.set(statement, line);
    return statement;
  };
  const source = sourceOf(path);
  const citations = citing(source, null);
  const role = from(1, roleOf(path, text, citations));
  const draft = guideDraft();
  draft.nodes.push(role);
  const names = uniqueNames(
    text.courses.map(({ name, code, id }) => [name || code || `Course ${id}`, code, id]),
  );
  text.courses.forEach((course, i) => {
    const { line, isAdditional } = course;
    draft.nodes.push(from(line, competencyOf(course, names[i]!, citations)));
    if (!isAdditional) draft.requires.push(from(line, requirementOf(role, course, citations)));
    for (const edge of prerequisitesOf(course, citations)) draft.buildsOn.push(from(line, edge));
  });
  return {
    guide: toGuide(draft, { title: role.name, version: "1", sources: [source] }),
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

function roleOf(path: string, { preamble }: CurriculumText, citations: readonly Citation[]): Role {
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
    alternativeNames: [],
    citations,
    externalIds: [
      { scheme: "cip", value: say("cip") },
      { scheme: TERM_SYSTEM_SCHEME, value: system },
    ].filter(({ value }) => value !== ""),
    level: null,
  };
}

function competencyOf(course: CourseText, name: string, citations: readonly Citation[]): Competency {
  const { id, code, creditHours, institution } = course;
  const facts = [code, creditHours && `${creditHours} credit hours`, institution]
    .filter(Boolean)
    .map(oneLine);
  return {
    id: skillId(id),
    kind: "SKILL",
    name,
    summary: facts.length > 0 ? `${facts.join(", ")}.` : null,
    alternativeNames: [],
    citations,
    externalIds: [],
    hours: null,
  };
}

function requirementOf(role: Role, { id }: CourseText, citations: readonly Citation[]): Requires {
  return {
    from: role.id,
    to: skillId(id),
    importance: "ESSENTIAL",
    weight: null,
    level: null,
    reason: null,
    citations,
  };
}

/** One edge for each requisite, in the order of first mention. The reason names all kinds of requisite that it is. */
function prerequisitesOf({ id, requisites }: CourseText, citations: readonly Citation[]): Edge[] {
  const kinds = new Map<string, Set<string>>();
  for (const { id: requisite, kind } of requisites)
    kinds.set(requisite, (kinds.get(requisite) ?? new Set()).add(kind));
  return [...kinds].map(([requisite, said]) => {
    const words = [...said].join(", ");
    const reason = `${words[0]!.toUpperCase()}${words.slice(1)}.`;
    return { from: skillId(id), to: skillId(requisite), reason, citations };
  });
}

function skillId(courseId: string): string {
  return `skill:${slugOf(courseId)}`;
}
