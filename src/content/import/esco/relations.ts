import type { GuideSource } from "../../../guide/guide.js";
import { fileNamesOf, type Recognised } from "../recognise.js";
import { citing } from "../citing.js";
import type { GuideBuilder } from "../../../guide/guide-builder.js";
import { readTable } from "../table.js";
import type { Concepts } from "./concept-rows.js";
import { reaches } from "../reaches.js";
import { REPEATED } from "./repeated.js";
import { TABLES } from "./tables.js";

/** Essential and optional skills of occupations as requirements. ESCO has neither weights nor levels. */
export async function readRequirements(
  set: Recognised,
  occupations: Concepts,
  skills: Concepts,
  draft: GuideBuilder,
  source: GuideSource,
): Promise<void> {
  const citations = citing(source, "occupation–skill relations");
  const said = new Map<string, { readonly line: number; readonly importance: string }>();
  await readTable(set, TABLES.occupationSkills, ({ line, cells }, rows) => {
    const from = occupations.get(cells.occupationUri);
    const to = skills.get(cells.skillUri);
    const importance = IMPORTANCES[cells.relationType];
    const earlier = said.get(`${from ?? ""} ${to ?? ""}`);
    if (from === undefined)
      rows.reject(
        line,
        `the occupation is not in ${fileNamesOf(set, TABLES.occupations)}`,
        cells.occupationUri,
      );
    else if (to === undefined)
      rows.reject(line, `the skill is not in ${fileNamesOf(set, TABLES.skills)}`, cells.skillUri);
    else if (importance === undefined)
      rows.reject(line, "the relation is neither essential nor optional", cells.relationType);
    else if (earlier?.importance === importance) rows.leaveOut(REPEATED);
    else if (earlier)
      rows.reject(line, "the relation is already given, and is of the other kind", `line ${earlier.line}`);
    else {
      said.set(`${from} ${to}`, { line, importance });
      draft.add.requires({ from, to, importance, citations });
    }
  });
}

const IMPORTANCES: Readonly<Record<string, "ESSENTIAL" | "OPTIONAL">> = {
  essential: "ESSENTIAL",
  optional: "OPTIONAL",
};

/**
 * Skills that are essential to a skill become its prerequisites; optional ones become what it benefits from. Nobody
 * could start learning a cycle of prerequisites, so a row that would close one is rejected.
 */
export async function readPrerequisites(
  set: Recognised,
  skills: Concepts,
  draft: GuideBuilder,
  source: GuideSource,
): Promise<void> {
  const citations = citing(source, "skill–skill relations");
  const below = new Map<string, Set<string>>();
  const helped = new Set<string>();
  await readTable(set, TABLES.skillSkills, ({ line, cells }, rows) => {
    const from = skills.get(cells.originalSkillUri);
    const to = skills.get(cells.relatedSkillUri);
    if (from === undefined || to === undefined) {
      const unknown = from === undefined ? cells.originalSkillUri : cells.relatedSkillUri;
      rows.reject(line, `the skill is not in ${fileNamesOf(set, TABLES.skills)}`, unknown);
    } else if (!(cells.relationType in IMPORTANCES)) {
      rows.reject(line, "the relation is neither essential nor optional", cells.relationType);
    } else if (from === to) {
      rows.reject(line, "the skill is related to itself", cells.originalSkillUri);
    } else if (cells.relationType === "optional") {
      const pair = `${from} ${to}`;
      if (helped.has(pair)) rows.leaveOut(REPEATED);
      else draft.add.benefitsFrom({ from, to, citations });
      helped.add(pair);
    } else if (below.get(from)?.has(to)) {
      rows.leaveOut(REPEATED);
    } else if (reaches(below, to, from)) {
      rows.reject(line, "the prerequisite would close a cycle", `${from} on ${to}`);
    } else {
      below.set(from, (below.get(from) ?? new Set()).add(to));
      draft.add.buildsOn({ from, to, citations });
    }
  });
}
