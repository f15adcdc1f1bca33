import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import { TERM_SYSTEM_SCHEME } from "../../../career/analytics/term-system.js";
import type { Citation, Competency, Edge, Guide, GuideSource, Requires, Role } from "../../../guide/guide.js";
import { canonical } from "../../../guide/canonical.js";
import { checkCurriculum, readTermSystem, withKnownRequisites } from "./check-curriculum.js";
import { type CourseText, type CurriculumText, readCurriculumCsv } from "./curriculum-csv.js";
import { type Problem, sortProblems } from "../../problem.js";
import { slugOf } from "../../../text/slug.js";
import { uniqueNames } from "../unique-names.js";
import { validate } from "../../validate.js";
import type { Locate } from "../../rule.js";

/** What an importer makes of a file: a valid guide, or what is wrong with the file. */
export interface Imported {
  readonly guide: Guide | null;
  readonly problems: readonly Problem[];
}

/**
 * A curriculum in the CSV of Curricular Analytics as a guide: the curriculum a role that requires its courses, a course a skill that
 * builds on its requisites of every kind. Credit hours go into words, not into hours of study. Problems are told by line.
 */
export async function importCurriculum(file: string): Promise<Imported> {
  const bytes = await readFile(file).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (!Buffer.isBuffer(bytes)) {
    const message =
      bytes.code === "ENOENT" ? "Does not exist." : `Cannot be read (${bytes.code ?? bytes.message}).`;
    return { guide: null, problems: [{ file, line: null, message }] };
  }
  const { text: read, problems } = readCurriculumCsv(file, bytes);
  if (read === null) return { guide: null, problems };
  const text = { ...read, courses: withKnownRequisites(read.courses) };
  const found = checkCurriculum(file, text);
  if (found.length > 0) return { guide: null, problems: sortProblems(found) };
  const { guide, locate } = toGuide(file, text);
  const broken = validate(guide, locate);
  return { guide: broken.length > 0 ? null : guide, problems: broken };
}

function toGuide(file: string, text: CurriculumText): { guide: Guide; locate: Locate } {
  const lines = new Map<object, number>();
  const source: GuideSource = {
    id: "curriculum",
    title: basename(file),
    origin: "IMPORT",
    licence: null,
    attribution: null,
    url: null,
  };
  const citations: Citation[] = [{ origin: "IMPORT", source: source.id, section: null, url: null }];
  const role = roleOf(file, text, citations);
  const names = uniqueNames(
    text.courses.map(({ name, code, id }) => [name || code || `Course ${id}`, code, id]),
  );
  const keep = <T extends object>(statement: T, line: number): T => {
    lines.set(statement, line);
    return statement;
  };
  const nodes = text.courses.map((course, i) =>
    keep(competencyOf(course, names[i]!, citations), course.line),
  );
  const guide = canonical({
    title: role.name,
    version: "1",
    sources: [source],
    nodes: [keep(role, 1), ...nodes],
    choices: [],
    edges: {
      LEADS_TO: [],
      BROADER: [],
      BENEFITS_FROM: [],
      REQUIRES: text.courses
        .filter(({ isAdditional }) => !isAdditional)
        .map((course) => keep(requirementOf(role, course, citations), course.line)),
      BUILDS_ON: text.courses.flatMap((course) =>
        prerequisitesOf(course, citations).map((edge) => keep(edge, course.line)),
      ),
      OPTION: [],
      IN_GROUP: [],
      HAS_RESPONSIBILITY: [],
      TEACHES: [],
      QUALIFIES_FOR: [],
      AFFECTS: [],
    },
  });
  return { guide, locate: (statement) => ({ file, line: lines.get(statement) ?? null }) };
}

function roleOf(file: string, { preamble }: CurriculumText, citations: readonly Citation[]): Role {
  const say = (key: string): string => oneLine(preamble.get(key)?.value ?? "");
  const name = say("curriculum") || say("curriculum name") || basename(file).replace(/\.[^.]*$/, "");
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

/** One edge a requisite, by whichever of its columns it comes first; the reason tells the kinds. */
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

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}
