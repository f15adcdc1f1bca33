import type { GuideSource } from "../../../guide/guide.js";
import { compareIds } from "../../../guide/vocabulary.js";
import { fileNamesOf, type Recognised } from "../recognise.js";
import { distinctNames, type NamedThing } from "../distinct-names.js";
import { citing } from "../citing.js";
import type { GuideBuilder } from "../../../guide/guide-builder.js";
import type { TableReport } from "../import-report.js";
import { type Row, readTable } from "../table.js";
import { externalIds } from "../external-ids.js";
import { broaderEdges } from "./broader-edges.js";
import { alternativeLabels, conceptId, labelOf, summaryOf } from "./concept.js";
import { checkConcept, type Concepts } from "./concept-rows.js";
import { readNewestRows } from "./newest-rows.js";
import { LEVELS, TABLES } from "./tables.js";

/** Skill groups, each with its code in the skills hierarchy or in the fields of education (ISCED-F). */
export async function readSkillGroups(
  set: Recognised,
  draft: GuideBuilder,
  source: GuideSource,
): Promise<Concepts> {
  const groups = new Map<string, Group>();
  for (const { row, rows } of await readNewestRows(set, TABLES.skillGroups, SKILL_GROUP.noun)) {
    const { line, cells } = row;
    const { conceptUri: uri, altLabels, description, code } = cells;
    const concept = checkConcept(row, rows, SKILL_GROUP);
    if (concept === null) continue;
    const { id, label } = concept;
    groups.set(uri, {
      id,
      uri,
      name: label,
      code,
      summary: summaryOf(description),
      alternativeNames: alternativeLabels(altLabels, label),
      line,
      rows,
    });
  }
  await readTable(set, TABLES.skillsHierarchy, (row, rows) => {
    takeHierarchyRow(set, row, rows, groups);
  });
  const citations = citing(source, "skill groups");
  const all = [...groups.values()].map((group) => ({ ...group, code: codeOf(group) }));
  const names = distinctNames(all.map((group): NamedThing => ({ ...group, marks: [group.code] })));
  for (const { id, uri, code, summary, alternativeNames } of all) {
    const scheme = uri.includes("/isced-f/") ? "isced-f" : "esco-skill-group";
    const ids = externalIds(["esco", uri, "EXACT"], [scheme, code, "EXACT"]);
    draft.add.node({
      id,
      kind: "SKILL_GROUP",
      name: names.get(id)!,
      summary,
      alternativeNames,
      citations,
      externalIds: ids,
    });
  }
  return new Map(all.map(({ uri, id }) => [uri, id]));
}

const SKILL_GROUP = { noun: "ESCO skill group", idOf: (uri: string) => conceptId("skill-group", uri) };

interface Group {
  readonly id: string;
  readonly uri: string;
  readonly name: string;
  code: string;
  readonly summary: string | null;
  readonly alternativeNames: readonly string[];
  readonly line: number;
  readonly rows: TableReport;
}

/** A row describes the group at its deepest level. It adds the code of a known group, or the group if that is unknown. */
function takeHierarchyRow(
  set: Recognised,
  { line, cells }: Row<(typeof TABLES.skillsHierarchy.columns)[number]>,
  rows: TableReport,
  groups: Map<string, Group>,
): void {
  const level = LEVELS.findLast((each) => cells[`${each} URI`] !== "");
  if (level === undefined) {
    rows.reject(line, "the row names no group");
    return;
  }
  const uri = cells[`${level} URI`];
  const code = cells[`${level} code`];
  const known = groups.get(uri);
  const id = conceptId("skill-group", uri);
  if (known) {
    if (known.code === "") known.code = code;
    return;
  }
  const name = labelOf(cells[`${level} preferred term`], line, rows);
  if (id === null || name === "") {
    rows.reject(line, "the row names no group", uri);
    return;
  }
  rows.repair(
    line,
    `the group is not in ${fileNamesOf(set, TABLES.skillGroups)}, so it is taken from here`,
    name,
  );
  groups.set(uri, {
    id,
    uri,
    name,
    code,
    summary: summaryOf(cells.Description),
    alternativeNames: [],
    line,
    rows,
  });
}

/** A field of education has its code in its address. */
function codeOf({ code, uri }: Group): string {
  return code === "" && uri.includes("/isced-f/") ? uri.slice(uri.lastIndexOf("/") + 1) : code;
}

/**
 * Which skills and groups are narrower than others. Each skill gets one group: the one directly above it, else the
 * group of the nearest skill above it that has one. Among several, the one with the least id.
 */
export async function readMemberships(
  set: Recognised,
  skills: Concepts,
  groups: Concepts,
  draft: GuideBuilder,
  source: GuideSource,
): Promise<void> {
  const broader = broaderEdges(draft, citing(source, "broader skills and skill groups"));
  const groupOf = new Map<string, string>();
  await readTable(set, TABLES.broaderSkills, ({ line, cells }, rows) => {
    const { conceptType, conceptUri, broaderType, broaderUri } = cells;
    const [lower, upper] = [conceptType, broaderType].map((type) =>
      type === "SkillGroup" ? groups : skills,
    );
    const from = lower!.get(conceptUri);
    const to = upper!.get(broaderUri);
    if (from === undefined || to === undefined)
      rows.reject(line, "the skill or group is not known", from === undefined ? conceptUri : broaderUri);
    else if (conceptType === broaderType) broader.add(from, to, line, rows);
    else if (conceptType === "SkillGroup") rows.reject(line, "a skill cannot take in a group", broaderUri);
    else {
      const other = groupOf.get(from);
      if (other !== undefined) rows.leaveOut("the skill is in a group already, and is kept in one");
      groupOf.set(from, other === undefined || compareIds(to, other) < 0 ? to : other);
    }
  });
  const citations = citing(source, "skill groups");
  for (const skill of skills.values()) {
    const group = groupOf.get(skill) ?? nearestGroup(skill, broader.above, groupOf);
    if (group !== null) draft.add.group({ from: skill, to: group, citations });
  }
}

function nearestGroup(
  skill: string,
  above: (id: string) => readonly string[],
  groupOf: ReadonlyMap<string, string>,
): string | null {
  const seen = new Set([skill]);
  let layer = [skill];
  while (layer.length > 0) {
    layer = layer.flatMap(above).filter((each) => !seen.has(each) && seen.add(each));
    const [least] = layer.flatMap((each) => groupOf.get(each) ?? []).sort(compareIds);
    if (least !== undefined) return least;
  }
  return null;
}
